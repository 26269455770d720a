import type { Element, Id } from '../../model/document';
import type { Graph } from '../../model/graph';
import type { OutlineLine } from '../kind';
import { lineOf, linesBelow } from '../lines';
import { membershipsTo } from '../link-rules';
import { writeMeasure } from './measure-line';
import { recordsOf } from './measures';
import { namesOf } from './names';
import { LOOSE } from './rules';
import { serves } from './serves';

/** A line below a driver that is no element: one that stands elsewhere and serves it as well; a measure of it. */
export const REFERENCE = /^(?:->|→)\s?/;
export const MEASURE = /^measure:\s*/i;
/** Words that begin like one of these are held by a backslash. */
const HELD = /^\\*(?:->|→|measure:)/i;
export const WEAK = 'weak';
/** A level says what a line is, but for ideas right below a primary driver, and tertiary drivers with nothing below them. */
export const TYPE_TAGS: ReadonlySet<string> = new Set(['idea', 'tertiary']);
const OURS: ReadonlySet<string> = new Set([...TYPE_TAGS, WEAK]);

const held = (text: string): string => (HELD.test(text) ? `\\${text}` : text);
export const bare = (text: string): string => (text.startsWith('\\') && HELD.test(text) ? text.slice(1) : text);

/** Those that may serve a second driver, as the outline reads. */
export const nameable = (graph: Graph): readonly Element[] =>
  graph.all().filter(({ type }) => type === 'secondary' || type === 'tertiary' || type === 'idea');

/** All below the aim, each driver's measures right below it, what serves it as well behind its own. */
export function linesIn(graph: Graph, aim: Id): OutlineLine[] {
  const names = graph.links.length > 0 ? namesOf(nameable(graph)) : new Map<Id, string>();
  return linesBelow(graph, aim, LOOSE, {
    line: (element, depth) => lineAt(graph, element, depth),
    before: (element) =>
      recordsOf(element)
        .map(writeMeasure)
        .filter((line) => line !== '')
        .map(measureLine),
    after: ({ id }) =>
      membershipsTo(graph, { links: [serves] }, id)
        .filter(({ from }) => names.has(from))
        .map(({ from, more }) => ({ text: `-> ${names.get(from)}`, tags: more.weak === true ? [WEAK] : [] })),
  });
}

/** What kind it is stands in brackets, as tags do. */
function measureLine(line: string): Omit<OutlineLine, 'depth'> {
  const [, words, kind] = /^(.*) \[(\w+)\]$/s.exec(line) ?? [];
  return words === undefined || kind === undefined
    ? { text: `measure: ${line}`, tags: [] }
    : { text: `measure: ${words}`, tags: [kind] };
}

export function lineAt(graph: Graph, element: Element, depth: number): OutlineLine {
  const line = lineOf(element, depth, OURS);
  const text = held(line.text);
  if (element.type === LOOSE) return { ...line, text };
  const isLeaf = graph.children(element.id).length === 0;
  const above = graph.get(element.parent ?? '')?.type;
  const said = element.type === 'tertiary' ? isLeaf : element.type === 'idea' && above === 'primary';
  const tags = [...(said ? [element.type] : []), ...(element.more.weak === true ? [WEAK] : [])];
  return { depth, text, tags: [...tags, ...line.tags] };
}
