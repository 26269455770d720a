import type { Workbook } from '../model/document';
import { type Patch, replay, type Step } from './command';

/** Undo and redo, without limit in a sitting. A value: every function returns a new one. */
export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** Takes note of a step; whatever was undone before is gone for good. */
export function record({ past }: History, step: Step): History {
  const last = past.at(-1);
  const same = last?.gesture !== undefined && last.gesture === step.gesture;
  return same
    ? { past: [...past.slice(0, -1), joined(last, step)], future: [] }
    : { past: [...past, step], future: [] };
}

/** The next step, even with the same gesture, is a step of its own. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (last?.gesture === undefined) return history;
  const { gesture: _, ...sealed } = last;
  return { ...history, past: [...history.past.slice(0, -1), sealed] };
}

export interface Travelled {
  workbook: Workbook;
  history: History;
  step: Step;
  /** What was applied to get there: for the journal. */
  patches: readonly Patch[];
}

export function undo(workbook: Workbook, { past, future }: History): Travelled | null {
  const step = past.at(-1);
  if (!step) return null;
  const patches = step.inverse;
  return {
    workbook: replay(workbook, patches),
    history: { past: past.slice(0, -1), future: [...future, step] },
    step,
    patches,
  };
}

/** The last step as if it had never been done: redo does not lead back to it. */
export function forget(workbook: Workbook, { past, future }: History): Travelled | null {
  const back = undo(workbook, { past, future });
  return back && { ...back, history: { ...back.history, future } };
}

export function redo(workbook: Workbook, { past, future }: History): Travelled | null {
  const step = future.at(-1);
  if (!step) return null;
  const patches = step.patches;
  return {
    workbook: replay(workbook, patches),
    history: { past: [...past, step], future: future.slice(0, -1) },
    step,
    patches,
  };
}

/** Typing replaces the same words over and over: the last ones are enough, and the way back is the first one's. */
function joined(a: Step, b: Step): Step {
  const [earlier, later] = [a.patches.at(-1), b.patches.length === 1 ? b.patches[0] : undefined];
  return earlier && later && overwrites(later, earlier)
    ? { ...a, patches: [...a.patches.slice(0, -1), later] }
    : { ...a, patches: [...a.patches, ...b.patches], inverse: [...b.inverse, ...a.inverse] };
}

const overwrites = (later: Patch, earlier: Patch): boolean =>
  later.op === 'replace' &&
  earlier.op === 'replace' &&
  later.path.length === earlier.path.length &&
  later.path.every((part, i) => part === earlier.path[i]);
