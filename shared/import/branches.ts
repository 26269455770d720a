import { xml } from '../export/xml';
import { plain } from '../file/plain';
import { newReport } from '../file/report';
import { jsonOf, type ReadJson, textOf, tooManyValues } from '../file/text';
import type { OutlineLine } from '../kinds/kind';
import { lineOf } from '../kinds/lines';
import type { Element, Id, Link } from '../model/document';
import { idSchema, type NewId } from '../model/ids';
import { elementSchema, LIMITS, linkSchema } from '../model/schema';
import { z } from '../zod';
import { PASTE_BUDGET } from './budget';
import { writeLine } from './line';

/**
 * Branches on their way from one place to another: each element after its parent, the top ones with parent null, in order.
 * To other programs they go as text and as a list in HTML, the words with their tags; to ourselves as records, whole but for
 * private notes, which never leave the page that they were written in.
 */
export interface Branches {
  /** Made new with every copy: by it the page that wrote them knows them again. */
  id: Id;
  /** Of the diagram where they grew. */
  kind: string;
  elements: readonly Element[];
  /** Each has at least one end among the elements; what was cut brings along those that led out of it. */
  links: readonly Link[];
  /** How many private notes stayed at home. */
  withheld: number;
}

/** The name of the records on a clipboard, and of nothing else. */
export const BRANCHES_TYPE = 'application/vnd.throughline.branches+json';

const FORMAT = 'throughline.branches';

const schema = z.object({
  format: z.literal(FORMAT),
  id: idSchema,
  kind: z.string().min(1).max(LIMITS.type),
  withheld: z.int().min(0),
  elements: z.array(elementSchema).min(1).max(LIMITS.records),
  links: z.array(linkSchema).max(LIMITS.records).optional(),
});

export function writeBranches({ id, kind, elements, links }: Branches): string {
  const out = elements.map(({ private: hidden, note, ...rest }) => ({
    ...rest,
    ...(note !== undefined && !hidden && { note }),
  }));
  const withheld = elements.filter((element) => element.private && element.note).length;
  return JSON.stringify({ format: FORMAT, id, kind, withheld, elements: out, links });
}

/** Of what is pasted at a time. */
export const MOST_LINKS = 10_000;
/** Characters; a few thousand elements with their notes take no more. */
const LONGEST = 5_000_000;

/** Is it more than may be pasted? Counted before anything of it is looked at; its text, which comes along, says so in words. */
function isTooMuch(json: ReadJson): boolean {
  const { parsed } = json;
  if (typeof parsed !== 'object' || parsed === null) return false;
  const elements = 'elements' in parsed && Array.isArray(parsed.elements) ? parsed.elements.length : 0;
  const links = 'links' in parsed && Array.isArray(parsed.links) ? parsed.links.length : 0;
  return elements > PASTE_BUDGET.lines || links > MOST_LINKS || tooManyValues(json, elements + links) !== null;
}

/**
 * From any origin; null where it is not what we have written, to the letter of the schema and as a tree, or is more than may be
 * pasted.
 */
export function readBranches(source: string): Branches | null {
  if (source.length > LONGEST) return null;
  const text = textOf(source);
  const json = text.ok ? jsonOf(text.value) : text;
  if (json.ok && isTooMuch(json.value)) return null;
  const read = json.ok ? schema.safeParse(plain(json.value.parsed, newReport())) : undefined;
  if (!read?.success) return null;
  const { id, kind, withheld, elements, links = [] } = read.data;
  const known = new Set<Id>();
  for (const element of elements) {
    if (known.has(element.id) || (element.parent !== null && !known.has(element.parent))) return null;
    known.add(element.id);
  }
  if (!links.every(({ from, to }) => known.has(from) || known.has(to))) return null;
  return { id, kind, withheld, elements, links };
}

type Grown = Pick<Branches, 'elements' | 'links'>;

/** The same branches under ids that nothing else has. What is not among them keeps its own. */
export function renewed({ elements, links }: Grown, newId: NewId): { elements: Element[]; links: Link[] } {
  const ids = new Map(elements.map(({ id }) => [id, newId()]));
  const own = (id: Id) => ids.get(id) ?? id;
  return {
    elements: elements.map((element) => ({
      ...element,
      id: own(element.id),
      parent: element.parent === null ? null : (ids.get(element.parent) ?? null),
    })),
    links: links.map((link) => ({ ...link, id: newId(), from: own(link.from), to: own(link.to) })),
  };
}

export function linesOf({ elements }: Pick<Branches, 'elements'>): OutlineLine[] {
  const depths = new Map<Id, number>();
  return elements.map((element) => {
    const depth = element.parent === null ? 0 : (depths.get(element.parent) ?? 0) + 1;
    depths.set(element.id, depth);
    return lineOf(element, depth);
  });
}

/** Nested lists, as other programs write them. Spaces that would run together are held apart. */
export function htmlList(lines: readonly OutlineLine[]): string {
  const out: string[] = [];
  let open = 0; // lists, each with an item that is open
  for (const { depth, ...line } of lines) {
    for (; open > depth + 1; open--) out.push('</li></ul>');
    out.push(open === depth + 1 ? '</li><li>' : '<ul><li>');
    open = depth + 1;
    out.push(xml(writeLine(line, false)).replace(/^ | $| (?= )/g, '&nbsp;'));
  }
  for (; open > 0; open--) out.push('</li></ul>');
  return out.join('');
}
