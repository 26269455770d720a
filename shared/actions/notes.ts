import type { Command } from '../commands/command';
import { addElements, moveElements } from '../commands/elements';
import type { Fault } from '../file/fault';
import type { Pasted } from '../import/outline-text';
import type { Kind, Place, Verdict } from '../kinds/kind';
import { noted, tooLong } from '../kinds/lines';
import { mayMove } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import { orderBetween, ordersBetween } from '../model/order';
import { fail, ok, type Result } from '../model/result';
import { fitText, LIMITS } from '../model/schema';
import { type Action, birth, type Context } from './action';
import { uppermost } from './move';

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
export const notesFrom = ({ lines }: Pick<Pasted, 'lines'>): readonly string[] =>
  lines.map(({ text }) => text).filter((text) => text.trim() !== '');

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
      text: fitText(text, LIMITS.text).text,
      more: {},
      ...noted(tooLong([{ depth: 0, text, tags: [] }])),
    }),
  );
  const place = { type: kind.loose, parent: root.id, after: graph.children(root.id).at(-1)?.id ?? null };
  const command = addElements({ kind, diagram: graph.diagram.id, place, elements });
  context.perform({ ...command, label: { key: 'command.notes', params: { count: said.length } } });
  return ok(tooLong(said.map((text) => ({ depth: 0, text, tags: [] }))));
}

/** Something new under the root with these beneath it, its words to be typed at once: all of it one step of undo. */
function gather(context: Context, ids: readonly Id[]): void {
  const { graph, kind, newId } = context;
  const root = rootIn(graph, kind);
  const type = root ? kind.rules.grows(root.type) : null;
  const grows = type === null ? null : kind.rules.grows(type);
  const moved = uppermost(graph, ids);
  if (!root || type === null || grows === null || moved.length === 0) return;
  const id = newId();
  const diagram = graph.diagram.id;
  const others = graph.children(root.id).filter((element) => element.type !== kind.loose);
  const place: Place = { type, parent: root.id, after: others.at(-1)?.id ?? null };
  const head: Element = { id, diagram, type, parent: null, order: orderBetween(null, null), text: '', more: {} };
  const added = addElements({ kind, diagram, place, elements: [head] });
  const moves = inRow(kind, moved, { type: grows, parent: id, after: null });
  const command: Command = {
    label: { key: 'command.gather' },
    gesture: birth(id),
    recipe(draft) {
      for (const { recipe } of [added, moves]) recipe(draft);
    },
  };
  context.perform(command, { select: [id], edit: id });
}

/** Takes elements with all below them out of the drawing: they wait among the notes, behind the others. */
export function loosen(context: Context, ids: readonly Id[]): Verdict {
  const { graph, kind } = context;
  const root = rootIn(graph, kind);
  const moved = uppermost(graph, ids).filter(({ type }) => type !== kind.loose);
  const verdict = moved.map(({ id }) => mayMove(kind, graph, id, root?.id ?? null)).find(({ ok }) => !ok);
  if (!root || verdict || moved.length === 0) return verdict ?? { ok: true };
  const going = new Set(moved.map(({ id }) => id));
  const staying = graph.children(root.id).filter(({ id }) => !going.has(id));
  const moves = inRow(kind, moved, { type: kind.loose, parent: root.id, after: staying.at(-1)?.id ?? null });
  const command: Command = {
    label: { key: 'command.loosen', params: { count: moved.length } },
    recipe: moves.recipe,
  };
  context.perform(command, { select: moved.map(({ id }) => id) });
  return { ok: true };
}

/** The first at this place, each other one behind the one before it. */
const inRow = (kind: Kind, elements: readonly Element[], { type, ...place }: Place): Command =>
  moveElements(
    kind,
    elements.map(({ id }) => ({ id, type })),
    place,
  );

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
