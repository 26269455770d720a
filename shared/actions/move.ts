import { moveElements, type Top } from '../commands/elements';
import type { Kind, Verdict } from '../kinds/kind';
import { adopted, isLadenIn, mayMove } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import type { Context } from './action';

/** Where something is let go, seen from a target: beside it among its siblings, or below it, after what is there. */
export type Position = 'before' | 'under' | 'after';

/** What is dragged and where to; the ids in any order. */
export interface Drop {
  ids: readonly Id[];
  target: Id;
  position: Position;
}

/**
 * May they be let go there? The same answer lights up the target and stands at the pointer as words. What hangs below
 * another one that is dragged goes with it and is not asked about.
 */
export function mayDrop(graph: Graph, kind: Kind, drop: Drop): Verdict {
  const parent = parentOf(graph, drop);
  if (parent === undefined) return { ok: false, code: 'rule.stays' }; // beside the one that stands at the top
  const refused = uppermost(graph, drop.ids)
    .map(({ id }) => mayMove(kind, graph, id, parent))
    .find(({ ok }) => !ok);
  return refused ?? { ok: true };
}

/**
 * Moves them there in one step of undo, in the order in which they stood, and selects them. What was loose becomes what
 * grows there. Where they stand there already nothing is done. Returns the rules' answer.
 */
export function dropped(context: Context, ids: readonly Id[], target: Id, position: Position): Verdict {
  const { graph, kind } = context;
  const drop = { ids, target, position };
  const verdict = mayDrop(graph, kind, drop);
  if (!verdict.ok) return verdict;
  const moved = movedBy(graph, kind, drop);
  if (moved) context.perform(moveElements(kind, moved.tops, moved), { select: moved.tops.map(({ id }) => id) });
  return verdict;
}

interface Moved {
  tops: readonly Top[];
  parent: Id;
  after: Id | null;
}

function movedBy(graph: Graph, kind: Kind, drop: Drop): Moved | null {
  const elements = uppermost(graph, drop.ids);
  const parent = parentOf(graph, drop);
  const above = parent === undefined ? undefined : graph.get(parent);
  if (!above || elements.some(({ id }) => id === drop.target)) return null;
  const going = new Set(elements.map(({ id }) => id));
  const staying = graph.children(above.id).filter(({ id }) => !going.has(id));
  const at = drop.position === 'under' ? staying.length : staying.findIndex(({ id }) => id === drop.target);
  const index = drop.position === 'after' ? at + 1 : at;
  const then = [...staying.slice(0, index), ...elements, ...staying.slice(index)];
  const there = graph.children(above.id);
  const same = then.length === there.length && then.every((element, i) => element === there[i]);
  if (same && !elements.some(({ type }) => type === kind.loose)) return null;
  const tops = elements.flatMap((element) => {
    const type = placedType(kind, graph, element, above);
    return type === null ? [] : [{ id: element.id, type }];
  });
  return tops.length > 0 ? { tops, parent: above.id, after: staying[index - 1]?.id ?? null } : null;
}

function placedType({ rules, loose }: Kind, graph: Graph, element: Element, above: Element): string | null {
  const laden = isLadenIn(graph, element);
  return element.type === loose ? rules.grows(above.type, laden) : adopted(rules, element.type, above.type, laden);
}

/** Undefined where there is none: beside the root, or when the target is gone. */
function parentOf(graph: Graph, { target, position }: Drop): Id | undefined {
  const element = graph.get(target);
  return (position === 'under' ? element?.id : element?.parent) ?? undefined;
}

/** Without what hangs below others of them; in the order in which they stand. */
export function uppermost(graph: Graph, ids: readonly Id[]): readonly Element[] {
  const chosen = new Set(ids);
  const below = (element: Element): boolean => {
    for (let up = element.parent; up !== null; up = graph.get(up)?.parent ?? null) if (chosen.has(up)) return true;
    return false;
  };
  const found = ids.flatMap((id) => graph.get(id) ?? []);
  const rank = new Map(found.length > 1 ? graph.all().map(({ id }, i) => [id, i]) : []);
  return found.filter((element) => !below(element)).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}
