import type { Context } from '../../shared/actions/action';
import { pasteBranches } from '../../shared/actions/copy';
import { paste } from '../../shared/actions/paste';
import type { Branches } from '../../shared/import/branches';
import type { Pasted } from '../../shared/import/outline-text';
import type { Id } from '../../shared/model/document';
import { LIMITS } from '../../shared/model/schema';
import { readPaste } from '../editor/background-import';
import { branchesIn, type Goods, goodsOf, onlyLine, takesLong, tooMany, wordsIn } from '../editor/clipboard-payload';
import { openFiles } from '../editor/dropped-files';
import { diagramOf } from '../editor/editor';
import { faultWords } from '../ui/fault-words';
import { announce, tell, tellFor } from '../ui/notices';
import { allowed, type Carrier, isElsewhere } from './carrier';
import { pastedWords } from './count-words';
import { rememberPlace } from './paste-place';
import { offerUndo } from './tell-undo';

export function answerPaste(carrier: Carrier, event: ClipboardEvent): void {
  const context = carrier.session.context();
  if (!context || !event.clipboardData || event.defaultPrevented) return;
  const { target } = event;
  const words = target instanceof HTMLTextAreaElement && context.editing !== null ? target : null;
  if (!words && isElsewhere(event)) return;
  const goods = goodsOf(event.clipboardData);
  if (isNothing(goods) && (words || goods.text === '')) return; // blanks into words are the browser's business
  event.preventDefault();
  const one = words && onlyLine(goods.text);
  if (one) insert(carrier, words, one);
  else void take(carrier, goods, target instanceof Element ? referredTo(target) : null);
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

/** Words that are dropped into words are the browser's business. */
export function answerDrop(carrier: Carrier, event: DragEvent): void {
  const { target, dataTransfer } = event;
  if (!dataTransfer || !(target instanceof Element)) return;
  const goods = goodsOf(dataTransfer);
  const field = target.closest('input, textarea') !== null;
  if (isNothing(goods) || (field && onlyLine(goods.text) !== null)) return;
  event.preventDefault();
  void take(carrier, goods, target.closest<HTMLElement>('[data-id]')?.dataset.id ?? referredTo(target));
}

/** What a line of the outline refers to: nothing is selected while the keyboard is on it. */
const referredTo = (target: Element): Id | null => target.closest<HTMLElement>('[data-refers]')?.dataset.refers ?? null;

/**
 * Branches, a list or a file, brought to where the hand is: the branches as they are, the list below it, the file as a
 * workbook. `onto`: what they were dropped on, or what the line refers to on which the keyboard is. What could not be placed is said.
 */
async function take(carrier: Carrier, goods: Goods, onto: Id | null = null): Promise<void> {
  const { t, store, session, services } = carrier;
  if (goods.files.length > 0 && goods.text.trim() === '') return openFiles(t, services, goods.files);
  const { whyReadOnly } = store.getState();
  if (whyReadOnly) return tell(t(`read-only.${whyReadOnly}`));
  if (onto !== null) {
    store.getState().edit(null);
    store.getState().select([onto]);
  }
  const goBack = rememberPlace(carrier);
  const branches = branchesIn(goods);
  const read = branches ? null : await readPaste(t, wordsIn(goods), session.left);
  if (session.left.aborted) return tell(t('paste.left'), { bad: true });
  if (!branches && !read) return; // somebody stopped it
  const fault = branches ? tooMany(branches) : read && !read.ok ? read.fault : null;
  if (fault) return tell(faultWords(t, fault), { bad: true });
  const pasted = read?.ok ? read.value : null;
  const count = branches?.elements.length ?? pasted?.lines.length ?? 0;
  if (count === 0) return tell(t('paste.no-words'));
  if (pasted?.plain) tell(t('paste.plain'));
  const done = takesLong(count) ? await wordFirst(t('paste.working', { count })) : null;
  const context = goBack();
  const what = branches ?? pasted;
  if (context && what) bring(carrier, context, what);
  if (context && branches && branches.withheld > 0) tell(t('paste.withheld', { count: branches.withheld }));
  done?.();
}

/** Resolves when the words are on the screen; what it resolves to takes them away. */
async function wordFirst(words: string): Promise<() => void> {
  const putAway = tellFor(words);
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return putAway;
}

function bring(carrier: Carrier, context: Context, goods: Branches | Pasted): void {
  const { t, i18n, store } = carrier;
  const branches = 'elements' in goods ? goods : null;
  const done = 'elements' in goods ? pasteBranches(context, goods) : paste(context, goods);
  if (!done.ok) {
    tell(faultWords(t, done.fault), { bad: true });
    return;
  }
  const shown = diagramOf(store.getState());
  const added = shown?.graph.all().filter(({ id }) => !context.graph.get(id)) ?? [];
  if (shown && added.length > 0) {
    const { words, changed } = pastedWords(t, i18n.language, shown.kind, added, branches);
    if (changed) offerUndo(t, store, words);
    else announce(words);
  }
  const left = done.value ?? [];
  if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
}

/** Words into words, where the caret is. */
function insert({ t }: Carrier, field: HTMLTextAreaElement, words: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const room = Math.max(0, LIMITS.text - (value.length - (selectionEnd - selectionStart)));
  field.setRangeText(words.slice(0, room), selectionStart, selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  if (words.length > room) tell(t('left.told', { count: 1 }), { lines: [words.slice(room)] });
}

const isNothing = ({ text, html, records, files }: Goods): boolean =>
  text.trim() === '' && html === '' && records === '' && files.length === 0;
