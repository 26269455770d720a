import type { Element, Id, Standing } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import { ordersBetween } from '../model/order';
import { fitNote, fitText, LIMITS } from '../model/schema';
import type { Kind, OutlineLine } from './kind';

const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['belief', 'believed'],
  ['known', 'known'],
  ['revised', 'revised'],
  ['reframed', 'reframed'],
  ['set aside', 'set-aside'],
]);
/** The tag of a line that stands nowhere yet, with all below it. */
const NOTE = 'note';
const TAGS: ReadonlyMap<Standing, string> = new Map([...STANDINGS].map(([tag, standing]) => [standing, tag]));

/**
 * Elements from lines: a line that is indented more than the one before stands under it. Types are left open (''): the
 * place where they are planted gives them theirs. Roots have parent null. With `loose` a root that is tagged as a note, and
 * all below it, is of that type.
 */
export function elementsFromLines(
  lines: readonly OutlineLine[],
  diagram: Id,
  newId: NewId,
  loose?: Kind['loose'],
): Element[] {
  const orders = ordersBetween(null, null, lines.length);
  const open: { depth: number; id: Id; type: string }[] = [];
  return lines.map((line, i) => {
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const id = newId();
    const above = open.at(-1);
    const isNote = loose !== undefined && !above && line.tags.includes(NOTE);
    const type = isNote ? loose : (above?.type ?? '');
    open.push({ depth: line.depth, id, type });
    const tags = isNote ? line.tags.filter((tag) => tag !== NOTE) : line.tags;
    return {
      id,
      diagram,
      type,
      parent: above?.id ?? null,
      order: orders[i] ?? '',
      more: {},
      ...card({ ...line, tags }),
    };
  });
}

/**
 * The part of a card that an outline can say: words, where it stands, tags. What is longer, or more, than there may be stands
 * whole in the note; `tooLong` lists it.
 */
function card(line: OutlineLine): Pick<Element, 'text' | 'standing' | 'tags' | 'note'> {
  const { text, tags } = line;
  const standing = tags.map((tag) => STANDINGS.get(tag)).find((s) => s !== undefined);
  const others = ownTags(line)
    .slice(0, LIMITS.tags)
    .map((tag) => fitText(tag, LIMITS.tag).text);
  return {
    text: fitText(text, LIMITS.text).text,
    ...(standing && { standing }),
    ...(others.length > 0 && { tags: others }),
    ...noted(tooLong([line])),
  };
}

const ownTags = ({ tags }: OutlineLine): string[] => tags.filter((tag) => !STANDINGS.has(tag));

/** Lines with words or tags that are longer, or more, than an element may have, as they stood. */
export const tooLong = (lines: readonly OutlineLine[]): string[] =>
  lines.flatMap((line) => {
    const tags = ownTags(line);
    const cut = tags.length > LIMITS.tags || tags.some((tag) => fitText(tag, LIMITS.tag).rest !== '');
    if (!cut) return fitText(line.text, LIMITS.text).rest === '' ? [] : [line.text];
    return [`${line.text} [${tags.join(', ')}]`];
  });

/** A note of what found no room, as far as a note has room for it. */
export const noted = (words: readonly string[]): Pick<Element, 'note'> =>
  words.length === 0 ? {} : { note: fitNote(words.join('\n\n')).text };

const none: ReadonlySet<string> = new Set();

/** `ours`: tags by which the kind itself says something. A team's own that would be taken for one begins with a capital. */
export function lineOf(element: Element, depth: number, ours = none): OutlineLine {
  const standing = element.standing && TAGS.get(element.standing);
  const own = (tag: string) =>
    STANDINGS.has(tag) || tag === NOTE || ours.has(tag) ? `${tag.charAt(0).toUpperCase()}${tag.slice(1)}` : tag;
  return { depth, text: element.text, tags: [...(standing ? [standing] : []), ...(element.tags ?? []).map(own)] };
}

/** How a kind writes more than words and tags: an element's own line, and others below it, before and after what it has. */
export interface Writing {
  line(element: Element, depth: number): OutlineLine;
  before(element: Element): readonly Omit<OutlineLine, 'depth'>[];
  after(element: Element): readonly Omit<OutlineLine, 'depth'>[];
}

const nothing = (): readonly Omit<OutlineLine, 'depth'>[] => [];
const plainly: Writing = { line: lineOf, before: nothing, after: nothing };

/**
 * All that hangs below an element, what is loose behind all others and tagged as such. Walked with a stack of our own: a
 * chain of whys may be longer than the machine's.
 */
export function linesBelow(graph: Graph, root: Id, loose: Kind['loose'], writing = plainly): OutlineLine[] {
  const out: OutlineLine[] = [];
  const isLoose = ({ type }: Element) => type === loose;
  const tops = graph.children(root);
  const first = [...tops.filter((top) => !isLoose(top)), ...tops.filter(isLoose)];
  const open = first.reverse().map((element) => ({ element, depth: 0, isOver: false }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, depth, isOver } = next;
    for (const more of isOver ? writing.after(element) : []) out.push({ ...more, depth: depth + 1 });
    if (isOver) continue;
    const line = writing.line(element, depth);
    out.push(depth === 0 && isLoose(element) ? { ...line, tags: [NOTE, ...line.tags] } : line);
    for (const more of writing.before(element)) out.push({ ...more, depth: depth + 1 });
    open.push({ element, depth, isOver: true });
    for (const child of [...graph.children(element.id)].reverse())
      open.push({ element: child, depth: depth + 1, isOver: false });
  }
  return out;
}
