import type { Font } from '../../layout/wrap';
import type { Element, Id } from '../../model/document';
import type { IconName, LegendEntry, Mark, Point, Rect, Scene, Text, Tone } from '../../scene/scene';
import type { Geometry, Line, PlacedCategory, PlacedCause } from './layout/place';
import { CATEGORY, CAUSE, HEAD, HEAD_PAD, ROW, SIGN } from './layout/sizes';
import type { Head, Lines, Sign } from './layout/words';

/** px */
const SPINE = { tail: 1.8, head: 6.4 } as const;
const WEIGHT = { bone: 2.75, mini: 1.75, twig: 1.25 } as const;
const ROUND = { head: 5, category: 3 } as const;
const BASELINE = 6; // of the last line, above the twig
const CAPITALS = 0.72; // height of capitals, em
const OFF_RULE = 1; // that a category's words are moved away from its rule

/** Where a problem stands, and where one is still to be named. */
const HEAD_LOOKS = { tone: { part: 'head' } } as const;
const AWAITING = { tone: { part: 'sunken' }, edge: { tone: { part: 'ruleStrong' }, weight: 1.5 } } as const;

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
    const counted: Tone = { hue: placed.category.hue, part: 'text' };
    for (const cause of placed.causes) drawCause(marks, cause, counted, by);
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
    {
      kind: 'box',
      ...own,
      role: 'head',
      ...(problem?.text ? HEAD_LOOKS : AWAITING),
      round: ROUND.head,
      ...movedRect(rect, by),
    },
    ...headWords(rect, head, by).map((mark) => ({ ...own, ...mark })),
  ];
}

function headWords(rect: Rect, head: Head, by: Point): Mark[] {
  const x = rect.x + HEAD_PAD + by.x;
  const first = middleBaseline(rect, head, HEAD) + by.y;
  return wordsOf('head-words', head, { font: HEAD, tone: { part: 'onHead' }, x, anchor: 'start', first });
}

function categoryMarks({ category, half, plate, bone }: PlacedCategory, by: Point): readonly Mark[] {
  const { element, hue, plate: label } = category;
  const rect = movedRect(plate, by);
  const y = bone.from.y + by.y;
  const end = WEIGHT.bone / 2; // round
  const words = wordsOf('category-words', label, {
    font: CATEGORY,
    tone: { hue, part: 'text' },
    x: rect.x + rect.width / 2,
    anchor: 'middle',
    first: middleBaseline(rect, label, CATEGORY) + half * OFF_RULE,
  });
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
    ...words.map((mark) => ({ id: element.id, ...mark })),
  ];
}

/** `counted`: the tone of how many are folded away. */
function drawCause(marks: Mark[], { cause, label, x, y }: PlacedCause, counted: Tone, by: Point): void {
  const { id, standing, words } = cause;
  const left = x + by.x;
  const first = y + by.y + label.rows * ROW - BASELINE - (label.lines.length - 1) * CAUSE.line;
  const tone = standing === 'set-aside' ? INK2 : INK;
  const set = { font: words.font, tone, x: left + words.room, anchor: 'start' as const, first };
  for (const mark of wordsOf('cause', label, set))
    marks.push({ id, ...mark, ...(mark.role === 'folded' && { tone: counted }) });
  for (const sign of words.signs) drawSign(marks, id, sign, left, first);
}

/** In the middle of the capitals of the first line; its number stands on that line. */
function drawSign(marks: Mark[], id: Id, { name, x, count }: Sign, left: number, baseline: number): void {
  const y = baseline - (CAPITALS * CAUSE.size + SIGN.size) / 2;
  const role = name === 'focus' || name === 'votes' ? name : 'standing';
  const tone = name === 'focus' ? INK : INK2;
  marks.push({ kind: 'icon', id, role, tone, name, x: left + x, y, size: SIGN.size, says: wordOf(name) });
  if (!count) return;
  const lines = [{ text: count.text, baseline, width: count.width }];
  const { size, weight } = CAUSE;
  marks.push({ kind: 'text', id, role: 'votes-count', tone, lines, x: left + count.x, anchor: 'start', size, weight });
}

const middleBaseline = ({ y, height }: Rect, { lines }: Lines, { line, size }: Font): number =>
  y + height / 2 - ((lines.length - 1) * line) / 2 + (CAPITALS * size) / 2;

interface Set {
  font: Font;
  tone: Tone;
  x: number; // of the anchor
  anchor: 'start' | 'middle';
  /** The first baseline. */
  first: number;
}

/** What is folded away stands behind the last line, whose words are a mark of their own then, so that no two overlap. */
function wordsOf(role: string, { lines, widths, tail }: Lines, { font, tone, x, anchor, first }: Set): Text[] {
  const { size, weight, line } = font;
  const all = lines.map((text, i) => ({ text, baseline: first + i * line, width: widths[i] ?? 0 }));
  const text = (set: Text['lines'], at: number, as = role): Text => ({
    kind: 'text',
    role: as,
    tone,
    lines: set,
    x: at,
    anchor,
    size,
    weight,
  });
  const last = all.at(-1);
  if (!tail || !last) return [text(all, x)];
  const { baseline, width } = last;
  const before = all.slice(0, -1);
  const whole = tail.x + tail.width;
  const at = (start: number, wide: number) => (anchor === 'start' ? x + start : x - whole / 2 + start + wide / 2);
  return [
    ...(before.length > 0 ? [text(before, x)] : []),
    ...(width > 0 || before.length === 0 ? [text([last], at(0, width))] : []),
    text([{ text: tail.text, baseline, width: tail.width }], at(tail.x, tail.width), 'folded'),
  ];
}

const SIGNS: readonly IconName[] = ['focus', 'believed', 'known', 'revised', 'reframed', 'set-aside', 'votes'];
const wordOf = (name: IconName): string => (name === 'focus' || name === 'votes' ? `mark.${name}` : `standing.${name}`);

function legendOf(categories: readonly PlacedCategory[]): readonly LegendEntry[] {
  const used = new Set<IconName>();
  for (const { category } of categories)
    for (const { words } of category.causes) for (const { name } of words.signs) used.add(name);
  return SIGNS.filter((name) => used.has(name)).map((name) => ({ icon: name, says: wordOf(name) }));
}
