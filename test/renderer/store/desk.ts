import type { Clock } from '../../../renderer/store/clock';
import type { Drawer } from '../../../renderer/store/drawer';
import type { Job } from '../../../renderer/store/drawn';
import type { Journal } from '../../../renderer/store/library';
import type { Command, Patch } from '../../../shared/commands/command';
import type { Fault } from '../../../shared/file/fault';
import type { Drawing, Kind } from '../../../shared/kinds/kind';
import type { Workbook } from '../../../shared/model/document';
import { fail, ok, type Result } from '../../../shared/model/result';

/** Time that stands still until it is told to pass. */
export function heldClock(): Clock & { pass(ms: number): void } {
  let now = 0;
  const due = new Map<object, { at: number; run(): void }>();
  return {
    now: () => now,
    after(wait, run) {
      const key = {};
      due.set(key, { at: now + wait, run });
      return () => due.delete(key);
    },
    pass(ms) {
      now += ms;
      for (const [key, { at, run }] of [...due].sort((a, b) => a[1].at - b[1].at))
        if (at <= now && due.delete(key)) run();
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A journal on paper: what was written can be read, and the pen can be taken away. */
export function paperJournal(): Journal & {
  entries: (readonly Patch[])[];
  snapshots: Workbook[];
  calls: string[];
  broken: Fault | null;
  /** While set, nobody is answered. Calling it answers all that wait. */
  hold(): () => void;
} {
  let gate = Promise.resolve();
  const paper = {
    entries: [] as (readonly Patch[])[],
    snapshots: [] as Workbook[],
    calls: [] as string[],
    broken: null as Fault | null,
    hold(): () => void {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    async append(patches: readonly Patch[]): Promise<Result<null, Fault>> {
      paper.calls.push('append');
      await gate;
      if (paper.broken) return fail(paper.broken);
      paper.entries.push(patches);
      return ok(null);
    },
    async snapshot(workbook: Workbook): Promise<Result<null, Fault>> {
      paper.calls.push('snapshot');
      await gate;
      if (paper.broken) return fail(paper.broken);
      paper.snapshots.push(workbook);
      return ok(null);
    },
    check: async () => ok(null),
    renew: (workbook: Workbook) => paper.snapshot(workbook),
  };
  return paper;
}

/** Draws nothing, but says for what: the scene's width is the number of elements, and the memory counts the drawings. */
export function plainDrawer(): Drawer & {
  drawnHere: Job[];
  askedAway: { job: Job; answer(): void; refuse(error: Error): void }[];
} {
  let count = 0;
  const drawing = (job: Job): Drawing => ({
    scene: { width: job.graph.size, height: 10, marks: [], reading: [], legend: [] },
    memory: { count: ++count },
    anchor: { x: 0, y: 0 },
  });
  const drawnHere: Job[] = [];
  const askedAway: { job: Job; answer(): void; refuse(error: Error): void }[] = [];
  return {
    drawnHere,
    askedAway,
    here(job) {
      drawnHere.push(job);
      return drawing(job);
    },
    away: (job) =>
      new Promise((resolve, reject) => {
        askedAway.push({ job, answer: () => resolve(drawing(job)), refuse: reject });
      }),
  };
}

export const kindsOf = (kind: Kind): ReadonlyMap<string, Kind> => new Map([[kind.id, kind]]);

/** Sets the title: the smallest edit. */
export const titled = (title: string, gesture?: string): Command => ({
  label: { key: 'command.rename' },
  ...(gesture !== undefined && { gesture }),
  recipe: (draft) => {
    draft.title = title;
  },
});
