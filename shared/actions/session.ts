import type { History } from '../commands/history';
import type { Id } from '../model/document';
import { type Action, at, type Context, isBlank, isNewborn } from './action';

/** Typing, taking back and doing again. */

export const edit: Action = {
  id: 'edit',
  label: 'action.edit',
  icon: 'pencil',
  group: 'write',
  keys: [{ key: 'F2' }],
  hint: ({ editing }) => (editing === null ? { key: 'hint.edit' } : null),
  when: (context) => context.editing === null && at(context) !== undefined,
  run(context) {
    const element = at(context);
    if (element) context.edit(element.id);
  },
};

/** Back to the words from before this time of typing; a line that was made for it goes too. What was typed is offered again by who shows it. */
export const giveUp: Action = {
  id: 'give-up',
  label: 'action.give-up',
  icon: 'x',
  group: 'write',
  keys: [{ key: 'Escape' }],
  hint: ({ editing }) => (editing === null ? null : { key: 'hint.give-up' }),
  when: ({ editing }) => editing !== null,
  run(context) {
    const { history, gesture, editing } = context;
    if (editing === null) return;
    const typed = gesture !== null && history.past.at(-1)?.gesture === gesture && !isBlank(context, editing);
    context.edit(null);
    if (typed) takeBack(context, editing);
  },
};

/**
 * To be called when a line is left: one that was just made and has no words is not kept. `history` as it was while the line
 * was still being typed; where something else was done since, the line stays.
 */
export function settle(context: Context, left: Id, history: History): void {
  const last = ({ past }: History) => past.at(-1)?.patches; // the same list, although leaving has sealed the step
  const then = { ...context, history };
  if (isBlank(then, left) && last(history) === last(context.history)) takeBack(then, left);
}

/** The last step as if it had never been; the hand goes where it came from, if it was on something that is gone by then. */
function takeBack(context: Context, id: Id): void {
  const { graph, history, selection } = context;
  const { parent = null } = graph.get(id) ?? {};
  const siblings = graph.children(parent);
  const next = siblings[siblings.findIndex((s) => s.id === id) - 1]?.id ?? parent;
  const gone = isNewborn(history, id);
  context.forget();
  if (gone) context.select(selection.includes(id) ? (next === null ? [] : [next]) : selection);
  else context.select([id]);
}

/** On a line that was only just made and is still empty, its removal. */
export const undo: Action = {
  id: 'undo',
  label: 'action.undo',
  icon: 'undo-2',
  group: 'workbook',
  keys: [{ key: 'z', mod: true }],
  hint: () => null,
  when: ({ history }) => history.past.length > 0,
  run(context) {
    const { editing } = context;
    if (editing !== null && isBlank(context, editing))
      context.edit(null); // left, it goes by itself: the one step
    else context.undo();
  },
};

export const redo: Action = {
  id: 'redo',
  label: 'action.redo',
  icon: 'redo-2',
  group: 'workbook',
  keys: [
    { key: 'z', mod: true, shift: true },
    { key: 'y', mod: true },
  ],
  hint: () => null,
  when: ({ history }) => history.future.length > 0,
  run: ({ redo }) => redo(),
};
