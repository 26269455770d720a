import type { Id, JsonObject } from '../../../model/document';
import type { Measure } from '../../kind';
import { contentOf, type Settings } from './content';
import { type Forest, forestOf } from './forest';
import { columnOf, type Form, formOf, type Writing, writingOf } from './form';
import type { Geometry, Placed } from './geometry';
import { type Heading, headingsOf } from './headings';
import { hold } from './keep-heights';
import type { Box, Vertex, Web } from './layered-graph';
import { memorise, type Places, type Remembered, recalled, remembered } from './memory';
import { keptPlaces, rearranged } from './moved';
import { type Note, notesOf } from './notes';
import { order } from './order';
import { apartBy, extentOf, holeOf, spread } from './pack';
import { edgesOf, type Line, linesOf, portsOf } from './routes';
import { type Paper, search } from './search';
import { DOT, GAPS, type Gaps, HEADS, MANY, NOTES, REST, ROOMY, SPARE, TIGHT } from './sizes';

/** Another arrangement has to be so much smaller that people look for everything anew. */
const WORTH_MOVING = 1.12;
/** px that a blank band across the drawing may be higher than it need be. */
const HOLE = 64;

export interface Asked {
  web: Web;
  settings: Settings;
  measure: Measure;
  aspect: number;
  memory: unknown;
  hurry: boolean;
  folded: ReadonlyMap<Id, number>;
}

/** A column for each level, links of many to many between them. */
export interface Columns {
  form: Form;
  lines: readonly Line[];
  headings: readonly Heading[];
  notes: readonly Note[];
  memory: JsonObject;
}

export function layout({ web, settings, measure, memory, hurry, folded, aspect }: Asked): Columns {
  const write = writingOf(measure, new Map(web.boxes.map((box) => [box, contentOf(box, settings, folded)])));
  const paper = paperOf(aspect, settings);
  const before = remembered(memory, paper.beside);
  const known = before && recalled(before, web, folded.size);
  const kept = known && keptForm(web, known, write);
  if (kept) measureUp(web, kept);
  const hung = known && keptPlaces(web, known);
  const places = order(web, hung, hurry, hung && rearranged(web, hung));
  const forest = forestOf(web);
  const form = kept && hurry ? kept : better(kept, search(web, forest, write, paper), web, forest, paper);
  stand(web, forest, form, paper, places, hurry);
  const headings = headingsOf(web, form, settings, measure);
  const measured = web.boxes.map(({ element, vertex, hue }) => ({
    element,
    hue,
    isAim: vertex.column === 0,
    y: vertex.y,
  }));
  const notes = settings.measures === 'column' ? notesOf(measured, form.width, settings, measure) : [];
  const next = memorise(web, form, paper.beside, before, folded.size);
  return { form, lines: linesOf(web, form), headings, notes, memory: next };
}

/** All where it stands, for whoever draws it. */
export function geometryOf(web: Web, { form, lines, headings, notes }: Columns): Geometry {
  const edges = edgesOf(form);
  const boxes = web.boxes.flatMap((box): Placed[] => {
    const { element, vertex, hue } = box;
    const column = form.columns[vertex.column];
    const face = column?.faces.get(vertex);
    if (!column || !face) return [];
    const { id, type } = element;
    const role = vertex.column === 0 ? 'aim' : type === 'primary' || type === 'idea' ? type : 'driver';
    const ports = role === 'idea' ? dotsOf(box, face.height) : [];
    const at = { x: edges[vertex.column] ?? 0, y: vertex.y - vertex.half };
    return [{ id, role, element, hue, face, ...at, width: column.width, height: face.height, ports }];
  });
  return { boxes, cards: [], dots: [], lines, headings, notes, width: form.width, ...extentOf(web) };
}

