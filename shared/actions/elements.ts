import type { Command } from '../commands/command';
import { deleteElements } from '../commands/delete';
import { addElements, moveElement, moveElements, removeElements } from '../commands/elements';
import type { Key, Place } from '../kinds/kind';
import { mayMove, rowOf } from '../kinds/tree';
import type { Element, Id } from '../model/document';
import { orderBetween } from '../model/order';
import { type Action, at, birth, type Context, isBlank, isNewborn } from './action';
import { chosen, nextTo, removable } from './branches';

/** Making, moving and deleting elements. Where to, the kind's rules say. */

function placeFor(context: Context, key: Key): Place | null {
  const { kind, graph } = context;
  const element = at(context);
  const place = element ? kind.rules.key(graph, element.id, key) : null;
  if (!element || !place || MAKES.has(key) || place.parent === element.parent) return place;
  if (!mayMove(kind, graph, element.id, place.parent).ok) return null; // a link may lead back to it
  return key === 'outdent' && blank(context) ? nextAfter(context, element, place) : place;
}

/** What has no words yet is nothing yet: out of a branch it goes on as what that branch is, if that may stand there. */
function nextAfter({ kind, graph }: Context, { parent }: Element, place: Place): Place {
  const left = graph.get(parent ?? '');
  const above = graph.get(place.parent ?? '');
  return left && above && kind.rules.fits(left.type, above.type) ? { ...place, type: left.type } : place;
}

const MAKES: ReadonlySet<Key> = new Set(['sibling', 'before', 'child']);

function add(context: Context, place: Place): void {
  const id = context.newId();
  const element = blankAt(context, id, place);
  const command = addElements({ kind: context.kind, diagram: element.diagram, place, elements: [element] });
  context.perform({ ...command, gesture: birth(id) }, { select: [id], edit: id });
}

const blankAt = ({ graph }: Context, id: Id, { type }: Place): Element => ({
  id,
  diagram: graph.diagram.id,
  type,
  parent: null,
  order: orderBetween(null, null),
  text: '',
  more: {},
});

function move(context: Context, id: Id, place: Place): void {
  const command = moveElement(context.kind, id, place);
  context.perform(isNewborn(context.history, id) ? { ...command, gesture: birth(id) } : command, { select: [id] });
}

/** A line without words that was only just made is not left behind: it goes where the key would have put the next one. */
const blank = (context: Context): Element | null => {
  const element = at(context);
  return element && isBlank(context, element.id) ? element : null;
};

/** One more below what is selected, also where that has no words yet. */
export function addBelow(context: Context): void {
  const place = placeFor(context, 'child');
  if (place) add(context, place);
}

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
  const last = rowOf(context.kind, context.graph, empty).at(-1)?.id === empty.id;
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

/**
 * A new parent around what is selected, as far as it has the same one now; its first words are the same step. Not where it
 * would have to become something else to stand under one of its own type.
 */
export const wrap: Action = {
  id: 'wrap',
  label: 'action.wrap',
  icon: 'group',
  group: 'write',
  keys: [{ key: 'Enter', mod: true }],
  hint: () => null,
  when: (context) => roomAround(context) !== null,
  run(context) {
    const place = roomAround(context);
    const { graph, kind } = context;
    const first = at(context);
    if (!place || !first) return;
    const id = context.newId();
    const made = addElements({ kind, diagram: graph.diagram.id, place, elements: [blankAt(context, id, place)] });
    const inside = graph.children(first.parent).filter((s) => s === first || chosen(context).includes(s.id));
    const moves = moveElements(kind, inside, { parent: id, after: null });
    const recipe: Command['recipe'] = (draft) => {
      for (const step of [made, moves]) step.recipe(draft);
    };
    context.perform({ label: { key: 'command.wrap' }, gesture: birth(id), recipe }, { select: [id], edit: id });
  },
};

function roomAround(context: Context): Place | null {
  const element = at(context);
  const place = element && !blank(context) ? placeFor(context, 'before') : null;
  return element && place && context.kind.rules.fits(element.type, place.type) ? place : null;
}

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
    const next = nextTo(context, removable(context));
    const named = context.selection.filter((id) => context.graph.get(id)); // also what hangs below others of them
    context.perform(deleteElements(context.kind, named), { select: next ? [next] : [], edit: null });
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
    const { editing, graph, kind } = context;
    if (editing === null) return;
    const all = graph.all().filter(({ id, type }) => id === editing || type !== kind.loose);
    const above = all[all.findIndex(({ id }) => id === editing) - 1];
    const hand = { select: above ? [above.id] : [], edit: above?.id ?? null };
    if (!isBlank(context, editing)) return context.perform(removeElements([editing]), hand);
    context.select(hand.select); // one that was only just made goes by itself when it is left
    context.edit(hand.edit);
  },
};
