import type { TFunction } from 'i18next';
import type { Kind } from '../../shared/kinds/kind';
import { membershipOf } from '../../shared/kinds/link-rules';

/** What the kind calls belonging elsewhere, within a sentence: "serves". */
export function verbOf(t: TFunction, kind: Pick<Kind, 'id' | 'links'>): string {
  const membership = membershipOf(kind);
  const words = membership ? t(`${kind.id}:${membership.type}`) : '';
  return words.charAt(0).toLowerCase() + words.slice(1);
}
