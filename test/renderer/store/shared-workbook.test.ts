import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSeats } from '../../../renderer/storage/seat';
import type { Library } from '../../../renderer/store/library';
import { openShared, type SharedWorkbook } from '../../../renderer/store/shared-workbook';
import { setText } from '../../../shared/commands/elements';
import type { Fault } from '../../../shared/file/fault';
import { isSameDocument } from '../../../shared/file/same-document';
import { fail } from '../../../shared/model/result';
import { agenda } from '../../kinds/agenda';
import { commandOf } from '../../shared/commands/edits';
import { emptyWorkbook, rootOf } from '../../workbooks';
import { opened, type Shelf, shelf, value } from '../storage/shelf';
import { heldClock, kindsOf, plainDrawer, settled, titled } from './desk';
import { paperAir, paperLocks } from './windows';

/** One computer with several windows on one workbook. */
async function computer() {
  const locks = paperLocks();
  const air = paperAir();
  const clock = heldClock();
  const start = emptyWorkbook(agenda, 'Design day');
  const here = shelf();
  const id = value(await here.library.add(start));
  let made = 0;

  /** `reloaded`: the mark that the page had left. */
  const window = async ({ reloaded = null }: { reloaded?: string | null } = {}) => {
    const place = here.beside();
    const name = String(++made);
    let mark = reloaded;
    let last = reloaded;
    let broken: Fault | null = null;
    let meanwhile = async () => {};
    const seats = openSeats({
      locks: air.locks(name, locks),
      line: air.line(name),
      clock,
      mark: {
        read: () => mark,
        write: (next) => {
          mark = next;
          last = next ?? last;
        },
      },
    });
    const library: Pick<Library, 'open'> = {
      open: async (id) => {
        await meanwhile();
        const found = await place.library.open(id);
        if (!found.ok) return found;
        const { journal } = found.value;
        const append: typeof journal.append = async (patches) => (broken ? fail(broken) : journal.append(patches));
        return { ok: true, value: { ...found.value, journal: { ...journal, append } } };
      },
    };
    const shared = await openShared({ library, seats, id, kinds: kindsOf(agenda), drawer: plainDrawer(), clock });
    return {
      ...value(shared),
      name,
      /** What it would find after a reload. */
      mark: () => last,
      at: () => value(shared).store.getState(),
      /** Its disk takes nothing, until it is mended by null. */
      breaks(fault: Fault | null) {
        broken = fault;
      },
      /** What happens just before it reads the workbook the next time. */
      meets(run: () => Promise<void>) {
        meanwhile = () => {
          meanwhile = async () => {};
          return run();
        };
      },
    };
  };

  /** Until nothing moves any more. */
  const quiet = async () => {
    for (let i = 0; i < 60; i++) await settled();
  };
  return {
    id,
    start,
    clock,
    air,
    window,
    quiet,
    here,
    onDisk: async () => (await opened(here, id)).workbook,
  };
}

const isOpen = ({ store }: SharedWorkbook) => !store.getState().readOnly;

