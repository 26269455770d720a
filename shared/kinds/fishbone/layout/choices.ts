import type { Remembered } from './memory';
import type { Packed } from './pack';
import type { Choice, Choices } from './search';
import type { Category, Side, Tree } from './tree';

/**
 * In which half each category stands and on which side of it each cause, as it was; and on how many mini-bones, where `parts` are
 * to be kept. Undefined where something is not known.
 */
export function choicesIn(
  { categories }: Tree,
  { categories: halves, causes }: Remembered,
  parts: boolean,
): Choices | undefined {
  const choices = new Map<Category, Choice>();
  for (const category of categories) {
    const half = halves.get(category.element.id)?.half;
    if (half === undefined) return undefined;
    const sides: Side[] = [];
    for (const { id } of category.tops) {
      const side = causes.get(id)?.side;
      if (side === undefined) return undefined;
      sides.push(side);
    }
    choices.set(category, { half, kept: { sides, parts: parts ? countsOf(category, causes) : undefined } });
  }
  return choices;
}

/**
 * Where categories have changed places, the halves that show it; all else is chosen anew. Undefined where they have not: a search
 * may choose other halves then.
 */
export function halvesIn({ bones }: Packed, before: Remembered): Choices | undefined {
  const now = bones.flatMap(({ category: { element } }) => (before.categories.has(element.id) ? [element.id] : []));
  const there = new Set(now);
  const ids = [...before.categories.keys()].filter((id) => there.has(id));
  if (ids.every((id, i) => id === now[i])) return undefined;
  return new Map(bones.map(({ category, plan: { half } }) => [category, { half, kept: undefined }]));
}

const countsOf = (category: Category, causes: Remembered['causes']) =>
  new Map(
    category.causes.flatMap(({ id, index }) => {
      const { parts = 1 } = causes.get(id) ?? {};
      return parts > 1 ? [[index, parts] as const] : [];
    }),
  );
