import type { Action } from './action';
import { before, child, down, indent, outdent, remove, removeBlank, sibling, up } from './elements';
import { edit, giveUp, redo, undo } from './session';

/** All that a key can ask for, in the order in which the status line tells of it. */
export const actions: readonly Action[] = [
  sibling,
  child,
  outdent,
  edit,
  giveUp,
  before,
  indent,
  up,
  down,
  removeBlank,
  remove,
  undo,
  redo,
];
