import type { Point, Rect } from '../../../scene/scene';
import type { Packed } from './pack';
import { clearOf } from './reach';
import { COT, FOCUS, ROW, SKELETON, TAIL } from './sizes';
import type { Category, Cause, Half } from './tree';
import type { Label } from './words';

/** Where everything stands: px around the anchor, the point where the spine meets the head; x to the right, y downwards. */
export interface Geometry {
  head: Rect;
  /** x of the spine's end. */
  tail: number;
  categories: readonly PlacedCategory[];
}

export interface PlacedCategory {
  category: Category;
  half: Half;
  plate: Rect;
  bone: Line;
  causes: readonly PlacedCause[];
}

export interface Line {
  from: Point;
  to: Point;
}

export interface PlacedCause {
  cause: Cause;
  label: Label;
  /** Top left of the words. */
  x: number;
  y: number;
  /** The twig, from under the words or beyond to the (mini-)bone. */
  twig: { x: number; to: number; y: number };
  minis: readonly Line[];
}

/** Of a packing whose bones stand. */
export function place({ bones, feet, head }: Packed): Geometry {
  let length = 0;
  for (const foot of feet) if (foot > length) length = foot;
  const tail = bones.length ? length + TAIL : SKELETON;
  return {
    head: { x: 0, y: -head.height / 2, width: head.width, height: head.height },
    tail: -tail,
    categories: bones.map(({ category, plan, body }, i) =>
      placeCategory(category, plan.half, -(feet[i] ?? 0), body * ROW),
    ),
  };
}

function placeCategory(category: Category, half: Half, foot: number, length: number): PlacedCategory {
  const { plate, causes } = category;
  const height = plate.rows * ROW;
  const x = foot - COT * length;
  return {
    category,
    half,
    plate: { x: x - plate.width / 2, y: half < 0 ? -length - height : length, width: plate.width, height },
    bone: { from: { x, y: half * length }, to: { x: foot, y: 0 } },
    causes: causes.map((cause) => placeCause(cause, half, foot)),
  };
}

/** Distance from the spine of the twig on which a cause stands. */
const twigOf = ({ spot }: Cause, half: Half): number =>
  (half < 0 ? spot.at + spot.label.below : spot.at + spot.label.rows - spot.label.below) * ROW;

function placeCause(cause: Cause, half: Half, foot: number): PlacedCause {
  const { side, label, at, on, far } = cause.spot;
  const height = label.rows * ROW;
  const upright = foot + side * on; // its (mini-)bone in the sheared plane
  const clear = clearOf(cause, half);
  const x = upright - COT * at * ROW + (side < 0 ? -COT * height - clear - label.width : clear);
  const d = twigOf(cause, half);
  const bone = upright - COT * d;
  const out = cause.words.focus ? PLATE_EDGE : label.width; // a plate hides no twig
  const end = side < 0 ? Math.min(x + label.width - out, bone - far) : Math.max(x + out, bone + far);
  const y = half < 0 ? -at * ROW - height : at * ROW;
  return { cause, label, x, y, twig: { x: end, to: bone, y: half * d }, minis: minisOf(cause, half, foot) };
}

const NONE: readonly Line[] = [];
const PLATE_EDGE = 3; // px

/** From the twig of the outermost child of each mini-bone to the parent's twig. */
function minisOf(cause: Cause, half: Half, foot: number): readonly Line[] {
  const { children, spot } = cause;
  if (!children.length) return NONE;
  const tips = new Map<number, number>(); // by `on`: distance from the spine
  for (const child of children) tips.set(child.spot.on, Math.max(tips.get(child.spot.on) ?? 0, twigOf(child, half)));
  // Below the spine from the foot of a plate.
  const start = half > 0 && cause.words.focus ? (spot.at + spot.label.rows - FOCUS.air) * ROW : twigOf(cause, half);
  return Array.from(tips, ([on, tip]) => {
    const upright = foot + spot.side * on;
    return {
      from: { x: upright - COT * tip, y: half * tip },
      to: { x: upright - COT * start, y: half * start },
    };
  });
}
