import type { Id } from '../../model/document';
import type { Box as BoxMark, IconName, LegendEntry, Mark, Point, Scene, Text, Tone } from '../../scene/scene';
import type { Face } from './layout/face';
import type { Heading } from './layout/headings';
import type { Geometry } from './layout/layout';
import type { Note } from './layout/notes';
import { extentOf } from './layout/pack';
import type { Piece } from './layout/piece';
import { edgesOf, portsOf } from './layout/routes';
import { DOT, HEADING, SIGN, UNDER_HEADING, UNDER_RULE } from './layout/sizes';
import type { Box } from './layout/web';

const LINK = 1.5; // px
const BAR = 3;
const HAIRLINE = 1;
const DOTTED = [1.5, 4]; // a weak link

const INK: Tone = { part: 'ink' };
const INK2: Tone = { part: 'ink2' };
const RULE: Tone = { part: 'rule' };
const SHEET: Tone = { part: 'sheet' };

/** A colour of the primary driver's hue; what stands under none has the page's own. */
const PLAIN = { line: { part: 'ruleStrong' }, fill: { part: 'sunken' }, text: INK } as const;
const tone = (hue: number | undefined, part: 'line' | 'fill' | 'text'): Tone =>
  hue === undefined ? PLAIN[part] : { hue, part };

/** What the layout placed, in the words of the scene, lines first; and the anchor in it: the aim's left edge, halfway down. */
export function draw(geometry: Geometry): { scene: Scene; anchor: Point } {
  const { web, form, headings, notes, lines } = geometry;
  if (web.boxes.length === 0) return { scene: EMPTY, anchor: { x: 0, y: 0 } };
  const bounds = boundsOf(geometry);
  const by = { x: bounds.left, y: bounds.above };
  const edges = edgesOf(form);
  const marks: Mark[] = headings.flatMap((heading) => headingMarks(heading, by, bounds.rule));
  for (const { id, hue, weak, points } of lines)
    marks.push({
      kind: 'stroke',
      id,
      role: 'link',
      tone: tone(hue, 'line'),
      points: points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
      weight: LINK,
      ...(weak && { dash: DOTTED }),
    });
  for (const box of web.boxes) {
    const { column, y, half } = box.vertex;
    const own = form.columns[column];
    const face = own?.faces.get(box.vertex);
    if (own && face)
      drawBox(marks, box, face, { x: (edges[column] ?? 0) + by.x, y: y - half + by.y, width: own.width });
  }
  for (const note of notes) drawNote(marks, note, by);
  const reading = web.boxes.map(({ element }) => element.id);
  const { width, height } = bounds;
  return { scene: { width, height, marks, reading, legend: legendOf(geometry) }, anchor: by };
}

const EMPTY: Scene = { width: 240, height: 135, marks: [], reading: [], legend: [] };

/** `rule`: where the hairline below the headings is; `above`: px from the top to the aim's middle. */
function boundsOf({ web, form, headings, notes }: Geometry) {
  let { top, bottom } = extentOf(web);
  let right = form.width;
  for (const { x, width } of headings) right = Math.max(right, x + width);
  for (const { y, height } of notes) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + height)];
  const left = HAIRLINE; // half of the aim's frame
  const heads = headings[0]?.height ?? 0;
  const above = heads + UNDER_RULE - top;
  return { left, above, rule: heads, width: right + 2 * left, height: above + bottom + left };
}

function headingMarks({ lines, widths, x, width, height }: Heading, by: Point, rule: number): Mark[] {
  const { size, weight, line } = HEADING;
  const first = height - UNDER_HEADING - (lines.length - 1) * line - (line - 0.72 * size) / 2;
  const set = lines.map((text, i) => ({ text, baseline: first + i * line, width: widths[i] ?? 0 }));
  const ends = [
    { x: x + by.x, y: rule },
    { x: x + by.x + width, y: rule },
  ];
  return [
    { kind: 'stroke', role: 'column-rule', tone: RULE, points: ends, weight: HAIRLINE },
    { kind: 'text', role: 'column', tone: INK2, lines: set, x: x + by.x, anchor: 'start', size, weight },
  ];
}

interface Place extends Point {
  width: number;
}