describe('two windows on one workbook', () => {
  test('the first writes; the second says why it does not, and follows what is typed', async () => {
    const { window, quiet } = await computer();
    const [one, two] = [await window(), await window()];
    expect([one.at().whyReadOnly, two.at().whyReadOnly]).toEqual([null, 'elsewhere']);
    one.at().perform(titled('Written in the first'));
    two.at().perform(titled('Refused in the second'));
    await quiet();
    expect(two.at().workbook.title).toBe('Written in the first');
  });

  test('what a follower looks at stays where it is, as far as it is there', async () => {
    const { window, quiet, start } = await computer();
    const [one, two] = [await window(), await window()];
    const root = rootOf(start).id;
    two.at().setAspect(1.5);
    two.at().select([root]);
    one.at().perform(setText(root, 'Time'));
    await quiet();
    expect(two.at()).toMatchObject({ selection: [root], aspect: 1.5 });
    expect(two.at().picture).not.toBeNull();
    expect(two.at().workbook.elements.get(root)?.text).toBe('Time');
  });

  test('the second takes the seat: all is on the disk before, and the first follows from then on', async () => {
    const { window, quiet, onDisk } = await computer();
    const [one, two] = [await window(), await window()];
    one.at().perform(titled('Only just typed'));
    expect(await two.takeSeat()).toBe(true);
    expect((await onDisk()).title).toBe('Only just typed');
    expect([isOpen(one), isOpen(two)]).toEqual([false, true]);
    two.at().perform(titled('And on'));
    await quiet();
    expect(one.at().workbook.title).toBe('And on');
  });

  test('a line that was only just made and has no words goes when another window writes', async () => {
    const { window, quiet, start, onDisk } = await computer();
    const [one, two] = [await window(), await window()];
    one.store.subscribe((state, before) => {
      if (before.editing === 'new' && state.editing === null) state.forget(); // as the sitting does
    });
    const made = commandOf({ do: 'make', at: 0, key: 'child', text: '' }, start, agenda, () => 'new');
    if (made) one.at().perform(made, { edit: 'new' });
    await two.takeSeat();
    await quiet();
    expect((await onDisk()).elements.has('new')).toBe(false);
  });

  test('what cannot be written stays where it is, and so does the seat', async () => {
    const { window, quiet } = await computer();
    const [one, two] = [await window(), await window()];
    one.breaks({ code: 'storage.full' });
    one.at().perform(titled('No room for it'));
    expect(await two.takeSeat()).toBe(false);
    expect([isOpen(one), isOpen(two)]).toEqual([true, false]);
    one.breaks(null);
    expect(await two.takeSeat()).toBe(true);
    await quiet();
    expect(two.at().workbook.title).toBe('No room for it');
  });

  test('when the one that writes is closed the other one writes', async () => {
    const { window, quiet } = await computer();
    const [one, two] = [await window(), await window()];
    one.at().perform(titled('The last words'));
    await one.close();
    await quiet();
    expect(isOpen(two)).toBe(true);
    expect(two.at().workbook.title).toBe('The last words');
  });

  test('undo is there again for who comes back to the document that they left, and for nobody else', async () => {
    const { window, quiet } = await computer();
    const [one, two] = [await window(), await window()];
    one.at().perform(titled('One'));
    await two.takeSeat();
    expect(one.at().history.past).toEqual([]);
    one.at().undo();
    await one.takeSeat();
    expect(one.at().history.past).toHaveLength(1);
    one.at().undo();
    expect(one.at().workbook.title).toBe('Design day');
    await two.takeSeat();
    two.at().perform(titled('Two'));
    await one.takeSeat();
    await quiet();
    expect(one.at()).toMatchObject({ readOnly: false, history: { past: [], future: [] } });
  });

  test('who reloads the window in which they write goes on writing', async () => {
    const { window, quiet } = await computer();
    const [one, two] = [await window(), await window()];
    await two.takeSeat();
    await two.close(); // its page goes, and the seat goes to the first
    const again = await window({ reloaded: two.mark() });
    await quiet();
    expect([isOpen(one), isOpen(again)]).toEqual([false, true]);
  });
});

const clear = async ({ database }: Shelf) => {
  for (const table of database.dexie.tables) await table.clear();
};

describe.each([
  ['clears', clear],
  ['deletes', ({ database }: Shelf) => database.dexie.delete({ disableAutoOpen: false })],
])('two windows on one workbook that the browser %s', (_, lose) => {
  test('the one that writes saves it again, and the other follows', async () => {
    const { window, quiet, here, onDisk } = await computer();
    const [one, two] = [await window(), await window()];
    one.at().perform(titled('Typed in the first'));
    await quiet();
    await lose(here);
    await two.at().check();
    expect(isOpen(two)).toBe(false);
    await one.at().check();
    await quiet();
    expect((await onDisk()).title).toBe('Typed in the first');
    expect(await two.takeSeat()).toBe(true);
    two.at().perform(titled('Typed in the second'));
    await quiet();
    expect([(await onDisk()).title, one.at().workbook.title]).toEqual(['Typed in the second', 'Typed in the second']);
  });

  test('and the one that writes is closed before it notices: the other saves what it has seen', async () => {
    const { window, quiet, here, onDisk } = await computer();
    const [one, two] = [await window(), await window()];
    one.at().perform(titled('Typed in the first'));
    await quiet();
    one.store.setState({ check: async () => {}, close: async () => {} }); // it is killed
    await lose(here);
    await one.close();
    await quiet();
    expect(two.at()).toMatchObject({ readOnly: false, saving: { state: 'saved', rewritten: true } });
    expect((await onDisk()).title).toBe('Typed in the first');
    two.at().perform(titled('Typed in the second'));
    await quiet();
    expect((await onDisk()).title).toBe('Typed in the second');
  });
});

test('a window that comes to write while the workbook lies in the bin saves what is typed there once it is put back', async () => {
  const { id, window, quiet, here, onDisk } = await computer();
  const [one, two] = [await window(), await window()];
  value(await here.library.remove(id));
  one.store.setState({ check: async () => {}, close: async () => {} }); // it is killed
  await one.close();
  await quiet();
  expect(two.at()).toMatchObject({ saving: { state: 'failed', fault: { code: 'storage.binned' } } });
  two.at().perform(titled('Typed in the second'));
  await quiet();
  value(await here.library.restore(id));
  await two.at().check();
  await quiet();
  expect([two.at().saving.state, (await onDisk()).title]).toEqual(['saved', 'Typed in the second']);
});

