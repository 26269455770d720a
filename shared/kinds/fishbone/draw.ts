import type { Font } from '../../layout/wrap';
import type { Element, Id } from '../../model/document';
import type { IconName, LegendEntry, Mark, Point, Rect, Scene, Text, Tone } from '../../scene/scene';
import type { Geometry, Line, PlacedCategory, PlacedCause } from './layout/place';
import { CATEGORY, CAUSE, FOCUS, HEAD, HEAD_PAD, MINI, ROW, SIGN, VOTES } from './layout/sizes';
import type { Head, Lines, Sign, Votes } from './layout/words';

/** px */
const SPINE = { tail: 1.8, head: 6.4 } as const;
const WEIGHT = { bone: 2.75, mini: 1.25, twig: 1.5, why: 1 } as const;
const DEEPER = [3, 2.5] as const; // px of the twig, told apart from a why's without color
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

function drawTwigs(marks: Mark[], { cause: { id, up }, twig, minis }: PlacedCause, tone: Tone, by: Point): void {
  const y = twig.y + by.y;
  const points = [
    { x: twig.x + by.x, y },
    { x: twig.to + by.x, y },
  ];
  marks.push({
    kind: 'stroke',
    id,
    role: 'twig',
    tone,
    points,
    weight: up ? WEIGHT.why : WEIGHT.twig,
    ...(up?.up && { dash: DEEPER }),
  });
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
function drawCause(marks: Mark[], placed: PlacedCause, counted: Tone, by: Point): void {
  const { cause, label, x, y, twig } = placed;
  const { id, standing, words, up } = cause;
  const { focus, votes } = words;
  const left = x + by.x + (focus ? FOCUS.padX : 0);
  const first = twig.y + by.y - BASELINE - (label.lines.length - 1) * CAUSE.line;
  const tone: Tone = focus ? { part: 'onHead' } : standing === 'set-aside' || up ? INK2 : INK;
  if (focus) {
    const air = FOCUS.air * ROW;
    const plate = { x: x + by.x, y: y + by.y + air, width: label.width, height: label.rows * ROW - 2 * air };
    marks.push({ kind: 'box', id, role: 'focus', tone: { part: 'head' }, round: ROUND.head, ...plate });
  }
  const set = { font: words.font, tone, x: left + words.room, anchor: 'start' as const, first };
  for (const mark of wordsOf('cause', label, set))
    marks.push({ id, ...mark, ...(mark.role === 'folded' && !focus && { tone: counted }) });
  for (const sign of words.signs) drawSign(marks, id, sign, left, first, focus ? tone : INK2);
  if (votes) drawVotes(marks, placed, votes, left, by);
}

/** Below the twig; in the lower half beside the mini-bone that hangs there. */
function drawVotes(marks: Mark[], { cause, twig }: PlacedCause, votes: Votes, left: number, by: Point): void {
  const { id, words, spot } = cause;
  const middle = twig.y + by.y + BELOW_TWIG;
  const clear = words.parent && !words.focus && spot.side > 0 ? twig.to + by.x + MINI + BESIDE_MINI - left : 0;
  const x = left + (twig.y > 0 ? Math.max(0, clear) : 0);
  const tone: Tone = words.focus ? { part: 'onHead' } : INK;
  const { dot, size } = VOTES;
  for (const at of votes.dots)
    marks.push({
      kind: 'box',
      id,
      role: 'vote',
      sign: true,
      tone,
      round: dot / 2,
      x: x + at,
      y: middle - dot / 2,
      width: dot,
      height: dot,
    });
  const lines = [{ text: votes.text, baseline: middle + (CAPITALS * size) / 2, width: votes.width }];
  marks.push({
    kind: 'text',
    id,
    role: 'votes-count',
    tone,
    lines,
    x: x + votes.x,
    anchor: 'start',
    size,
    weight: 600,
  });
}

/** px: from the twig to the middle of the votes, and from the mini-bone to the first. */
const BELOW_TWIG = 8.5;
const BESIDE_MINI = 6;

/** In the middle of the capitals of the first line. */
function drawSign(marks: Mark[], id: Id, { name, x }: Sign, left: number, baseline: number, tone: Tone): void {
  const y = baseline - (CAPITALS * CAUSE.size + SIGN.size) / 2;
  marks.push({ kind: 'icon', id, role: 'standing', tone, name, x: left + x, y, size: SIGN.size, says: wordOf(name) });
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

const SIGNS: readonly IconName[] = ['plate', 'believed', 'known', 'revised', 'reframed', 'set-aside', 'votes'];

function wordOf(name: IconName): string {
  if (name === 'plate') return 'mark.focus';
  return name === 'votes' ? 'mark.votes' : `standing.${name}`;
}

function legendOf(categories: readonly PlacedCategory[]): readonly LegendEntry[] {
  const used = new Set<IconName>();
  for (const { category } of categories)
    for (const { words } of category.causes) {
      for (const { name } of words.signs) used.add(name);
      if (words.focus) used.add('plate');
      if (words.votes) used.add('votes');
    }
  return SIGNS.filter((name) => used.has(name)).map((name) => ({ icon: name, says: wordOf(name) }));
}