/** Where links arrive; smaller where they are many. */
function dotsOf({ vertex }: Box, height: number): Placed['ports'] {
  const ports = portsOf(vertex);
  return vertex.up.map((from: Vertex) => {
    const aside = (ports.get(from) ?? vertex.y) - vertex.y;
    const radius = vertex.up.length > 1 ? Math.min(DOT, Math.abs(aside) || DOT) : DOT;
    return { y: height / 2 + aside, radius };
  });
}

const paperOf = (aspect: number, settings: Settings): Paper => ({ aspect, beside: besideOf(settings), above: HEADS });

/** px that measures in a column of their own take beside the drawing. */
export const besideOf = ({ measures }: Settings): number => (measures === 'column' ? NOTES.gutter + NOTES.width : 0);

function keptForm(web: Web, { columns }: Remembered, write: Writing): Form | undefined {
  const same = columns.length === web.levels.length && columns.every(([level], c) => level === web.levels[c]);
  return same
    ? formOf(columns.map(([, most, width, gutter], c) => columnOf(web, c, most, write, { width, gutter })))
    : undefined;
}

function better(kept: Form | undefined, found: Form, web: Web, forest: Forest, paper: Paper): Form {
  if (!kept) return found;
  const size = (form: Form) => {
    measureUp(web, form);
    spread(web, forest, apartBy(gapsOf(web)));
    return sizeOf(web, form, paper);
  };
  return size(found) * WORTH_MOVING < size(kept) ? found : kept;
}

/** Gives every vertex its height: as remembered if that can be, unless there is time and a new one is far smaller, or closes a hole. */
function stand(web: Web, forest: Forest, form: Form, paper: Paper, places: Places | undefined, hurry: boolean): void {
  measureUp(web, form);
  const held = places !== undefined && hold(web, forest, places, apartBy(hurry ? TIGHT : REST));
  if (!held || !hurry) {
    const heights = web.columns.flat().map(({ y }) => y);
    const size = held ? sizeOf(web, form, paper) : Number.POSITIVE_INFINITY;
    const hole = holeOf(web);
    spread(web, forest, apartBy(gapsOf(web)));
    if (size > sizeOf(web, form, paper) * WORTH_MOVING || hole > holeOf(web) + HOLE) widen(web, forest, form, paper);
    else for (const [i, vertex] of web.columns.flat().entries()) vertex.y = heights[i] ?? 0;
  }
  settle(web);
}

function measureUp({ boxes }: Web, { columns }: Form): void {
  for (const { vertex } of boxes) vertex.half = (columns[vertex.column]?.faces.get(vertex)?.height ?? 2) / 2;
}

const gapsOf = ({ boxes }: Web): Gaps => (boxes.length > MANY ? ROOMY : GAPS);

const SHARES = [1, 0.7, 0.45, 0.25, 0.1]; // of what gaps may grow by

/** What the page leaves over goes between the families. */
function widen(web: Web, forest: Forest, form: Form, paper: Paper): void {
  const room = (form.width + paper.beside) / paper.aspect - paper.above;
  const high = () => extentOf(web).bottom - extentOf(web).top;
  if (high() >= room) return;
  for (const share of SHARES) {
    const more = SPARE * share;
    const { ideas, drivers, primary } = gapsOf(web);
    const gaps = { ideas, drivers: Math.round(drivers + more / 3), primary: Math.round(primary + more) };
    spread(web, forest, apartBy(gaps));
    if (high() <= room) return;
  }
  spread(web, forest, apartBy(gapsOf(web)));
}

function sizeOf(web: Web, { width }: Form, { aspect, beside, above }: Paper): number {
  const { top, bottom } = extentOf(web);
  return Math.max(width + beside, (bottom - top + above) * aspect);
}

/** Whole px from the aim: gaps are whole px and heights even, so none becomes smaller. */
function settle({ columns }: Web): void {
  const aim = columns[0]?.[0]?.y ?? 0;
  for (const column of columns) for (const vertex of column) vertex.y = Math.round(vertex.y - aim);
}
