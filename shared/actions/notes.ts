import type { Command } from '../commands/command';
import { addElements, moveElement } from '../commands/elements';
import type { Fault } from '../file/fault';
import { pastedLines } from '../import/outline';
import type { Kind, Place, Verdict } from '../kinds/kind';
import { adopted, mayMove } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import { ordersBetween } from '../model/order';
import { fail, ok, type Result } from '../model/result';
import { fitText, LIMITS } from '../model/schema';
import { type Action, birth, type Context } from './action';

/**
 * Quick notes: thrown while people speak, each where it can wait, and placed afterwards. What a note becomes where it is put
 * the kind's rules say; nothing here knows more of it than that it is `loose`.
 */

/** What ids are dragged under, as JSON: notes out of the strip, elements onto it. */
export const DRAGGED = 'application/x-throughline-notes';

const rootIn = (graph: Graph, kind: Kind): Element | undefined =>
  graph.children(null).find(({ type }) => type === kind.root);

/** Notes that stand nowhere yet, in the order in which they were said. */
export function notesIn(graph: Graph, kind: Kind): readonly Element[] {
  const root = rootIn(graph, kind);
  return root ? graph.children(root.id).filter(({ type }) => type === kind.loose) : [];
}

/** What stands right under the root and takes something under it: the categories, in order. */
export function headsIn(graph: Graph, kind: Kind): readonly Element[] {
  const root = rootIn(graph, kind);
  const takes = ({ type }: Element) => type !== kind.loose && kind.rules.grows(type) !== null;
  return root ? graph.children(root.id).filter(takes) : [];
}

/** The words of a list that is pasted among the notes: each line is one, whatever stood under what. */
export const notesFrom = (text: string): readonly string[] => pastedLines(text).map((line) => line.text);

/**
 * Keeps these as notes, one step of undo for all of them. Lines without words are none. Returns those that were too long to
 * keep whole.
 */
export function throwNotes(context: Context, lines: readonly string[]): Result<readonly string[], Fault> {
  const { graph, kind, newId, workbook } = context;
  const root = rootIn(graph, kind);
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (!root || said.length === 0) return ok([]);
  if (workbook.elements.size + said.length > LIMITS.records)
    return fail({ code: 'paste.too-many', params: { most: LIMITS.records } });
  const orders = ordersBetween(null, null, said.length);
  const elements = said.map(
    (text, i): Element => ({
      id: newId(),
      diagram: graph.diagram.id,
      type: kind.loose,
      parent: null,
      order: orders[i] ?? '',
      text: fitText(text, LIMITS.text),
      more: {},
    }),
  );
  const place = { type: kind.loose, parent: root.id, after: graph.children(root.id).at(-1)?.id ?? null };
  const command = addElements({ kind, diagram: graph.diagram.id, place, elements });
  context.perform({ ...command, label: { key: 'command.notes', params: { count: said.length } } });
  return ok(said.filter(({ length }) => length > LIMITS.text));
}

/** May they all go there? The first refusal counts. */
export function mayPlace({ graph, kind }: Pick<Context, 'graph' | 'kind'>, ids: readonly Id[], under: Id): Verdict {
  const refused = ids.map((id) => mayMove(kind.rules, graph, id, under)).find((verdict) => !verdict.ok);
  if (refused) return refused;
  return graph.get(under) ? { ok: true } : { ok: false, code: 'rule.nothing-under' };
}

/** Puts notes, or any elements, under another one, behind what is there, in their own order; one step of undo. */
export function placeUnder(context: Context, ids: readonly Id[], under: Id, select: readonly Id[] = ids): Verdict {
  const { graph, kind } = context;
  const moved = topmost(graph, ids);
  const verdict = mayPlace(context, moved, under);
  const parent = graph.get(under);
  if (!verdict.ok || !parent || moved.length === 0) return verdict;
  const places = inRow(graph, under, moved, (element) => becomes(kind, element, parent.type));
  context.perform(moving(kind, places, { key: 'command.place', params: { count: moved.length } }), { select });
  return verdict;
}

