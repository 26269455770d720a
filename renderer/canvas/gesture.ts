import type { Verdict } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import type { Point } from '../../shared/scene/scene';
import type { Spot } from './hits';

/** What a pointer is doing on the drawing, beyond pressing. */
export type Gesture = { is: 'rest' } | Framing | Dragging | Linking;

/** A frame is drawn round what is to be selected. px at zoom 1. */
export interface Framing {
  is: 'frame';
  from: Point;
  to: Point;
}

export interface Dragging {
  is: 'drag';
  ids: readonly Id[];
  /** Of the pointer, in px of the surface. */
  at: Point;
  /** Null over the ground. */
  spot: Spot | null;
  verdict: Verdict;
  /** Quick notes out of their strip: the browser shows what is dragged, and on the ground a new branch begins. */
  notes: boolean;
}

/** A line is drawn from an element to another one that it is to belong to as well. */
export interface Linking {
  is: 'link';
  from: Id;
  /** All that it may be let go on. */
  targets: ReadonlySet<Id>;
  /** Of the pointer, in px of the surface. */
  at: Point;
  /** Under the pointer; null over the ground, and on the element itself. */
  over: Id | null;
  verdict: Verdict;
}

export const REST: Gesture = { is: 'rest' };

const EDGE = 36; // px from an edge of the surface at which the drawing begins to follow
const FAST = 14; // px a frame, at the very edge

/** How far the drawing is to be pushed on for a pointer near an edge, or beyond it; px a frame. */
export function pushAt({ x, y }: Point, { width, height }: { width: number; height: number }): Point {
  const push = (at: number, length: number) => {
    const before = Math.max(0, EDGE - at);
    const behind = Math.max(0, at - (length - EDGE));
    return (Math.min(1, before / EDGE) - Math.min(1, behind / EDGE)) * FAST;
  };
  return { x: push(x, width), y: push(y, height) };
}