describe('a window that was frozen', () => {
  /** The first of two hears nothing, and its disk takes nothing. */
  async function frozen() {
    const here = await computer();
    const [one, two] = [await here.window(), await here.window()];
    here.air.freeze(one.name);
    one.breaks({ code: 'storage.failed' });
    return { ...here, one, two };
  }

  async function taken({ clock, quiet, two }: Awaited<ReturnType<typeof frozen>>) {
    const asked = two.takeSeat();
    await quiet();
    expect(isOpen(two)).toBe(false); // not before three seconds
    clock.pass(3_000);
    expect(await asked).toBe(true);
    expect(isOpen(two)).toBe(true);
  }

  test('loses the seat, and what waited in it comes in as one step that can be undone', async () => {
    const here = await frozen();
    const { one, two, quiet, start, onDisk, air } = here;
    const root = rootOf(start).id;
    one.at().perform(setText(root, 'Typed in the first'));
    await taken(here);
    two.at().perform(titled('Typed in the second'));
    await quiet();
    one.breaks(null);
    air.thaw(one.name);
    await quiet();
    const disk = await onDisk();
    expect([disk.title, disk.elements.get(root)?.text]).toEqual(['Typed in the second', 'Typed in the first']);
    expect(isSameDocument(one.at().workbook, disk)).toBe(true);
    expect(isSameDocument(two.at().workbook, disk)).toBe(true);
    expect([isOpen(one), isOpen(two)]).toEqual([false, true]); // it was only a turn
  });

  test('gives back the turn that it took, where the browser deletes the workbook just then', async () => {
    const here = await frozen();
    const { one, two, quiet, onDisk, air } = here;
    one.at().perform(titled('Typed in the first'));
    await taken(here);
    two.at().perform(titled('Typed in the second'));
    await quiet();
    one.breaks(null);
    one.meets(() => clear(here.here));
    air.thaw(one.name);
    await quiet();
    expect([isOpen(one), isOpen(two)]).toEqual([false, true]); // it was only a turn
    expect([(await onDisk()).title, two.at().workbook.title]).toEqual(['Typed in the first', 'Typed in the first']);
  });

  test('keeps what does not fit any more, says so, and can be saved as a file', async () => {
    const here = await frozen();
    const { one, two, quiet, onDisk, air } = here;
    one.at().perform(titled('Typed in the first'));
    await taken(here);
    two.at().perform(titled('Typed in the second'));
    await quiet();
    one.breaks(null);
    air.thaw(one.name);
    await quiet();
    expect((await onDisk()).title).toBe('Typed in the second');
    expect(one.at()).toMatchObject({
      readOnly: false,
      saving: { state: 'failed', fault: { code: 'storage.elsewhere' } },
      workbook: { title: 'Typed in the first' },
    });
    expect(one.at().owes()).toBe(true);
    expect(isOpen(two)).toBe(true);
  });
});

describe('a robot', () => {
  const act = fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), who: fc.nat({ max: 2 }) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('take' as const), who: fc.nat({ max: 2 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('freeze' as const, 'thaw' as const), who: fc.nat({ max: 2 }) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('wait' as const, 'pass' as const), who: fc.constant(0) }) },
  );

  test('in three windows loses nothing that any of them has taken, and all show the same in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const { window, quiet, clock, air, start, onDisk } = await computer();
        const windows = [await window(), await window(), await window()];
        const root = rootOf(start).id;
        const typed: string[] = [];
        const asked: Promise<unknown>[] = [];
        for (const { do: what, who } of acts) {
          const one = windows[who];
          if (!one) continue;
          if (what === 'edit' && isOpen(one)) {
            const words = `w${one.name}n${typed.length}`;
            const made = commandOf(
              { do: 'make', at: 0, key: 'child', text: words },
              one.at().workbook,
              agenda,
              () => words,
            );
            if (made) {
              one.at().perform(made);
              typed.push(words);
            }
          } else if (what === 'take') asked.push(one.takeSeat());
          else if (what === 'freeze') air.freeze(one.name);
          else if (what === 'thaw') air.thaw(one.name);
          else if (what === 'pass') clock.pass(1_000);
          else await settled();
        }
        for (const { name } of windows) air.thaw(name);
        for (let i = 0; i < 12; i++) {
          clock.pass(1_000);
          await quiet();
        }
        await Promise.all(asked);
        await quiet();
        const disk = await onDisk();
        expect([...disk.elements.keys()].sort()).toEqual([root, ...typed].sort());
        expect(windows.filter(isOpen)).toHaveLength(1);
        for (const each of windows) expect(isSameDocument(each.at().workbook, disk)).toBe(true);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
