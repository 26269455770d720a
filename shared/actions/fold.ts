import { setFields } from '../commands/fields';
import { shownOf } from '../kinds/visible-graph';
import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import { type Action, at, type Context } from './action';

/** What hangs below an element is put away, and brought out again. The document keeps it, so that a slide is folded too. */

/** Anything but the root, which would put all away, that has something below it. */
export const mayFold = (graph: Graph, { id, parent }: Element): boolean =>
  parent !== null && graph.children(id).length > 0;

/** Folds these or unfolds them. Whoever stood in what is put away stands at its edge then. */
export function putAway(context: Context, ids: readonly Id[], folded: boolean): void {
  const { graph, selection } = context;
  const key = folded ? 'command.fold' : 'command.unfold';
  const command = setFields(ids, { folded: folded || undefined }, { key, params: { count: ids.length } });
  const gone = new Set(folded ? ids : []);
  const edge = (id: Id): Id => {
    let last = id;
    for (let up = graph.get(id)?.parent ?? null; up !== null; up = graph.get(up)?.parent ?? null)
      if (gone.has(up)) last = up;
    return last;
  };
  context.perform(command, folded ? { select: [...new Set(selection.map(edge))], edit: null } : {});
}

const meant = (context: Context): readonly Element[] => {
  const { editing, selection, graph } = context;
  const all = editing === null ? selection.flatMap((id) => graph.get(id) ?? []) : [at(context)];
  return all.flatMap((element) => (element && mayFold(graph, element) ? [element] : []));
};

const rest = { group: 'see', hint: () => null } as const;

/** All that are selected, or out again where all are folded. */
export const fold: Action = {
  ...rest,
  id: 'fold',
  label: 'action.fold',
  icon: 'fold-vertical',
  keys: [{ key: '.', mod: true }],
  when: (context) => meant(context).length > 0,
  run(context) {
    const elements = meant(context);
    putAway(
      context,
      elements.map(({ id }) => id),
      !elements.every(({ folded }) => folded),
    );
  },
};

/** What stands right under the root; not the notes, which stand nowhere. */
const outermost = ({ graph, kind }: Context): readonly Id[] =>
  graph
    .children(graph.children(null)[0]?.id ?? '')
    .flatMap((element) =>
      element.type !== kind.loose && !element.folded && mayFold(graph, element) ? [element.id] : [],
    );

export const foldAll: Action = {
  ...rest,
  id: 'fold-all',
  label: 'action.fold-all',
  icon: 'chevrons-down-up',
  keys: [],
  when: (context) => outermost(context).length > 0,
  run: (context) => putAway(context, outermost(context), true),
};

export const unfoldAll: Action = {
  ...rest,
  id: 'unfold-all',
  label: 'action.unfold-all',
  icon: 'unfold-vertical',
  keys: [],
  when: ({ graph, kind }) => shownOf(graph, kind).folded.size > 0,
  run: (context) =>
    putAway(
      context,
      context.graph.all().flatMap(({ id, folded }) => (folded ? [id] : [])),
      false,
    ),
};
