import type { Mark, Point, Rect, Scene, Stroke } from '../../shared/scene/scene';
import { closeIn } from './air';

/** What must never be in a drawing, counted on the scene alone. */
export interface Faults {
  /** Pairs of labels, boxes or icons of different elements that overlap. */
  overlaps: number;
  /** Such pairs, and strokes beside words, a box or an icon of another element, with less air between them than is asked for. */
  close: number;
  /** Strokes that run through words, or through a box or an icon of another element. */
  throughWords: number;
  /** Strokes that cross; to meet at an end is no crossing. */
  crossings: number;
  /** Marks that are not wholly within the scene. */
  outside: number;
  /** Numbers that are none. */
  notFinite: number;
  /** Elements that should be drawn and have no mark. */
  missing: number;
}

export const NONE: Faults = {
  overlaps: 0,
  close: 0,
  throughWords: 0,
  crossings: 0,
  outside: 0,
  notFinite: 0,
  missing: 0,
};

export const sumOf = (a: Faults, b: Faults): Faults => ({
  overlaps: a.overlaps + b.overlaps,
  close: a.close + b.close,
  throughWords: a.throughWords + b.throughWords,
  crossings: a.crossings + b.crossings,
  outside: a.outside + b.outside,
  notFinite: a.notFinite + b.notFinite,
  missing: a.missing + b.missing,
});

const HAIR = 0.5; // px that things may touch
const CELL = 128; // px of the grid that finds neighbours

export interface Expected {
  /** Roles of boxes that others stand on (lanes, zones): no obstacle. */
  ground?: readonly string[];
  /** The elements that must be drawn; without it, those that are read. */
  ids?: readonly string[];
  /** Strokes may cross one another: then that is not counted. */
  mayCross?: boolean;
  /** px that there must be between marks of different elements; without it only overlaps count. */
  air?: number;
}

export function faultsOf(
  scene: Scene,
  { ground = [], ids = scene.reading, mayCross = false, air = 0 }: Expected = {},
): Faults {
  const blocks = scene.marks.flatMap((mark, index) => (ground.includes(mark.role) ? [] : blockOf(mark, index)));
  const segments = scene.marks.flatMap((mark, index) => (mark.kind === 'stroke' ? segmentsOf(mark, index) : []));
  const near = gridOf(blocks);
  const drawn = new Set(scene.marks.map(({ id }) => id));
  let overlaps = 0;
  for (const a of blocks)
    near(a, (b) => {
      if (b.index > a.index && overlap(a, b)) overlaps++;
    });
  let throughWords = 0;
  for (const segment of segments)
    near(segment, (block) => {
      if (runsThrough(segment, block)) throughWords++;
    });
  return {
    overlaps,
    close: air > 0 ? closeIn(scene, ground, air) : 0,
    throughWords,
    crossings: mayCross ? 0 : crossingsOf(segments),
    outside: [...blocks, ...segments].filter((rect) => !within(rect, scene)).length,
    notFinite: notFinite(scene),
    missing: [...new Set(ids)].filter((id) => !drawn.has(id)).length,
  };
}

interface Block extends Rect {
  id: string | undefined;
  kind: 'box' | 'text' | 'icon';
  index: number; // of its mark
}

interface Segment extends Rect {
  id: string | undefined;
  from: Point;
  to: Point;
  index: number;
}

/** What a mark covers; of words the letters, from the tallest capital with its accent down to the longest descender. */
function blockOf(mark: Mark, index: number): Block[] {
  const { id } = mark;
  switch (mark.kind) {
    case 'stroke':
      return [];
    case 'box':
      return [{ id, kind: 'box', index, x: mark.x, y: mark.y, width: mark.width, height: mark.height }];
    case 'icon':
      return [{ id, kind: 'icon', index, x: mark.x, y: mark.y, width: mark.size, height: mark.size }];
    case 'text': {
      const width = Math.max(...mark.lines.map((line) => line.width));
      const x = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
      const y = Math.min(...mark.lines.map((line) => line.baseline)) - mark.size;
      const bottom = Math.max(...mark.lines.map((line) => line.baseline)) + 0.25 * mark.size;
      return [{ id, kind: 'text', index, x, y, width, height: bottom - y }];
    }
  }
}

function segmentsOf({ id, points }: Stroke, index: number): Segment[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    if (!from) return [];
    const x = Math.min(from.x, to.x);
    const y = Math.min(from.y, to.y);
    return [{ id, from, to, index, x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }];
  });
}

type Near = (rect: Rect, visit: (block: Block) => void) => void;

