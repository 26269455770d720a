import type { TFunction } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { kinds } from '../../../shared/kinds';
import type { Link, Workbook } from '../../../shared/model/document';
import { verbOf } from '../../desk/verb';
import type { WorkbookState } from '../../store/state';
import { say } from '../../ui/notices';
import { offerUndo } from '../tell-undo';

/** Words about links that a step has taken away; `meant` where that was all that it was to do. */
export type Told = (words: string, meant: boolean) => void;

/**
 * Links go with more than their own cross: a move or another type may leave nothing that could be linked. Each time it is
 * said, and so is what is left where all that it stood under was deleted: a link of its has become its place. Not of undo, which says itself what it takes back, nor of a whole document that has become another one. Returns
 * what ends it.
 */
export function watchLinks(t: TFunction, store: StoreApi<WorkbookState>, told: Told): () => void {
  return store.subscribe((state, before) => {
    if (state.workbook.links === before.workbook.links || before.readOnly) return;
    const { label } = state.history.past.at(-1) ?? {};
    if (!label || label.key === 'command.become' || state.history.past.length < before.history.past.length) return;
    const words = [stayedWords, goneWords].flatMap((of) => of(t, before.workbook, state.workbook) ?? []).join(' ');
    if (words !== '') told(words, label.key === 'command.unlink');
  });
}

/** What was to be done needs no offer to undo it; what nobody asked for does. */
export const tellGone = (t: TFunction, store: StoreApi<WorkbookState>): (() => void) =>
  watchLinks(t, store, (words, meant) => (meant ? say(words) : offerUndo(t, store, words)));

function stayedWords(t: TFunction, before: Workbook, after: Workbook): string | null {
  const stayed = goneLinks(before, after).filter(({ from, to }) => {
    const stood = before.elements.get(from)?.parent ?? null;
    return after.elements.get(from)?.parent === to && stood !== null && !after.elements.has(stood);
  });
  const [link] = stayed;
  if (!link) return null;
  const words = endsOf(t, after, link);
  return stayed.length > 1 ? t('link.stayed-more', { ...words, count: stayed.length - 1 }) : t('link.stayed', words);
}

function goneWords(t: TFunction, before: Workbook, after: Workbook): string | null {
  const gone = goneLinks(before, after).filter(
    ({ from, to }) => (after.elements.get(from)?.parent ?? to) !== to, // nor has it become what that stands under
  );
  const [link] = gone;
  const kind = link && kindOf(before, link);
  if (!link || !kind) return null;
  const words = { ...endsOf(t, after, link), verb: verbOf(t, kind) };
  return gone.length > 1 ? t('link.gone-more', { ...words, count: gone.length - 1 }) : t('link.gone', words);
}

function endsOf(t: TFunction, { elements }: Workbook, { from, to }: Link): { words: string; to: string } {
  const text = (id: string) => elements.get(id)?.text || t('words.none');
  return { words: text(from), to: text(to) };
}

/** By which something belonged where it belongs no longer, though both are there. */
function goneLinks(before: Workbook, after: Workbook): readonly Link[] {
  const key = ({ type, from, to }: Link) => JSON.stringify([type, from, to]);
  const there = new Set([...after.links.values()].map(key));
  return [...before.links.values()].filter(
    (link) => !there.has(key(link)) && kindOf(before, link)?.linking?.type === link.type && after.elements.has(link.to),
  );
}

const kindOf = ({ diagrams, elements }: Workbook, { from }: Link) =>
  kinds.get(diagrams.get(elements.get(from)?.diagram ?? '')?.kind ?? '');
