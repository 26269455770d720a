import type { Action } from './action';
import { carryOn, follow } from './cross-link';
import { before, child, down, indent, outdent, remove, removeBlank, sibling, up, wrap } from './elements';
import { fold, foldAll, unfoldAll } from './fold';
import { link } from './link';
import { believed, focus, known, unvote, vote } from './marks';
import { cluster, toNotes } from './notes';
import * as see from './see';
import { edit, giveUp, redo, undo } from './session';

/** All that a key can ask for, in the order in which the status line tells of it. */
export const actions: readonly Action[] = [
  sibling,
  child,
  link,
  outdent,
  edit,
  giveUp,
  before,
  wrap,
  indent,
  up,
  down,
  removeBlank,
  remove,
  cluster,
  toNotes,
  focus,
  believed,
  known,
  vote,
  unvote,
  fold,
  foldAll,
  unfoldAll,
  undo,
  redo,
  see.copy,
  see.cut,
  see.pasteHere,
  see.find,
  see.palette,
  see.keySheet,
  see.fit,
  see.zoomIn,
  see.zoomOut,
  see.zoomBranch,
  follow,
  see.slide,
  see.notes,
  see.details,
  see.diagramDetails,
  see.checks,
  see.agenda,
  see.votes,
  see.history,
  see.settings,
  see.about,
  carryOn,
  see.newDiagram,
  see.rename,
  see.exportAs,
  see.save,
  see.copyPicture,
  see.copyOutline,
];
