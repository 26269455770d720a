import type { TFunction } from 'i18next';
import type { Kind } from '../../shared/kinds/kind';

/** What the kind calls belonging elsewhere, within a sentence: "serves". */
export function verbOf(t: TFunction, { id, linking }: Pick<Kind, 'id' | 'linking'>): string {
  const words = linking ? t(`${id}:${linking.type}`) : '';
  return words.charAt(0).toLowerCase() + words.slice(1);
}
