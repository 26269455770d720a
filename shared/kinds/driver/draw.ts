import type { Id } from '../../model/document';
import type { Box as BoxMark, IconName, LegendEntry, Mark, Point, Scene, Text, Tone } from '../../scene/scene';
import type { Card, Dot, Geometry, Placed } from './layout/geometry';
import type { Heading } from './layout/headings';
import type { Note } from './layout/notes';
import type { Piece } from './layout/piece';
import type { Line } from './layout/routes';
import { ALSO, HEADING, SIGN, UNDER_HEADING, UNDER_RULE } from './layout/sizes';

const LINK = 1.5; // px
const RESTING = 0.75; // of a link's tone: words come first
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

/** What a layout placed, in the words of the scene, lines first; and the anchor in it: the aim's left edge, halfway down. */
export function draw(geometry: Geometry): { scene: Scene; anchor: Point } {
  const { boxes, headings, notes, lines } = geometry;
  if (boxes.length === 0) return { scene: EMPTY, anchor: { x: 0, y: 0 } };
  const bounds = boundsOf(geometry);
  const by = { x: bounds.left, y: bounds.above };
  const marks: Mark[] = headings.flatMap((heading) => headingMarks(heading, by, bounds.rule));
  for (const card of geometry.cards) marks.push(...cardMarks(card, by));
  for (const line of lines) marks.push(linkMark(line, by));
  for (const dot of geometry.dots) marks.push(dotMark(dot, by));
  for (const box of boxes) marks.push(...pillMarks(box, by));
  for (const box of boxes) drawBox(marks, box, by);
  for (const note of notes) drawNote(marks, note, by);
  const reading = boxes.map(({ id }) => id);
  const { width, height } = bounds;
  return { scene: { width, height, marks, reading, legend: legendOf(geometry) }, anchor: by };
}

const EMPTY: Scene = { width: 240, height: 135, marks: [], reading: [], legend: [] };

/** `rule`: where the hairline below the headings is; `above`: px from the top to the aim's middle. */
function boundsOf({ width, headings, notes, ...extent }: Geometry) {
  let { top, bottom } = extent;
  let right = width;
  for (const { x, width, widths } of headings) right = Math.max(right, x + width, ...widths.map((wide) => x + wide));
  for (const { y, height } of notes) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + height)];
  const left = HAIRLINE; // half of the aim's frame
  const heads = headings[0]?.height ?? 0;
  const above = heads + UNDER_RULE - top;
  return { left, above, rule: heads, width: right + 2 * left, height: above + bottom + left };
}

function linkMark({ id, hue, weak, points }: Line, by: Point): Mark {
  return {
    kind: 'stroke',
    id,
    role: 'link',
    tone: tone(hue, 'line'),
    points: points.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    weight: LINK,
    strength: RESTING,
    ...(weak && { dash: DOTTED }),
  };
}

/** A frame and its bar in the hue. They belong to no element: what is pressed are the words in it. */
function cardMarks({ hue, x, y, width, height }: Card, by: Point): readonly Mark[] {
  const at = { x: x + by.x, y: y + by.y, height };
  const edge = { tone: { part: 'ruleStrong' } as const, weight: 1 };
  return [
    { kind: 'box', role: 'card', tone: SHEET, round: 4, edge, ...at, width },
    { kind: 'box', role: 'bar', tone: tone(hue, 'line'), round: 1, ...at, width: BAR },
  ];
}

/** Hollow where the link is weak. */
function dotMark({ hue, x, y, radius, weak }: Dot, by: Point): Mark {
  const line = tone(hue, 'line');
  const size = 2 * radius;
  const at = { x: x - radius + by.x, y: y - radius + by.y, width: size, height: size, round: radius };
  if (!weak) return { kind: 'box', role: 'dot', tone: line, ...at };
  return { kind: 'box', role: 'dot', tone: SHEET, edge: { tone: line, weight: LINK }, ...at };
}

/** Round the number of a further link: filled at what serves several, open at what it serves as well. */
const pillMarks = ({ face, ...box }: Placed, by: Point): readonly Mark[] =>
  face.pills.map(({ hue, own, x, y, width }) => ({
    kind: 'box',
    role: 'also',
    tone: own ? tone(hue, 'text') : SHEET,
    edge: { tone: tone(hue, 'text'), weight: 1.25 },
    round: ALSO.height / 2,
    x: box.x + x + by.x,
    y: box.y + y + by.y,
    width,
    height: ALSO.height,
  }));

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
function drawBox(
  marks: Mark[],
  { id, role, element, hue, face, width, height, ports, ...place }: Placed,
  by: Point,
): void {
  const at = { x: place.x + by.x, y: place.y + by.y, width };
  if (role !== 'words') marks.push({ kind: 'box', id, role, ...LOOKS[role](hue, element.text !== ''), ...at, height });
  if (role === 'primary' || role === 'driver')
    marks.push(solid(id, 'bar', tone(hue, 'line'), { ...at, width: BAR, height }));
  for (const { y, radius } of ports) {
    const dot = { x: at.x - radius, y: at.y + y - radius, width: 2 * radius, height: 2 * radius };
    marks.push({ ...solid(id, 'dot', tone(hue, 'line'), dot), round: radius, sign: true });
  }
  if (face.rule !== undefined) {
    const x = at.x + (face.pieces[0]?.x ?? 0);
    marks.push(solid(id, 'rule', RULE, { x, y: at.y + face.rule, width: at.width - 2 * (x - at.x), height: HAIRLINE }));
  }
  const words = element.standing === 'set-aside' ? INK2 : role === 'primary' ? tone(hue, 'text') : INK;
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

function textOf(id: Id | undefined, { role, font, lines, widths, x, baseline }: Piece, at: Point, tone: Tone): Text {
  const { size, weight, line } = font;
  const set = lines.map((text, i) => ({ text, baseline: at.y + baseline + i * line, width: widths[i] ?? 0 }));
  const own = id === undefined ? {} : { id };
  return { kind: 'text', ...own, role, tone, lines: set, x: at.x + x, anchor: 'start', size, weight };
}

function toneOf({ role }: Piece, words: Tone, hue: number | undefined): Tone {
  if (role === 'words') return words;
  if (role === 'folded' || role === 'also') return tone(hue, 'text');
  if (role === 'also-own') return SHEET;
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

function legendOf({ boxes, lines, dots }: Geometry): readonly LegendEntry[] {
  const used = new Set<IconName>();
  for (const { face } of boxes) for (const { name } of face.signs) used.add(name);
  if (lines.some(({ weak }) => weak) || dots.some(({ weak }) => weak)) used.add('weak');
  return SIGNS.filter((name) => used.has(name)).map((name) => ({ icon: name, says: wordOf(name) }));
}
