import type { Kind } from '../../shared/kinds/kind';
import { shownOf } from '../../shared/kinds/visible-graph';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';

const HALL = 14; // pt
const ROOM = 11;

/** Who can read the smallest words of a slide: a hall, a small room, or nobody but whoever goes close. */
export const readIn = (smallest: number): 'hall' | 'room' | 'close' =>
  smallest >= HALL ? 'hall' : smallest >= ROOM ? 'room' : 'close';

/** Whose branches to fold next for larger words: the claims furthest from the root that have something to fold. */
export function foldsNext(graph: Graph, kind: Pick<Kind, 'loose' | 'elements'>): readonly Id[] {
  const seen = shownOf(graph, kind).graph;
  const depths = new Map<Id, number>();
  let deepest = 0;
  let found: Id[] = [];
  for (const { id, parent, type } of seen.all()) {
    const depth = (depths.get(parent ?? '') ?? -1) + 1;
    depths.set(id, depth);
    if (!kind.elements.get(type)?.claim || seen.children(id).length === 0 || depth < deepest) continue;
    if (depth > deepest) found = [];
    deepest = depth;
    found.push(id);
  }
  return found;
}
