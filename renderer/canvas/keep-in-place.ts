import type { Drawing } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import type { Point } from '../../shared/scene/scene';
import { boundsOf, grown } from '../../shared/scene/transform';
import { type Parts, ROOM } from './groups';

/**
 * How far all of a new drawing is pushed from its anchor so that one label stays where it was drawn `before`: whoever changes
 * its words, or looks at it while the rest is put in better order, does not have to look for it. Of a label that has grown or
 * shrunk the nearer edge stays: words that become longer on one side are no move. A small step is taken, so that the anchor
 * rests as long as it can. px at zoom 1.
 */
export function driftOf({ scene, anchor }: Drawing, drift: Point, before: Parts, id: Id): Point {
  const old = before.groups.find((group) => group.id === id)?.rect;
  const marks = scene.marks.filter((mark) => mark.id === id && mark.kind !== 'stroke');
  if (!old || marks.length === 0) return drift;
  const now = grown(boundsOf(marks), ROOM);
  const x = now.x - anchor.x + drift.x;
  const y = now.y - anchor.y + drift.y;
  const dx = nearer(old.x - x, old.x + old.width - (x + now.width));
  const dy = nearer(old.y - y, old.y + old.height - (y + now.height));
  return Math.hypot(dx, dy) < SMALL ? drift : { x: drift.x + dx, y: drift.y + dy };
}

/** Of the two the smaller; none where it has grown or shrunk to both sides. */
const nearer = (start: number, end: number): number =>
  start * end <= 0 ? 0 : Math.abs(start) < Math.abs(end) ? start : end;

const SMALL = 24; // px
