import type { Element, Id, Json, JsonObject, Link } from '../../model/document';
import { build, type Graph } from '../../model/graph';
import { orderBetween } from '../../model/order';
import { fitText, LIMITS } from '../../model/schema';
import { withinLimits } from '../field-values';
import type { Outline, OutlineInput, OutlineLine, OutlineRead } from '../kind';
import { elementsFromLines, noted, tooLong } from '../lines';
import { allowedOf } from '../link-rules';
import { elements as types } from './elements';
import { aimFields } from './fields';
import { HEAD, headOf, isTooLong, moreOf, overlong } from './head';
import { readMeasure } from './measure-line';
import { calledBy, namesOf } from './names';
import { bare, linesIn, MEASURE, nameable, REFERENCE, TYPE_TAGS, WEAK } from './outline-lines';
import { LOOSE } from './rules';
import { serves } from './serves';

/**
 * Lines by level: primary drivers, secondary ones, change ideas; a third level that has something below it is one of tertiary
 * drivers, and a tag says so where that does not show ([tertiary], [idea]). Below a driver `-> words` is one that serves it
 * as well, and `measure:` a measure of it. What is further in than an idea stands beside it.
 */
export const outline: Outline = {
  keys: HEAD,
  read(input) {
    const { diagram, newId, text } = input;
    const words = fitText((text.head.get('aim') ?? '').replaceAll('\n', ' '), LIMITS.text).text;
    const long = overlong(text.head);
    const aim: Element = {
      id: newId(),
      diagram,
      type: 'aim',
      parent: null,
      order: orderBetween(null, null),
      text: words,
      more: withinLimits(aimFields, moreOf(text.head, words, newId)),
      ...noted(long),
    };
    const read = readLines(aim, input);
    return { ...read, left: [...long, ...read.left] };
  },
  write(graph) {
    const aim = graph.children(null).find(({ type }) => type === 'aim');
    return { head: aim ? headOf(aim) : new Map(), lines: aim ? linesIn(graph, aim.id) : [] };
  },
};

/** What a line says: of an element, its type; of a driver above it something else; or nothing that has a place. */
type Says = { type: string; at: number } | { type: null };

function readLines(aim: Element, { diagram, newId, text }: OutlineInput): OutlineRead {
  const kept: Kept[] = [];
  const references: { line: OutlineLine; under: number }[] = [];
  const left: string[] = [];
  const open: { depth: number; level: number; says: Says }[] = [];
  for (const [i, line] of text.lines.entries()) {
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    const above = open.at(-1);
    const push = (says: Says, level: number) => open.push({ depth: line.depth, level, says });
    const under = above?.says;
    const isDriver = under?.type != null && under.type !== LOOSE && under.type !== 'idea';
    const isExtra =
      (REFERENCE.test(line.text) || MEASURE.test(line.text)) && above !== undefined && under?.type !== LOOSE;
    const measured = isDriver && MEASURE.test(line.text) ? kept[under.at]?.measures : undefined;
    if (under?.type === null || (isExtra && !isDriver) || (measured?.length ?? 0) >= LIMITS.list) {
      left.push(line.text);
      push({ type: null }, 0);
      continue;
    }
    if (isExtra && under) {
      if (!measured) references.push({ line, under: under.at });
      else if (!keepMeasure(kept[under.at], asMeasure(line), newId)) left.push(line.text);
      push({ type: null }, 0);
      continue;
    }
    const hasBelow = (text.lines[i + 1]?.depth ?? 0) > line.depth;
    const type = typeOf(line, under?.type, hasBelow);
    const beside = under?.type === 'idea';
    const level = above ? above.level + (beside ? 0 : 1) : 0;
    push({ type, at: kept.length }, level);
    const isLoose = type === LOOSE;
    const tags = isLoose ? line.tags : line.tags.filter((tag) => tag !== WEAK && !TYPE_TAGS.has(tag));
    kept.push({
      line: { depth: level, text: bare(line.text), tags },
      type,
      weak: !isLoose && line.tags.includes(WEAK),
      measures: [],
      long: [],
    });
  }

  const lines = kept.map(({ line }) => line);
  left.push(...tooLong(lines));
  const drawn = elementsFromLines(lines, diagram, newId, LOOSE);
  const primaries: Element[] = [];
  const elements = drawn.map((element, i): Element => {
    const { type = '', weak = false, measures = [], long = [] } = kept[i] ?? {};
    const more: JsonObject = { ...types.get(type)?.fresh(primaries) };
    if (weak) more.weak = true;
    if (measures.length > 0) more.measures = measures;
    const own = withinLimits(types.get(type)?.fields ?? [], more);
    const notes = noted([...(element.note === undefined ? [] : [element.note]), ...long]);
    const placed = { ...element, ...notes, type, parent: element.parent ?? aim.id, more: own };
    if (type === 'primary') primaries.push(placed);
    return placed;
  });
  const tied = tie(aim, elements, references, newId);
  return { elements: [aim, ...elements], links: tied.links, left: [...left, ...tied.left] };
}

interface Kept {
  line: OutlineLine;
  type: string;
  weak: boolean;
  measures: Json[];
  /** Of its measures those that are longer than there is room for, as they stood. */
  long: string[];
}

/** False where the measure is there, but not whole. */
function keepMeasure(driver: Kept | undefined, line: string, newId: OutlineInput['newId']): boolean {
  driver?.measures.push({ id: newId(), ...readMeasure(line) });
  if (!isTooLong(line)) return true;
  driver?.long.push(`measure: ${line}`);
  return false;
}

const asMeasure = ({ text, tags }: OutlineLine): string =>
  `${text.replace(MEASURE, '')}${tags.length > 0 ? ` [${tags.join(', ')}]` : ''}`;

function typeOf({ tags }: OutlineLine, above: string | undefined | null, hasBelow: boolean): string {
  switch (above) {
    case undefined:
      return tags.includes('note') ? LOOSE : 'primary';
    case LOOSE:
      return LOOSE;
    case 'primary':
      return tags.includes('idea') ? 'idea' : 'secondary';
    case 'secondary':
      return tags.includes('tertiary') || (hasBelow && !tags.includes('idea')) ? 'tertiary' : 'idea';
    default:
      return 'idea';
  }
}

/** The references as links, by exact words. Those that lead to nothing, or may not be, are left. */
function tie(
  aim: Element,
  elements: readonly Element[],
  references: readonly { line: OutlineLine; under: number }[],
  newId: OutlineInput['newId'],
): { links: readonly Link[]; left: readonly string[] } {
  if (references.length === 0) return { links: [], left: [] };
  const diagram = { id: aim.diagram, kind: '', title: '', order: aim.order, settings: {}, memory: {} };
  const graph: Graph = build(diagram, [aim, ...elements]);
  const byName = new Map([...namesOf(nameable(graph))].map(([id, name]) => [name, id]));
  const asked = references.map(({ line, under }) => {
    const from = byName.get(calledBy(line.text.replace(REFERENCE, '')));
    const to: Id | undefined = elements[under]?.id;
    const more: JsonObject = line.tags.includes(WEAK) ? { weak: true } : {};
    return { line, link: from && to ? { id: newId(), type: serves.type, from, to, more } : null };
  });
  const links = allowedOf(
    graph,
    { links: [serves] },
    asked.flatMap(({ link }) => link ?? []),
  );
  const ids = new Set(links.map(({ id }) => id));
  return { links, left: asked.flatMap(({ line, link }) => (link && ids.has(link.id) ? [] : [line.text])) };
}