/** Something new under the root with these beneath it, its words to be typed at once: all of it one step of undo. */
function gather(context: Context, ids: readonly Id[]): void {
  const { graph, kind, newId } = context;
  const root = rootIn(graph, kind);
  const type = root ? kind.rules.grows(root.type) : null;
  const moved = topmost(graph, ids);
  if (!root || type === null || moved.length === 0) return;
  const id = newId();
  const diagram = graph.diagram.id;
  const heads = graph.children(root.id).filter((element) => element.type !== kind.loose);
  const place: Place = { type, parent: root.id, after: heads.at(-1)?.id ?? null };
  const head: Element = {
    id,
    diagram,
    type,
    parent: null,
    order: ordersBetween(null, null, 1)[0] ?? '',
    text: '',
    more: {},
  };
  const added = addElements({ kind, diagram, place, elements: [head] });
  const places = inRow(graph, id, moved, (element) => becomes(kind, element, type));
  const moves = moving(kind, places, { key: 'command.gather' });
  const command: Command = {
    ...moves,
    gesture: birth(id),
    recipe(draft) {
      added.recipe(draft);
      moves.recipe(draft);
    },
  };
  context.perform(command, { select: [id], edit: id });
}

/** Takes elements with all below them out of the drawing: they wait among the notes, behind the others. */
export function loosen(context: Context, ids: readonly Id[]): Verdict {
  const { graph, kind } = context;
  const root = rootIn(graph, kind);
  const moved = topmost(graph, ids).filter((id) => graph.get(id)?.type !== kind.loose);
  if (!root || moved.length === 0) return { ok: true };
  const verdict = mayPlace(context, moved, root.id);
  if (!verdict.ok) return verdict;
  const places = inRow(graph, root.id, moved, () => kind.loose);
  context.perform(moving(kind, places, { key: 'command.loosen', params: { count: moved.length } }), { select: moved });
  return verdict;
}

/** A note that leaves the strip becomes what grows there, even where it could stand as a note. */
const becomes = (kind: Kind, { type }: Element, parent: string): string | null =>
  type === kind.loose && parent !== kind.loose ? kind.rules.grows(parent) : adopted(kind.rules, type, parent);

/** Places one after another behind the last of those that stand there already. */
function inRow(
  graph: Graph,
  under: Id,
  ids: readonly Id[],
  typeOf: (element: Element) => string | null,
): readonly (readonly [Id, Place])[] {
  let after =
    graph
      .children(under)
      .filter(({ id }) => !ids.includes(id))
      .at(-1)?.id ?? null;
  return ids.flatMap((id) => {
    const element = graph.get(id);
    const type = element ? typeOf(element) : null;
    if (type === null) return [];
    const place = { type, parent: under, after };
    after = id;
    return [[id, place] as const];
  });
}

const moving = (kind: Kind, places: readonly (readonly [Id, Place])[], label: Command['label']): Command => ({
  label,
  recipe(draft) {
    for (const [id, place] of places) moveElement(kind, id, place).recipe(draft);
  },
});

/** Without those that come along under another one; in the order of the outline. */
function topmost(graph: Graph, ids: readonly Id[]): readonly Id[] {
  const chosen = new Set(ids);
  const below = (id: Id): boolean => {
    for (let up = graph.get(id)?.parent ?? null; up !== null; up = graph.get(up)?.parent ?? null)
      if (chosen.has(up)) return true;
    return false;
  };
  return graph.all().flatMap(({ id }) => (chosen.has(id) && !below(id) ? [id] : []));
}

/** What was dragged, as far as it is here: from outside come any words. */
export function draggedIds(text: string, graph: Graph): readonly Id[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids)
      ? ids.filter((id): id is Id => typeof id === 'string' && graph.get(id) !== undefined)
      : [];
  } catch {
    return [];
  }
}

const chosenNotes = ({ selection, graph, kind }: Context): readonly Id[] =>
  selection.filter((id) => graph.get(id)?.type === kind.loose);

export const cluster: Action = {
  id: 'cluster',
  label: 'action.cluster',
  icon: 'group',
  group: 'move',
  keys: [],
  hint: () => null,
  when: (context) => context.editing === null && chosenNotes(context).length > 0,
  run: (context) => gather(context, chosenNotes(context)),
};

export const toNotes: Action = {
  id: 'to-notes',
  label: 'action.to-notes',
  icon: 'sticky-note',
  group: 'move',
  keys: [],
  hint: () => null,
  when: ({ editing, selection, graph, kind }) =>
    editing === null &&
    selection.some((id) => {
      const { parent = null, type = kind.loose } = graph.get(id) ?? {};
      return parent !== null && type !== kind.loose;
    }),
  run: (context) =>
    loosen(
      context,
      context.selection.filter((id) => context.graph.get(id)?.parent !== null),
    ),
};
