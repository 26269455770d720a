import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Journal } from '../../../renderer/store/library';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { type Patch, replay } from '../../../shared/commands/command';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { anyEdit, commandOf } from '../../shared/commands/edits';
import { emptyWorkbook } from '../../workbooks';
import { heldClock, kindsOf, plainDrawer, settled } from '../store/desk';
import { opened, shelf, textOf, value } from './shelf';

/** After so many calls the power is cut: nothing more gets through, nobody is answered. Knows what was acknowledged. */
function doomed(journal: Journal, calls: number, start: Workbook) {
  let left = calls;
  const state = { acknowledged: start };
  const alive = () => left-- > 0;
  const never = new Promise<never>(() => {});
  const wrapped: Journal = {
    append: async (patches: readonly Patch[]) => {
      if (!alive()) return never;
      const written = await journal.append(patches);
      if (written.ok) state.acknowledged = replay(state.acknowledged, patches);
      return written;
    },
    snapshot: async (workbook, thumbnail) => (alive() ? journal.snapshot(workbook, thumbnail) : never),
    check: async () => (left > 0 ? journal.check() : never),
    renew: async (workbook, thumbnail) => (alive() ? journal.renew(workbook, thumbnail) : never),
  };
  return { journal: wrapped, state };
}

const step = fc.oneof(
  { weight: 6, arbitrary: anyEdit },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  { weight: 3, arbitrary: fc.constantFrom('wait' as const, 'rest' as const) },
);

test('whatever is done, and whenever the power is cut: what was acknowledged is there, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat({ max: 15 }), async (steps, calls) => {
      const here = shelf();
      const start = emptyWorkbook(agenda);
      const id = value(await here.library.add(start));
      const { workbook, journal } = await opened(here, id);
      const power = doomed(journal, calls, workbook);
      const clock = heldClock();
      const store = openWorkbookStore({
        opened: { workbook, repairs: [], readOnly: false, journal: power.journal },
        kinds: kindsOf(agenda),
        drawer: plainDrawer(),
        clock,
      });
      const newId = idsFrom('session');
      const at = () => store.getState();
      for (const next of steps) {
        if (next === 'undo' || next === 'redo') at()[next]();
        else if (next === 'wait') await settled();
        else if (next === 'rest') {
          clock.pass(2_000);
          await settled();
        } else {
          const command = commandOf(next, at().workbook, agenda, newId);
          if (command) at().perform(command);
        }
      }
      // What is on its way to the disk arrives; the queue behind it does not matter.
      for (let i = 0; i < 200 && at().saving.state === 'saving'; i++) await settled();
      const again = await opened(here.reopened(), id);
      expect(again.repairs).toEqual([]);
      expect(bare(again.workbook)).toBe(bare(power.state.acknowledged));
      if (at().saving.state === 'saved') expect(bare(again.workbook)).toBe(bare(at().workbook));
    }),
    { numRuns: 60 },
  );
});

/** The layout's memory comes with snapshots alone. */
const bare = (workbook: Workbook): string =>
  textOf({ ...workbook, diagrams: new Map([...workbook.diagrams].map(([id, d]) => [id, { ...d, memory: {} }])) });
