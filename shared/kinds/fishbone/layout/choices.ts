import type { Remembered } from './memory';
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
    choices.set(category, { half, sides, parts: parts ? countsOf(category, causes) : undefined });
  }
  return choices;
}

const countsOf = (category: Category, causes: Remembered['causes']) =>
  new Map(
    category.causes.flatMap(({ id, index }) => {
      const { parts = 1 } = causes.get(id) ?? {};
      return parts > 1 ? [[index, parts] as const] : [];
    }),
  );
