import type { Remembered } from './memory';
import type { Packed } from './pack';
import { halvesOf, haveChangedPlaces, sidesOf } from './places';
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
 * Where categories or causes have changed places, the halves and sides that show it; all else is chosen anew. Undefined where none
 * have: a search may choose all of them then.
 */
export function shownIn({ bones }: Packed, before: Remembered): Choices | undefined {
  const categories = bones.map(({ category }) => category);
  const moved = categories.map((category) => haveChangedPlaces(sidesOf(category, before)));
  if (!haveChangedPlaces(halvesOf(categories, before)) && !moved.includes(true)) return undefined;
  return new Map(
    bones.map(({ category, plan: { half, sides } }, i) => [
      category,
      { half, kept: moved[i] ? { sides, parts: undefined } : undefined },
    ]),
  );
}

const countsOf = (category: Category, causes: Remembered['causes']) =>
  new Map(
    category.causes.flatMap(({ id, index }) => {
      const { parts = 1 } = causes.get(id) ?? {};
      return parts > 1 ? [[index, parts] as const] : [];
    }),
  );
