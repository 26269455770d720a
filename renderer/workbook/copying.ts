import type { Context } from '../../shared/actions/action';
import { copied, cut, toCut } from '../../shared/actions/copy';
import { BRANCHES_TYPE, type Branches, htmlList, linesOf, writeBranches } from '../../shared/import/branches';
import { listOf, outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { keep } from '../editor/clipboard-payload';
import { diagramOf } from '../editor/editor';
import { copyText } from '../export/clipboard';
import { faultWords } from '../ui/fault-words';
import { announce, tell } from '../ui/notices';
import { allowed, type Carrier, isElsewhere } from './carrier';
import { countWords } from './count-words';

/** The same branches for other programs and for us. */
interface Packed {
  branches: Branches;
  text: string;
  html: string;
}

/** What is selected, in all its forms; null where nothing can be taken, which is said where somebody wanted something. */
function pack({ t, store }: Carrier, context: Context, cutting: boolean): Packed | null {
  const { whyReadOnly } = store.getState();
  if (cutting && whyReadOnly) {
    tell(t(`read-only.${whyReadOnly}`));
    return null;
  }
  const branches = cutting ? toCut(context) : copied(context);
  if (!branches && cutting && context.selection.length > 0) tell(t('rule.stays'));
  if (!branches) return null;
  const lines = linesOf(branches);
  const list = listOf(lines);
  if (list.ok) return { branches, text: list.value, html: htmlList(lines) };
  tell(faultWords(t, list.fault), { bad: true });
  return null;
}

/** To be called when the branches are on the clipboard: only then are they taken away where they were cut. */
function settle(carrier: Carrier, context: Context, { branches, text }: Packed, cutting: boolean): void {
  keep(branches, text);
  if (cutting) cut(context);
  const { t, i18n } = carrier;
  const { elements } = branches;
  const what = countWords(t, i18n.language, context.kind, elements) || t('words.count', { count: elements.length });
  announce(t(cutting ? 'cut.told' : 'copied.told', { what }));
}

/** With the browser's own event, by key or by its menu. */
export function answerCopy(carrier: Carrier, event: ClipboardEvent, cutting: boolean): void {
  const context = carrier.session.context();
  if (!context || !event.clipboardData || event.defaultPrevented || isElsewhere(event)) return;
  const packed = pack(carrier, context, cutting);
  if (!packed) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', packed.text);
  event.clipboardData.setData('text/html', packed.html);
  event.clipboardData.setData(BRANCHES_TYPE, writeBranches(packed.branches));
  settle(carrier, context, packed, cutting);
}

/** Somebody asks for it in a menu. */
export async function copyNow(carrier: Carrier, cutting: boolean): Promise<void> {
  const context = carrier.session.context();
  const packed = context && pack(carrier, context, cutting);
  if (!packed) return;
  const forms = { 'text/plain': packed.text, 'text/html': packed.html };
  const blobs = Object.entries(forms).map(([type, words]) => [type, new Blob([words], { type })] as const);
  const done = await allowed(() => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]));
  if (done) settle(carrier, context, packed, cutting);
  else tell(carrier.t('copy.refused'), { bad: true });
}

export async function copyOutline({ t, store }: Carrier): Promise<void> {
  const { workbook, diagram } = store.getState();
  if (!diagramOf({ workbook, diagram })) return;
  const outline = outlineOf(workbook, diagram, kinds);
  if (!outline.ok) return tell(faultWords(t, outline.fault), { bad: true });
  const copied = await copyText(outline.value);
  if (copied.ok) tell(t('copy.outline-done'));
  else tell(faultWords(t, copied.fault), { bad: true });
}
