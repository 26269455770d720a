import { addElements, moveElement, removeElements } from '../commands/elements';
import type { Key, Place } from '../kinds/kind';
import type { Element, Id } from '../model/document';
import { orderBetween } from '../model/order';
import { type Action, at, birth, type Context, isBlank, isNewborn } from './action';

/** Making, moving and deleting elements. Where to, the kind's rules say. */

const placeFor = (context: Context, key: Key): Place | null => {
  const element = at(context);
  return element ? context.kind.rules.key(context.graph, element.id, key) : null;
};

function add(context: Context, place: Place): void {
  const id = context.newId();
  const element: Element = {
    id,
    diagram: context.graph.diagram.id,
    type: place.type,
    parent: null,
    order: orderBetween(null, null),
    text: '',
    more: {},
  };
  const command = addElements({ kind: context.kind, diagram: element.diagram, place, elements: [element] });
  context.perform({ ...command, gesture: birth(id) }, { select: [id], edit: id });
}

function move(context: Context, id: Id, place: Place): void {
  const command = moveElement(context.kind, id, place);
  context.perform(isNewborn(context.history, id) ? { ...command, gesture: birth(id) } : command, { select: [id] });
}

/** A line without words that was only just made is not left behind: it goes where the key would have put the next one. */
const blank = (context: Context): Element | null => {
  const element = at(context);
  return element && isBlank(context, element.id) ? element : null;
};

export const sibling: Action = {
  id: 'sibling',
  label: 'action.sibling',
  icon: 'corner-down-right',
  group: 'write',
  keys: [{ key: 'Enter' }],
  hint: (context) => {
    const place = blank(context) ? null : placeFor(context, 'sibling');
    return place && { kind: context.kind.id, key: `${place.type}-next` };
  },
  when: (context) => placeFor(context, 'sibling') !== null,
  run(context) {
    const empty = blank(context);
    const place = placeFor(context, 'sibling');
    if (!empty && place) add(context, place);
    if (empty) leave(context, empty);
  },
};

/** As outliners do: at the end of a branch out of it; at the end of all done. */
function leave(context: Context, empty: Element): void {
  const last = context.graph.children(empty.parent).at(-1)?.id === empty.id;
  const place = last ? placeFor(context, 'outdent') : null;
  if (place) move(context, empty.id, place);
  else if (last) context.edit(null);
}

export const before: Action = {
  id: 'before',
  label: 'action.before',
  icon: 'corner-up-right',
  group: 'write',
  keys: [{ key: 'Enter', shift: true }],
  hint: () => null,
  when: (context) => !blank(context) && placeFor(context, 'before') !== null,
  run(context) {
    const place = placeFor(context, 'before');
    if (place) add(context, place);
  },
};

export const child: Action = {
  id: 'child',
  label: 'action.child',
  icon: 'list-tree',
  group: 'write',
  keys: [{ key: 'Tab' }],
  hint: (context) => {
    const place = placeFor(context, blank(context) ? 'indent' : 'child');
    return place && { kind: context.kind.id, key: `${place.type}-below` };
  },
  when: (context) => placeFor(context, blank(context) ? 'indent' : 'child') !== null,
  run(context) {
    const empty = blank(context);
    const place = placeFor(context, empty ? 'indent' : 'child');
    if (empty && place) move(context, empty.id, place);
    else if (place) add(context, place);
  },
};

const mover = (key: Key, rest: Pick<Action, 'icon' | 'keys' | 'hint'>): Action => ({
  id: key,
  label: `action.${key}`,
  group: 'move',
  ...rest,
  when: (context) => placeFor(context, key) !== null,
  run(context) {
    const element = at(context);
    const place = placeFor(context, key);
    if (element && place) move(context, element.id, place);
  },
});

export const indent = mover('indent', {
  icon: 'indent-increase',
  keys: [{ key: ']', mod: true }],
  hint: () => null,
});

export const outdent = mover('outdent', {
  icon: 'indent-decrease',
  keys: [
    { key: 'Tab', shift: true },
    { key: '[', mod: true },
  ],
  hint: (context) => (placeFor(context, 'outdent') ? { key: 'hint.outdent' } : null),
});

export const up = mover('up', { icon: 'arrow-up', keys: [{ key: 'ArrowUp', alt: true }], hint: () => null });
export const down = mover('down', { icon: 'arrow-down', keys: [{ key: 'ArrowDown', alt: true }], hint: () => null });

export const remove: Action = {
  id: 'remove',
  label: 'action.remove',
  icon: 'trash-2',
  group: 'write',
  keys: [{ key: 'Delete' }, { key: 'Backspace' }],
  hint: () => null,
  when: (context) => context.editing === null && removable(context).length > 0,
  run(context) {
    const ids = removable(context);
    const next = nextTo(context, ids);
    context.perform(removeElements(ids), { select: next ? [next] : [], edit: null });
  },
};

/** Backspace in a line without words takes the line away and goes on at the end of the one above. */
export const removeBlank: Action = {
  id: 'remove-blank',
  label: 'action.remove',
  icon: 'delete',
  group: 'write',
  keys: [{ key: 'Backspace' }],
  hint: () => null,
  when: ({ editing, graph }) => {
    const element = editing === null ? undefined : graph.get(editing);
    return element !== undefined && element.parent !== null && !element.text && !graph.children(element.id).length;
  },
  run(context) {
    const { editing, graph } = context;
    if (editing === null) return;
    const all = graph.all();
    const above = all[all.findIndex(({ id }) => id === editing) - 1];
    const hand = { select: above ? [above.id] : [], edit: above?.id ?? null };
    if (!isBlank(context, editing)) return context.perform(removeElements([editing]), hand);
    context.select(hand.select); // one that was only just made goes by itself when it is left
    context.edit(hand.edit);
  },
};

/** What is selected, without what hangs below other selected ones and without the root, which stays. */
function removable({ selection, graph }: Context): readonly Id[] {
  const chosen = new Set(selection);
  const below = (id: Id): boolean => {
    for (let up = graph.get(id)?.parent ?? null; up !== null; up = graph.get(up)?.parent ?? null)
      if (chosen.has(up)) return true;
    return false;
  };
  return selection.filter((id) => (graph.get(id)?.parent ?? null) !== null && !below(id));
}

/** Where the hand goes when these are gone: the next sibling, else the one before, else the parent. */
function nextTo({ graph }: Context, ids: readonly Id[]): Id | null {
  const last = graph.get(ids.at(-1) ?? '');
  if (!last) return null;
  const siblings = graph.children(last.parent);
  const index = siblings.indexOf(last);
  const free = (element: Element | undefined) => element !== undefined && !ids.includes(element.id);
  return (siblings.slice(index + 1).find(free) ?? siblings.slice(0, index).reverse().find(free))?.id ?? last.parent;
}
