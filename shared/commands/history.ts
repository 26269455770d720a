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

/** Typing replaces the same values over and over: the last ones are enough, and the way back is the first one's. */
function joined(a: Step, b: Step): Step {
  const earlier = a.patches.slice(-b.patches.length);
  return overwrite(b.patches, earlier)
    ? { ...a, patches: [...a.patches.slice(0, -earlier.length), ...b.patches] }
    : { ...a, patches: [...a.patches, ...b.patches], inverse: [...b.inverse, ...a.inverse] };
}

const overwrite = (later: readonly Patch[], earlier: readonly Patch[]): boolean =>
  later.length === earlier.length &&
  later.every((patch, i) => {
    const before = earlier[i];
    return (
      patch.op === 'replace' &&
      before?.op === 'replace' &&
      patch.path.at(-1) !== 'length' && // of a list: the way back from shorter is another one
      patch.path.length === before.path.length &&
      patch.path.every((part, at) => part === before.path[at])
    );
  });
