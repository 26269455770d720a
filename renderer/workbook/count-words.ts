import type { TFunction } from 'i18next';
import type { Branches } from '../../shared/import/branches';
import type { Kind } from '../../shared/kinds/kind';
import type { Element } from '../../shared/model/document';

/** How many there are of each type, in the kind's own words: "4 categories, 21 causes". The one at the top does not count. */
export function countWords(t: TFunction, language: string, kind: Kind, elements: readonly Element[]): string {
  const counts = [...kind.elements].flatMap(([type, { name }]) => {
    const count = elements.filter((element) => element.type === type).length;
    return type === kind.root || count === 0 ? [] : [t([`${kind.id}:${name}-count`, 'words.count'], { count })];
  });
  return new Intl.ListFormat(language, { style: 'long', type: 'unit' }).format(counts);
}

/** What was pasted, and where it was something else when it was copied, that too: `changed`. */
export function pastedWords(
  t: TFunction,
  language: string,
  kind: Kind,
  added: readonly Element[],
  branches: Branches | null,
): { words: string; changed: boolean } {
  const what = countWords(t, language, kind, added);
  const was = branches?.kind === kind.id ? countWords(t, language, kind, branches.elements) : what;
  const changed = was !== '' && was !== what;
  return { words: changed ? t('pasted.became', { what, was }) : t('pasted.told', { what }), changed };
}
