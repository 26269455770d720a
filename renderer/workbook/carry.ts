import type { i18n as I18n, TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Context } from '../../shared/actions/action';
import { copied, cut, pasteBranches, toCut } from '../../shared/actions/copy';
import { paste } from '../../shared/actions/paste';
import type { Fault } from '../../shared/file/fault';
import { BRANCHES_TYPE, type Branches, htmlList, linesOf, writeBranches } from '../../shared/import/branches';
import { listOf, outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Id } from '../../shared/model/document';
import type { Result } from '../../shared/model/result';
import { LIMITS } from '../../shared/model/schema';
import { diagramOf } from '../desk/desk';
import { openFiles } from '../desk/dropped-files';
import { branchesIn, type Goods, goodsOf, keep, listIn } from '../desk/goods';
import type { Services } from '../desk/services';
import type { Sitting } from '../desk/sitting';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { say, tell } from '../ui/notices';
import { countWords } from './count-words';

export interface Carrier {
  t: TFunction;
  i18n: I18n;
  store: StoreApi<WorkbookState>;
  sitting: Sitting;
  services: Services;
}

/** The same branches for other programs and for us. */
interface Packed {
  branches: Branches;
  text: string;
  html: string;
}

const MOST = 20_000_000; // characters: no list that a file could hold has more

/** What is selected, in all its forms; null where nothing can be taken, which is said where somebody wanted something. */
function pack({ t, store }: Carrier, context: Context, cutting: boolean): Packed | null {
  if (cutting && store.getState().readOnly) {
    tell(t('saving.read-only'));
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
  say(t(cutting ? 'cut.told' : 'copied.told', { what }));
}

/** With the browser's own event, by key or by its menu. */
export function answerCopy(carrier: Carrier, event: ClipboardEvent, cutting: boolean): void {
  const context = carrier.sitting.context();
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
  const context = carrier.sitting.context();
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
  const done = await allowed(() => navigator.clipboard.writeText(outline.value));
  if (done) tell(t('copied.outline'));
  else tell(t('copy.refused'), { bad: true });
}

export async function pasteNow(carrier: Carrier): Promise<void> {
  const goods: Goods = { text: '', html: '', records: '', files: [] };
  const read = await allowed(async () => {
    for (const item of await navigator.clipboard.read()) {
      const words = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
      goods.text ||= await words('text/plain');
      goods.html ||= await words('text/html');
      const picture = item.types.find((type) => type.startsWith('image/'));
      if (picture) goods.files = [new File([await item.getType(picture)], 'image.png', { type: picture })];
    }
  });
  if (!read) return tell(carrier.t('paste.refused'), { bad: true });
  await take(carrier, goods);
}

/** False where the browser does not let a page at the clipboard unasked, or has none. */
async function allowed(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

export function answerPaste(carrier: Carrier, event: ClipboardEvent): void {
  const context = carrier.sitting.context();
  if (!context || !event.clipboardData || event.defaultPrevented) return;
  const { target } = event;
  const words = target instanceof HTMLTextAreaElement && context.editing !== null ? target : null;
  if (!words && isElsewhere(event)) return;
  const goods = goodsOf(event.clipboardData);
  if (isNothing(goods)) return;
  event.preventDefault();
  const one = words && onlyLine(goods.text);
  if (one) insert(carrier, words, one);
  else void take(carrier, goods);
}

/** Words that are dropped into words are the browser's business. */
export function answerDrop(carrier: Carrier, event: DragEvent): void {
  const { target, dataTransfer } = event;
  if (!dataTransfer || !(target instanceof Element)) return;
  const goods = goodsOf(dataTransfer);
  const field = target.closest('input, textarea') !== null;
  if (isNothing(goods) || (field && onlyLine(goods.text) !== null)) return;
  event.preventDefault();
  void take(carrier, goods, target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null);
}

/**
 * Branches, a list or a file, brought to where the hand is: the branches as they are, the list below it, the file as a
 * workbook. `onto`: the line that they were dropped on. What could not be placed is said.
 */
export async function take(carrier: Carrier, goods: Goods, onto: Id | null = null): Promise<void> {
  const { t, store, sitting, services } = carrier;
  if (goods.files.length > 0 && goods.text.trim() === '') return openFiles(t, services, goods.files);
  if (store.getState().readOnly) return tell(t('saving.read-only'));
  if (onto !== null) {
    store.getState().edit(null);
    store.getState().select([onto]);
  }
  const now = sitting.context();
  const branches = branchesIn(goods);
  if (branches && now) {
    bring(carrier, now, () => pasteBranches(now, branches));
    if (branches.withheld > 0) tell(t('paste.withheld', { count: branches.withheld }));
    return;
  }
  const found = listIn(goods);
  const text = typeof found === 'string' ? found : await found;
  const then = sitting.context();
  if (text.trim() === '') return tell(t('paste.no-words'));
  if (text.length > MOST) return tell(t('paste.too-long', { most: MOST }), { bad: true });
  if (then) bring(carrier, then, () => paste(then, text));
}

function bring(carrier: Carrier, context: Context, run: () => Result<readonly string[] | null, Fault>): void {
  const { t, i18n, store } = carrier;
  const done = run();
  if (!done.ok) {
    tell(faultWords(t, done.fault), { bad: true });
    return;
  }
  const shown = diagramOf(store.getState());
  const added = shown?.graph.all().filter(({ id }) => !context.graph.get(id)) ?? [];
  if (shown && added.length > 0) say(t('pasted.told', { what: countWords(t, i18n.language, shown.kind, added) }));
  const left = done.value ?? [];
  if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
}

/** Words into words, where the caret is. */
function insert({ t }: Carrier, field: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const room = LIMITS.text - (value.length - (selectionEnd - selectionStart));
  field.setRangeText(words.slice(0, Math.max(0, room)), selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  if (words.length > room) tell(t('left.told', { count: 1 }), { lines: [words] });
}

/** The line, where there is only one that says something. */
export function onlyLine(text: string): string | null {
  return /^\s*?([^\r\n]*\S[^\r\n]*)\s*$/.exec(text)?.[1] ?? null;
}

export const isNothing = ({ text, html, records, files }: Goods): boolean =>
  text.trim() === '' && html === '' && records === '' && files.length === 0;

/** Fields, dialogs and marked words are the browser's own business. */
export function isElsewhere({ target }: Event): boolean {
  if (!(target instanceof Element)) return false;
  const own = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"]';
  return (
    target.closest(own) !== null || (document.getSelection()?.type === 'Range' && target.closest('[data-id]') === null)
  );
}
