import type { Position } from '../../shared/actions/move';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Mark, Point, Rect } from '../../shared/scene/scene';
import { boundsOf, grown, overlap } from '../../shared/scene/transform';
import { type Group, ROOM } from './groups';

/** What lies under a point or a frame of the drawing: px at zoom 1, from the drawing's anchor, as the groups have it. */

/** The label whose words or box are nearest to the point, of those that reach so far. */
export function labelAt(groups: readonly Group[], point: Point): Group | undefined {
  let best: Group | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    if (apart(group.rect, point) > 0) continue;
    const far = apart(grown(group.rect, -ROOM), point);
    if (far < least) [best, least] = [group, far];
  }
  return best;
}

/** The labels that a frame touches, in their order. */
export const labelsIn = (groups: readonly Group[], frame: Rect): readonly Id[] =>
  groups.filter(({ rect }) => overlap(grown(rect, -ROOM), frame)).map(({ id }) => id);

export const frameOf = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const LEAST = 24; // px: a finger's share of a small sign

/** Is it on the sign that says how many are folded away? */
export function onBadge({ rect, marks }: Group, point: Point): boolean {
  const own = marks.filter(({ role }: Mark) => role === 'folded');
  if (own.length === 0) return false;
  const { x, y, width, height } = boundsOf(own);
  const badge = { x: rect.x + x, y: rect.y + y, width, height };
  return apart(grown(badge, Math.max(0, (LEAST - Math.min(width, height)) / 2)), point) === 0;
}

/** Where something that is dragged would go; `line`: between which labels, if it is between any. */
export interface Spot {
  target: Id;
  position: Position;
  line?: readonly [Point, Point];
}

const NEAR = 10; // px beside a label that still count as beside it
const EDGE = 0.28; // of a label, at either end: before and after it; the middle is below it

/**
 * The middle of a label takes things below it; its ends, and what lies near beyond them, put them before or after it. Which
 * ends these are follows from where its nearest sibling stands: above or beneath it, left or right.
 */
export function spotAt(groups: readonly Group[], graph: Graph, point: Point): Spot | null {
  const near = labelAt(groups, point) ?? labelAt(groups.map(reaching), point);
  const own = near && groups.find(({ id }) => id === near.id);
  if (!own) return null;
  const inside = apart(own.rect, point) === 0;
  const line = lineOf(own, groups, graph);
  if (!line) return inside ? { target: own.id, position: 'under' } : null;
  const { x, y, width, height } = own.rect;
  const share = line.across ? (point.x - x) / width : (point.y - y) / height;
  if (share >= EDGE && share <= 1 - EDGE) return inside ? { target: own.id, position: 'under' } : null;
  const first = share < EDGE;
  const ends: readonly [Point, Point] = line.across
    ? [
        { x: first ? x : x + width, y },
        { x: first ? x : x + width, y: y + height },
      ]
    : [
        { x, y: first ? y : y + height },
        { x: x + width, y: first ? y : y + height },
      ];
  return { target: own.id, position: first === line.forward ? 'before' : 'after', line: ends };
}

const reaching = (group: Group): Group => ({ ...group, rect: grown(group.rect, NEAR) });

const ASIDE = 40; // px: neighbours beneath one another are siblings at a glance, those side by side only otherwise

/** How siblings follow one another here: across or down, forward or back. Undefined for what has none beside it, ever. */
function lineOf(own: Group, groups: readonly Group[], graph: Graph) {
  const parent = graph.get(own.id)?.parent ?? null;
  if (parent === null) return undefined;
  const order = new Map(graph.children(parent).map(({ id }, i) => [id, i]));
  const at = order.get(own.id) ?? 0;
  let best = { across: false, forward: true };
  let least = Number.POSITIVE_INFINITY;
  for (const { id, rect } of groups) {
    const index = order.get(id);
    if (index === undefined || id === own.id) continue;
    const aside = gap(own.rect.x, own.rect.width, rect.x, rect.width);
    const down = gap(own.rect.y, own.rect.height, rect.y, rect.height);
    const across = aside > 0 && down <= 0;
    const cost = across ? ASIDE + aside / 4 : Math.max(0, down) + Math.max(0, aside);
    if (cost >= least) continue;
    least = cost;
    const behind = across ? rect.x > own.rect.x : rect.y > own.rect.y;
    best = { across, forward: behind === index > at };
  }
  return best;
}

/** px between two stretches; negative where they overlap. */
const gap = (a: number, along: number, b: number, length: number): number =>
  Math.max(b - (a + along), a - (b + length));

/** px from the rectangle to the point; 0 inside of it. */
function apart({ x, y, width, height }: Rect, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - (x + width));
  const dy = Math.max(y - point.y, 0, point.y - (y + height));
  return Math.hypot(dx, dy);
}
