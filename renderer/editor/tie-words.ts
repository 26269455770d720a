import type { TFunction } from 'i18next';
import { type Tie, threadsOf } from '../../shared/cross-links/cross-links';
import type { Id, Workbook } from '../../shared/model/document';
import { useWorkbook } from './editor';

/** "Became: Lists are current (Driver diagram)": all that an element is tied to in other diagrams; nothing where it is not. */
export const tieWords = (t: TFunction, workbook: Workbook, id: Id): string =>
  threadsOf(workbook, id)
    .map((tie) => oneTie(t, workbook, tie))
    .join('; ');

/** The same for a component, which is drawn again when the words change, and only then. */
export function useTied(t: TFunction, id: Id): string {
  return useWorkbook(({ workbook }) => (workbook.links.size === 0 ? '' : tieWords(t, workbook, id)));
}

function oneTie(t: TFunction, { diagrams }: Workbook, { element, is }: Tie): string {
  const where = t([`${diagrams.get(element.diagram)?.kind}:name`, 'library.untitled']);
  return t(`thread.${is}`, { words: element.text || t('words.none'), where });
}
