import type { TFunction } from 'i18next';
import { kinds } from '../../../shared/kinds';
import type { Element } from '../../../shared/model/document';
import type { Done } from './side-effect-notices';

/**
 * Names an element that changed its type because it was moved: a cause that became a category. Says nothing of a new element, whose
 * type nobody knew yet, or of a quick note, which is placed so that it becomes something.
 */
export function becameWords(t: TFunction, { before, after, step, joined }: Done): string | null {
  if (joined) return null;
  const ids = new Set(step.patches.flatMap(({ path: [table, id, field] }) => (isType(table, field) ? `${id}` : [])));
  const changed = [...ids].flatMap((id) => {
    const [was, is] = [before, after].map(({ workbook }) => workbook.elements.get(id));
    return was && is && was.type !== is.type && was.parent !== is.parent && isPlaced(after, was, is) ? { was, is } : [];
  });
  const [first] = changed;
  if (!first) return null;
  const [past, type] = [first.was, first.is].map((element) => typeWord(t, after, element));
  const words = { words: first.is.text || t('words.none'), type, before: past };
  return changed.length > 1 ? t('type.became-more', { ...words, count: changed.length - 1 }) : t('type.became', words);
}

const isType = (table: unknown, field: unknown): boolean => table === 'elements' && field === 'type';

const kindOf = ({ workbook }: Done['after'], { diagram }: Element) =>
  kinds.get(workbook.diagrams.get(diagram)?.kind ?? '');

function isPlaced(state: Done['after'], was: Element, is: Element): boolean {
  const loose = kindOf(state, is)?.loose;
  return was.type !== loose && is.type !== loose;
}

/** As within a sentence. */
function typeWord(t: TFunction, state: Done['after'], element: Element): string {
  const kind = kindOf(state, element);
  const word = kind ? t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`) : element.type;
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
