import type { TFunction } from 'i18next';
import type { Kind } from '../../shared/kinds/kind';
import type { Id, Workbook } from '../../shared/model/document';
import { tieWords } from '../desk/tie-words';

/** An element in words, for those who do not see where it stands: "Ice. Cause under Roads." */
export function placeWords(t: TFunction, workbook: Workbook, kind: Kind, id: Id): string {
  const element = workbook.elements.get(id);
  if (!element) return '';
  const parent = workbook.elements.get(element.parent ?? '');
  const type = t(`${kind.id}:${kind.elements.get(element.type)?.name ?? element.type}`);
  const words = element.text || t('words.none');
  const place = parent
    ? t('picture.place-under', { words, type, parent: parent.text || t('words.none') })
    : t('picture.place', { words, type });
  const tied = tieWords(t, workbook, id);
  return tied ? `${place} ${tied}.` : place;
}
