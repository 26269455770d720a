import type { Font } from '../../layout/wrap';
import type { Element, Id, Standing } from '../../model/document';
import type { LegendEntry, Mark, Point, Rect, Scene, Text, Tone } from '../../scene/scene';
import type { Geometry, Line, PlacedCategory, PlacedCause } from './layout/place';
import { CATEGORY, CAUSE, HEAD, HEAD_PAD, ROW, SIGN } from './layout/sizes';
import type { Head, Label } from './layout/words';

/** px */
const SPINE = { tail: 1.8, head: 6.4 } as const;
const WEIGHT = { bone: 2.75, mini: 1.75, twig: 1.25 } as const;
const ROUND = { head: 5, category: 3 } as const;
const BASELINE = 6; // of the last line, above the twig
const CAPITALS = 0.72; // height of capitals, em
const OFF_RULE = 1; // that a category's words are moved away from its rule

const INK: Tone = { part: 'ink' };
const INK2: Tone = { part: 'ink2' };

/** What the layout placed, in the words of the scene, strokes first; and the anchor in it. */
export function draw(
  geometry: Geometry,
  problem: Element | undefined,
  head: Head,
  reading: readonly Id[],
): { scene: Scene; anchor: Point } {
  const bounds = boundsOf(geometry);
  const by = { x: -bounds.x, y: -bounds.y };
  const marks: Mark[] = [];
  for (const placed of geometry.categories) {
    const { hue, element } = placed.category;
    const tone: Tone = { hue, part: 'line' };
    for (const cause of placed.causes) drawTwigs(marks, cause, tone, by);
    marks.push(line(placed.bone, 'bone', element.id, tone, by));
  }
  marks.push(...headMarks(geometry, problem, head, by));
  for (const placed of geometry.categories) {
    marks.push(...categoryMarks(placed, by));
    for (const cause of placed.causes) drawCause(marks, cause, by);
  }
  const { width, height } = bounds;
  return { scene: { width, height, marks, reading, legend: legendOf(geometry.categories) }, anchor: by };
}

const moved = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });
const movedRect = ({ width, height, ...at }: Rect, by: Point): Rect => ({ ...moved(at, by), width, height });

/** Of all that is drawn, with the round ends of its strokes. */
function boundsOf({ head, tail, categories }: Geometry): Rect {
  const cap = WEIGHT.bone / 2;
  let left = tail;
  let right = head.x + head.width;
  let top = head.y;
  let bottom = head.y + head.height;
  for (const { plate, causes } of categories) {
    left = Math.min(left, plate.x);
    right = Math.max(right, plate.x + plate.width);
    top = Math.min(top, plate.y);
    bottom = Math.max(bottom, plate.y + plate.height);
    for (const { x, label, twig } of causes) {
      left = Math.min(left, x, twig.x - cap);
      right = Math.max(right, x + label.width, twig.x + cap);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function line({ from, to }: Line, role: keyof typeof WEIGHT, id: Id, tone: Tone, by: Point): Mark {
  return { kind: 'stroke', id, role, tone, points: [moved(from, by), moved(to, by)], weight: WEIGHT[role] };
}

function drawTwigs(marks: Mark[], { cause: { id }, twig, minis }: PlacedCause, tone: Tone, by: Point): void {
  const y = twig.y + by.y;
  const points = [
    { x: twig.x + by.x, y },
    { x: twig.to + by.x, y },
  ];
  marks.push({ kind: 'stroke', id, role: 'twig', tone, points, weight: WEIGHT.twig });
  for (const mini of minis) marks.push(line(mini, 'mini', id, tone, by));
}

function headMarks(
  { tail, head: rect }: Geometry,
  problem: Element | undefined,
  head: Head,
  by: Point,
): readonly Mark[] {
  const own = problem ? { id: problem.id } : {};
  const spine = [{ x: tail + by.x, y: by.y }, { ...by }];
  return [
    { kind: 'stroke', ...own, role: 'spine', tone: INK, points: spine, weight: SPINE.tail, weightEnd: SPINE.head },
    { kind: 'box', ...own, role: 'head', tone: { part: 'head' }, round: ROUND.head, ...movedRect(rect, by) },
    { ...own, ...headWords(rect, head, by) },
  ];
}

function headWords(rect: Rect, head: Head, by: Point): Text {
  const x = rect.x + HEAD_PAD + by.x;
  return wordsOf('head-words', head, HEAD, { part: 'onHead' }, x, 'start', middleBaseline(rect, head, HEAD) + by.y);
}

function categoryMarks({ category, half, plate, bone }: PlacedCategory, by: Point): readonly Mark[] {
  const { element, hue, plate: label } = category;
  const rect = movedRect(plate, by);
  const y = bone.from.y + by.y;
  const end = WEIGHT.bone / 2; // round
  const baseline = middleBaseline(rect, label, CATEGORY) + half * OFF_RULE;
  const words = wordsOf(
    'category-words',
    label,
    CATEGORY,
    { hue, part: 'text' },
    rect.x + rect.width / 2,
    'middle',
    baseline,
  );
  return [
    { kind: 'box', id: element.id, role: 'category', tone: { hue, part: 'fill' }, round: ROUND.category, ...rect },
    {
      kind: 'stroke',
      id: element.id,
      role: 'category-rule',
      tone: { hue, part: 'line' },
      points: [
        { x: rect.x + end, y },
        { x: rect.x + rect.width - end, y },
      ],
      weight: WEIGHT.bone,
    },
    { id: element.id, ...words },
  ];
}

function drawCause(marks: Mark[], { cause, label, x, y }: PlacedCause, by: Point): void {
  const { id, standing } = cause;
  const left = x + by.x;
  const first = y + by.y + label.rows * ROW - BASELINE - (label.lines.length - 1) * CAUSE.line;
  if (standing) marks.push(signOf(id, standing, left, first));
  const tone = standing === 'set-aside' ? INK2 : INK;
  marks.push({ id, ...wordsOf('cause', label, CAUSE, tone, left + (standing ? SIGN.room : 0), 'start', first) });
}

/** In the middle of the capitals of the first line. */
function signOf(id: Id, standing: Standing, x: number, baseline: number): Mark {
  const y = baseline - (CAPITALS * CAUSE.size + SIGN.size) / 2;
  return {
    kind: 'icon',
    id,
    role: 'standing',
    tone: INK2,
    name: standing,
    x,
    y,
    size: SIGN.size,
    says: wordOf(standing),
  };
}

const middleBaseline = ({ y, height }: Rect, { lines }: Pick<Label, 'lines'>, { line, size }: Font): number =>
  y + height / 2 - ((lines.length - 1) * line) / 2 + (CAPITALS * size) / 2;

function wordsOf(
  role: string,
  { lines, widths }: Pick<Label, 'lines' | 'widths'>,
  { size, weight, line }: Font,
  tone: Tone,
  x: number,
  anchor: Text['anchor'],
  first: number,
): Text {
  const set = lines.map((text, i) => ({ text, baseline: first + i * line, width: widths[i] ?? 0 }));
  return { kind: 'text', role, tone, lines: set, x, anchor, size, weight };
}

const wordOf = (standing: Standing): string => `standing.${standing}`;
const STANDINGS: readonly Standing[] = ['believed', 'known', 'revised', 'reframed', 'set-aside'];

function legendOf(categories: readonly PlacedCategory[]): readonly LegendEntry[] {
  const used = new Set(categories.flatMap(({ category }) => category.causes.map(({ standing }) => standing)));
  return STANDINGS.filter((standing) => used.has(standing)).map((standing) => ({
    icon: standing,
    says: wordOf(standing),
  }));
}