/** Visits those that share a cell with a rectangle, each once. */
function gridOf(blocks: readonly Block[]): Near {
  const cells = new Map<number, Block[]>();
  for (const block of blocks)
    for (const key of keysOf(block)) {
      const cell = cells.get(key);
      if (cell) cell.push(block);
      else cells.set(key, [block]);
    }
  const visits = new Map<Block, number>();
  let round = 0;
  return (rect, visit) => {
    round++;
    for (const key of keysOf(rect))
      for (const block of cells.get(key) ?? []) {
        if (visits.get(block) === round) continue;
        visits.set(block, round);
        visit(block);
      }
  };
}

const COLUMNS = 1e7; // more than any drawing has

function keysOf({ x, y, width, height }: Rect): readonly number[] {
  const keys: number[] = [];
  if (!Number.isFinite(x + y + width + height)) return keys;
  for (let i = Math.floor(x / CELL); i <= Math.floor((x + width) / CELL); i++)
    for (let j = Math.floor(y / CELL); j <= Math.floor((y + height) / CELL); j++) keys.push(j * COLUMNS + i);
  return keys;
}

/** A box may hold the words and the icon of its own element; words and icons hold nothing. */
function overlap(a: Block, b: Block): boolean {
  if (a.id === b.id && (a.kind === 'box' || b.kind === 'box')) return false;
  return (
    a.x + HAIR < b.x + b.width &&
    b.x + HAIR < a.x + a.width &&
    a.y + HAIR < b.y + b.height &&
    b.y + HAIR < a.y + a.height
  );
}

/** A stroke may end at the box of its own element and at the edge of any other. */
function runsThrough({ id, from, to }: Segment, block: Block): boolean {
  if (block.kind === 'box' && id !== undefined && block.id === id) return false;
  const bounds = [
    [from.x, to.x - from.x, block.x + HAIR, block.x + block.width - HAIR],
    [from.y, to.y - from.y, block.y + HAIR, block.y + block.height - HAIR],
  ] as const;
  let enters = 0;
  let leaves = 1;
  for (const [start, step, low, high] of bounds) {
    if (low >= high) return false;
    if (Math.abs(step) < 1e-12) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const first = (low - start) / step;
    const second = (high - start) / step;
    enters = Math.max(enters, Math.min(first, second));
    leaves = Math.min(leaves, Math.max(first, second));
  }
  return leaves - enters > 1e-9;
}

function crossingsOf(segments: readonly Segment[]): number {
  const sorted = segments.map(shortened).sort((a, b) => a.x - b.x);
  let found = 0;
  for (const [i, a] of sorted.entries())
    for (let k = i + 1; k < sorted.length; k++) {
      const b = sorted[k];
      if (!b || b.x > a.x + a.width) break;
      if (b.y > a.y + a.height || a.y > b.y + b.height || a.index === b.index) continue;
      if (parted(a, b) && parted(b, a)) found++;
    }
  return found;
}

/** Strokes that only meet at an end do not cross: both ends are drawn back a little. */
function shortened(segment: Segment): Segment {
  const { from, to } = segment;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const x = ((to.x - from.x) / length) * 0.6;
  const y = ((to.y - from.y) / length) * 0.6;
  return { ...segment, from: { x: from.x + x, y: from.y + y }, to: { x: to.x - x, y: to.y - y } };
}

/** Do the ends of the second lie on different sides of the line through the first? */
function parted({ from, to }: Segment, other: Segment): boolean {
  const side = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(other.from) * side(other.to) < -1e-6;
}

const within = ({ x, y, width, height }: Rect, scene: Scene): boolean =>
  x >= -HAIR && y >= -HAIR && x + width <= scene.width + HAIR && y + height <= scene.height + HAIR;

function notFinite({ width, height, marks }: Scene): number {
  let found = strange(width) + strange(height);
  for (const mark of marks) {
    if (mark.kind === 'stroke') {
      found += strange(mark.weight) + strange(mark.weightEnd ?? 0);
      for (const { x, y } of mark.points) found += strange(x) + strange(y);
      continue;
    }
    found += strange(mark.x);
    if (mark.kind === 'text') for (const line of mark.lines) found += strange(line.baseline) + strange(line.width);
    else found += strange(mark.y);
    if (mark.kind === 'box') found += strange(mark.width) + strange(mark.height) + strange(mark.round);
    else found += strange(mark.size);
  }
  return found;
}

const strange = (n: number): number => (Number.isFinite(n) ? 0 : 1);
