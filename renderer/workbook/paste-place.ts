import type { Context } from '../../shared/actions/action';
import type { Id } from '../../shared/model/document';
import { tell } from '../ui/notices';
import type { Carrier } from './carrier';

/**
 * Where something is to go that must be read first: meanwhile the page answers, and somebody may go elsewhere. The function it
 * returns goes back to that diagram, selection and words, as far as they are there, or to what stood above them; null where
 * nothing can be brought in any more, which it tells.
 */
export function rememberPlace({ t, store, session }: Pick<Carrier, 't' | 'store' | 'session'>): () => Context | null {
  const { workbook: before, diagram, selection, editing } = store.getState();
  return () => {
    const { workbook, whyReadOnly, show } = store.getState();
    const why = session.left.aborted
      ? 'left'
      : whyReadOnly
        ? 'seat-lost'
        : workbook.diagrams.has(diagram)
          ? null
          : 'gone';
    if (why) {
      tell(t(`paste.${why}`), { bad: true });
      return null;
    }
    const isThere = (id: Id) => workbook.elements.get(id)?.diagram === diagram;
    const nearest = (id: Id): Id[] => {
      let at: Id | null = id;
      while (at !== null && !isThere(at)) at = before.elements.get(at)?.parent ?? null;
      return at === null ? [] : [at];
    };
    show(diagram);
    const { editing: typed, edit, select } = store.getState();
    const words = editing !== null && isThere(editing) ? editing : null;
    if (typed !== words) edit(words);
    select([...new Set(selection.flatMap(nearest))]);
    return session.context();
  };
}
