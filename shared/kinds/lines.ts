import type { Element, Id, Standing } from '../model/document';
import type { NewId } from '../model/ids';
import { ordersBetween } from '../model/order';
import { fitText, LIMITS } from '../model/schema';
import type { OutlineLine } from './kind';

const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['belief', 'believed'],
  ['known', 'known'],
  ['revised', 'revised'],
  ['reframed', 'reframed'],
  ['set aside', 'set-aside'],
]);
const TAGS: ReadonlyMap<Standing, string> = new Map([...STANDINGS].map(([tag, standing]) => [standing, tag]));

/**
 * Elements from lines: a line that is indented more than the one before stands under it. Types are left open (''): the
 * place where they are planted gives them theirs. Roots have parent null.
 */
export function elementsFromLines(lines: readonly OutlineLine[], diagram: Id, newId: NewId): Element[] {
  const orders = ordersBetween(null, null, lines.length);
  const open: { depth: number; id: Id }[] = [];
  return lines.map((line, i) => {
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const id = newId();
    const parent = open.at(-1)?.id ?? null;
    open.push({ depth: line.depth, id });
    return { id, diagram, type: '', parent, order: orders[i] ?? '', more: {}, ...card(line) };
  });
}

/** The part of a card that an outline can say: words, where it stands, tags. */
function card({ text, tags }: OutlineLine): Pick<Element, 'text' | 'standing' | 'tags'> {
  const standing = tags.map((tag) => STANDINGS.get(tag)).find((s) => s !== undefined);
  const others = tags
    .filter((tag) => !STANDINGS.has(tag))
    .map((tag) => fitText(tag, LIMITS.tag))
    .slice(0, LIMITS.tags);
  return {
    text: fitText(text, LIMITS.text),
    ...(standing && { standing }),
    ...(others.length > 0 && { tags: others }),
  };
}

export function lineOf(element: Element, depth: number): OutlineLine {
  const standing = element.standing && TAGS.get(element.standing);
  return { depth, text: element.text, tags: [...(standing ? [standing] : []), ...(element.tags ?? [])] };
}
