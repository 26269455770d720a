import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Point, Rect } from '../../shared/scene/scene';
import type { Group } from './groups';

/**
 * Where links are drawn from: the middle of the side that looks to what the element stands under, since what it may belong to
 * as well stands there too. px at zoom 1; null where either of them is not to be seen.
 */
export function handleAt(groups: readonly Group[], graph: Graph, id: Id): Point | null {
  const parent = graph.get(id)?.parent;
  const own = groups.find((group) => group.id === id)?.rect;
  const above = groups.find((group) => group.id === parent)?.rect;
  return own && above ? middleOf(own, above) : null;
}

function middleOf(own: Rect, above: Rect): Point {
  const right = above.x - (own.x + own.width);
  const left = own.x - (above.x + above.width);
  const below = above.y - (own.y + own.height);
  const over = own.y - (above.y + above.height);
  const [x, y] = [own.x + own.width / 2, own.y + own.height / 2];
  if (Math.max(left, right) >= Math.max(over, below)) return { x: left >= right ? own.x : own.x + own.width, y };
  return { x, y: over >= below ? own.y : own.y + own.height };
}