/** Boxes for all that has an inside, bars and hairlines as well: strokes lie beneath everything that can be pressed. */
function drawBox(marks: Mark[], box: Box, face: Face, at: Place): void {
  const { element, vertex, hue } = box;
  const { id, type, standing, text } = element;
  const role = vertex.column === 0 ? 'aim' : type === 'primary' || type === 'idea' ? type : 'driver';
  const { height } = face;
  marks.push({ kind: 'box', id, role, ...LOOKS[role](hue, text !== ''), ...at, height });
  if (role === 'primary' || role === 'driver')
    marks.push(solid(id, 'bar', tone(hue, 'line'), { ...at, width: BAR, height }));
  if (role === 'idea') marks.push(...dotsOf(box, at, height));
  if (face.rule !== undefined) {
    const x = at.x + (face.pieces[0]?.x ?? 0);
    marks.push(solid(id, 'rule', RULE, { x, y: at.y + face.rule, width: at.width - 2 * (x - at.x), height: HAIRLINE }));
  }
  const words = standing === 'set-aside' ? INK2 : role === 'primary' ? tone(hue, 'text') : INK;
  for (const piece of face.pieces) marks.push(textOf(id, piece, at, toneOf(piece, words, hue)));
  for (const { name, x, y } of face.signs)
    marks.push({
      kind: 'icon',
      id,
      role: MARKS.has(name) ? name : 'standing',
      tone: name === 'focus' ? INK : INK2,
      name,
      x: at.x + x,
      y: at.y + y,
      size: SIGN.size,
      says: wordOf(name),
    });
}

type Look = Pick<BoxMark, 'tone' | 'round' | 'edge'>;
const LOOKS: Readonly<Record<'aim' | 'primary' | 'driver' | 'idea', (hue: number | undefined, said: boolean) => Look>> =
  {
    aim: (_, said) => ({
      tone: said ? SHEET : { part: 'sunken' },
      round: 5,
      edge: said ? { tone: INK, weight: 2 } : { tone: { part: 'ruleStrong' }, weight: 1.5 },
    }),
    // The rule is hardly seen round a fill, and is all there is of the box where a theme has white fills.
    primary: (hue) => ({ tone: tone(hue, 'fill'), round: 3, edge: { tone: RULE, weight: 1 } }),
    driver: () => ({ tone: SHEET, round: 4, edge: { tone: { part: 'ruleStrong' }, weight: 1 } }),
    idea: () => ({ tone: SHEET, round: 4, edge: { tone: RULE, weight: 1 } }),
  };

const solid = (id: Id, role: string, tone: Tone, at: Place & { height: number }): BoxMark => ({
  kind: 'box',
  id,
  role,
  tone,
  round: 1,
  ...at,
});

/** Where links arrive; smaller where they are many. */
function dotsOf({ element: { id }, vertex, hue }: Box, { x, y }: Place, height: number): Mark[] {
  const middle = y + height / 2;
  const ports = portsOf(vertex);
  return vertex.up.map((from) => {
    const port = ports.get(from) ?? vertex.y;
    const radius = vertex.up.length > 1 ? Math.min(DOT, Math.abs(port - vertex.y) || DOT) : DOT;
    const at = middle + port - vertex.y;
    const size = 2 * radius;
    return {
      ...solid(id, 'dot', tone(hue, 'line'), { x: x - radius, y: at - radius, width: size, height: size }),
      round: radius,
    };
  });
}

function textOf(id: Id | undefined, { role, font, lines, widths, x, baseline }: Piece, at: Point, tone: Tone): Text {
  const { size, weight, line } = font;
  const set = lines.map((text, i) => ({ text, baseline: at.y + baseline + i * line, width: widths[i] ?? 0 }));
  const own = id === undefined ? {} : { id };
  return { kind: 'text', ...own, role, tone, lines: set, x: at.x + x, anchor: 'start', size, weight };
}

function toneOf({ role }: Piece, words: Tone, hue: number | undefined): Tone {
  if (role === 'words') return words;
  if (role === 'folded') return tone(hue, 'text');
  return role === 'measure' || role === 'of' ? INK : INK2;
}

function drawNote(marks: Mark[], { hue, x, y, height, pieces }: Note, by: Point): void {
  const at = { x: x + by.x, y: y + by.y };
  const ends = [
    { x: at.x + BAR / 2, y: at.y + BAR },
    { x: at.x + BAR / 2, y: at.y + height - BAR },
  ];
  marks.push({ kind: 'stroke', role: 'bar', tone: tone(hue, 'line'), points: ends, weight: BAR });
  for (const piece of pieces) marks.push(textOf(undefined, piece, at, toneOf(piece, INK, hue)));
}

const SIGNS: readonly IconName[] = [
  'focus',
  'believed',
  'known',
  'revised',
  'reframed',
  'set-aside',
  'votes',
  'measures',
  'weak',
];
const wordOf = (name: IconName): string => (MARKS.has(name) ? `mark.${name}` : `standing.${name}`);
const MARKS: ReadonlySet<IconName> = new Set(['focus', 'votes', 'measures', 'weak']);

function legendOf({ form, lines }: Geometry): readonly LegendEntry[] {
  const used = new Set<IconName>();
  for (const { faces } of form.columns)
    for (const { signs } of faces.values()) for (const { name } of signs) used.add(name);
  if (lines.some(({ weak }) => weak)) used.add('weak');
  return SIGNS.filter((name) => used.has(name)).map((name) => ({ icon: name, says: wordOf(name) }));
}
