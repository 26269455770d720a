import { type Command, perform } from '../commands/command';
import { copied as ownCopy } from '../commands/copied';
import { addElements, removeElements } from '../commands/elements';
import { tie } from '../commands/settle-links';
import type { Fault } from '../file/fault';
import { type Branches, renewed } from '../import/branches';
import type { Kind, Place } from '../kinds/kind';
import { newWorkbook } from '../kinds/new';
import type { Element, Id, Workbook } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import { ordersBetween } from '../model/order';
import { fail, ok, type Result } from '../model/result';
import { at, type Context } from './action';
import { chosen, nextTo, removable } from './branches';
import { emptyLineAt, goOnAfter, isTooMany, placeBy, tooMany } from './paste';

/** What is selected, to be carried elsewhere; null where nothing is. */
export const copied = (context: Context): Branches | null => carried(context, chosen(context), false);

/** What of it may be taken away, with the links that lead out of it; null where nothing may. */
export const toCut = (context: Context): Branches | null => carried(context, removable(context), true);

/** To be called when what `toCut` said is safe where it is carried to. */
export function cut(context: Context): void {
  const ids = removable(context);
  const next = nextTo(context, ids);
  const label = { key: 'command.cut', params: { count: ids.length } };
  context.perform({ ...removeElements(ids), label }, { select: next ? [next] : [], edit: null });
}

/**
 * Branches as one step of undo: below what is selected, or after it where nothing may stand below, or where all of them may
 * stand there and not below; while words are typed, after these; in place of a line that is still empty. Ids are new. Of the
 * links those come along that may be here, also to what is outside of the branches and still there.
 */
export function pasteBranches(context: Context, branches: Branches): Result<null, Fault> {
  const { workbook, graph, kind, newId } = context;
  const { elements } = branches;
  const here = at(context) ?? graph.children(null)[0];
  const tops = elements.filter(({ parent }) => parent === null);
  const place = here && placeFor(context, here, tops);
  if (!here || !place) return fail({ code: 'rule.nothing-under' });
  const empty = emptyLineAt(context);
  if (isTooMany(workbook, elements.length - (empty ? 1 : 0), branches.links.length)) return tooMany;
  const { links, elements: own } = renewed(branches, newId);
  const added = addElements({ kind, diagram: graph.diagram.id, place, elements: own });
  const recipe: Command['recipe'] = (draft) => {
    added.recipe(draft);
    tie(draft, kind, graph.diagram.id, links);
    if (empty) removeElements([empty]).recipe(draft);
  };
  const label = { key: 'command.paste', params: { count: elements.length } };
  context.perform({ label, recipe }, { select: goOnAfter(own), edit: null });
  return ok(null);
}

/** A workbook of nothing but these branches; a whole diagram among them is the whole again. */
export function workbookOf(branches: Branches, kind: Kind, newId: NewId): Workbook {
  const empty = newWorkbook(kind, '', newId);
  const [root] = empty.elements.values();
  if (!root) throw new Error('a new workbook without a root');
  const { diagram } = root;
  const { elements, links } = renewed(branches, newId);
  const [top, second] = elements.filter(({ parent }) => parent === null);
  const whole = top?.type === kind.root && !second;
  const place = { type: kind.rules.grows(kind.root) ?? root.type, parent: root.id, after: null };
  const added = addElements({ kind, diagram, place, elements });
  const recipe: Command['recipe'] = (draft) => {
    if (whole) {
      draft.elements.clear();
      for (const element of elements) draft.elements.set(element.id, ownCopy({ ...element, diagram }));
    } else added.recipe(draft);
    tie(draft, kind, diagram, links);
  };
  return perform(empty, { label: added.label, recipe }).workbook;
}

function placeFor(context: Context, here: Element, tops: readonly Element[]): Place | null {
  const { graph, editing } = context;
  const { rules } = context.kind;
  const allFit = (parent: Id | null) =>
    tops.every(({ type }) => rules.fits(type, graph.get(parent ?? '')?.type ?? null));
  return placeBy(context, here, editing !== null || (!allFit(here.id) && allFit(here.parent)));
}

function carried({ workbook, graph, newId }: Context, ids: readonly Id[], leaving: boolean): Branches | null {
  const orders = ordersBetween(null, null, ids.length);
  const elements = ids.flatMap((id, i) => branchOf(graph, id, orders[i] ?? ''));
  if (elements.length === 0) return null;
  const own = new Set(elements.map(({ id }) => id));
  const inside = graph.links.filter(({ from, to }) => own.has(from) && own.has(to));
  const links = leaving ? [...workbook.links.values()].filter(({ from, to }) => own.has(from) || own.has(to)) : inside;
  return { id: newId(), kind: graph.diagram.kind, elements, links, withheld: 0 };
}

function branchOf(graph: Graph, id: Id, order: string): Element[] {
  const top = graph.get(id);
  const out: Element[] = top ? [{ ...top, parent: null, order }] : [];
  const open = [...graph.children(id)].reverse(); // a stack of our own: a chain of whys may be longer than the machine's
  for (let next = open.pop(); next; next = open.pop()) {
    out.push(next);
    for (const child of [...graph.children(next.id)].reverse()) open.push(child);
  }
  return out;
}
