import type { Fault } from '../file/fault';
import type { Kind, OutlineLine } from '../kinds/kind';
import { noted } from '../kinds/lines';
import type { Element, Id, Workbook } from '../model/document';
import { graphOf } from '../model/graph';
import { idsFrom, type NewId } from '../model/ids';
import { CURRENT } from '../model/migrations';
import { orderBetween } from '../model/order';
import { fail, ok, type Result } from '../model/result';
import { fitText, LIMITS } from '../model/schema';
import { FILE_BUDGET, newMeter } from './budget';
import { type OutlineRead, readOutline, writeOutline, writeWords } from './outline-text';

export { pastedLines, readOutline, writeOutline, writeWords } from './outline-text';

/** Of indentation, in a whole outline: more than any of which a person could say what stands under what. */
const WIDEST = 50_000_000;

/**
 * A workbook with one diagram. The same text gives the same document, ids and all. `left`: lines that found no place or
 * were too long to keep whole, as they stood.
 */
export function workbookFromOutline(
  text: string,
  kinds: ReadonlyMap<string, Kind>,
  newId: NewId = idsFrom(text),
  meter = newMeter(FILE_BUDGET),
): Result<Made, Fault> {
  const read = readOutline(text, kinds, meter);
  return read.ok ? ok(workbookOf(read.value, kinds, newId)) : read;
}

export interface Made {
  workbook: Workbook;
  left: string[];
}

/** The same of an outline that was read. */
export function workbookOf(outline: OutlineRead, kinds: ReadonlyMap<string, Kind>, newId: NewId): Made {
  const kind = kinds.get(outline.kind ?? '') ?? kinds.values().next().value;
  if (!kind) throw new Error('there is no kind');
  const [id, diagram] = [newId(), newId()];
  const { elements, links, left } = kind.outline.read({ diagram, newId, text: outline });
  const title = fitText(outline.title ?? '', LIMITS.text);
  const team = fitText(outline.team ?? '', LIMITS.text);
  const date = fitText(outline.date ?? '', LIMITS.tag);
  const long = Object.entries({ title, team, date }).flatMap(([key, { text, rest }]) =>
    rest === '' ? [] : [`${key}: ${text}${rest}`],
  );
  const order = orderBetween(null, null);
  const workbook: Workbook = {
    version: CURRENT,
    id,
    title: title.text,
    about: { ...(team.text && { team: team.text }), ...(date.text && { date: date.text }) },
    diagrams: new Map([[diagram, { id: diagram, kind: kind.id, title: title.text, order, settings: {}, memory: {} }]]),
    elements: new Map(
      elements.map((element) => [element.id, element.parent === null ? noting(element, long) : element]),
    ),
    links: new Map(links.map((link) => [link.id, link])),
    extra: {},
  };
  return { workbook, left: [...outline.left, ...long, ...left] };
}

/** The head's long words stand whole in the note of what is at the top. */
const noting = (root: Element, words: readonly string[]): Element =>
  words.length === 0 ? root : { ...root, ...noted([...words, ...(root.note === undefined ? [] : [root.note])]) };

/** One diagram as text, with the words that stand above all of them. */
export function outlineOf(workbook: Workbook, id: Id, kinds: ReadonlyMap<string, Kind>): Result<string, Fault> {
  const graph = graphOf(workbook, id);
  if (!graph) throw new Error('there is no such diagram');
  const kind = kinds.get(graph.diagram.kind);
  if (!kind) return fail({ code: 'outline.unknown', params: { kind: graph.diagram.kind } });
  const { head, lines } = kind.outline.write(graph);
  if (isTooDeep(lines)) return fail({ code: 'outline.too-deep' });
  const { team, date } = workbook.about;
  const title = graph.diagram.title || workbook.title;
  const outline = { kind: kind.id, ...(title && { title }), head, ...(team && { team }), ...(date && { date }), lines };
  return ok(writeOutline(outline, kinds));
}

/** Lines alone, as a list: to be pasted elsewhere. One line by itself is its words, as they are. */
export function listOf(lines: readonly OutlineLine[]): Result<string, Fault> {
  const [first, ...others] = lines;
  if (isTooDeep(lines)) return fail({ code: 'outline.too-deep' });
  return ok(first && others.length === 0 ? first.text : lines.map((line) => writeWords(line, false)).join('\n'));
}

const isTooDeep = (lines: readonly OutlineLine[]): boolean =>
  lines.reduce((sum, { depth }) => sum + 2 * depth, 0) > WIDEST;
