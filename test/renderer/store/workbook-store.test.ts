import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { replay } from '../../../shared/commands/command';
import { copyBranches } from '../../../shared/commands/copy-branches';
import { addDiagram } from '../../../shared/commands/diagrams';
import { removeElements, setText } from '../../../shared/commands/elements';
import { addLink } from '../../../shared/commands/links';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { woven } from '../../kinds/woven';
import { anyEdit, commandOf } from '../../shared/commands/edits';
import { emptyWorkbook, rootOf } from '../../workbooks';
import { heldClock, kindsOf, paperJournal, plainDrawer, settled, titled } from './desk';

function open(workbook: Workbook = emptyWorkbook(agenda), readOnly = false) {
  const journal = paperJournal();
  const clock = heldClock();
  const drawer = plainDrawer();
  const store = openWorkbookStore({
    opened: { workbook, repairs: [], readOnly, journal },
    kinds: kindsOf(agenda),
    drawer,
    clock,
  });
  return { journal, clock, drawer, store, start: workbook, at: () => store.getState() };
}

/** What the journal makes of the document that it began with. */
const replayed = ({ start, journal }: ReturnType<typeof open>): Workbook => replay(start, journal.entries.flat());

test('undo gives the start, redo the end, and the journal tells the same story', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { maxLength: 30 }), async (edits) => {
      const desk = open();
      desk.at().setAspect(1.5);
      const newId = idsFrom('session');
      for (const edit of edits) {
        const command = commandOf(edit, desk.at().workbook, agenda, newId);
        if (command) desk.at().perform(command);
        if (edit.at % 3 === 0) await settled();
      }
      const { elements } = desk.at().workbook;
      while (desk.at().history.past.length > 0) desk.at().undo();
      expect(desk.at().workbook.elements).toEqual(desk.start.elements);
      while (desk.at().history.future.length > 0) desk.at().redo();
      expect(desk.at().workbook.elements).toEqual(elements);
      await settled();
      expect(replayed(desk).elements).toEqual(elements);
      expect(desk.at().saving.state).toBe('saved');
    }),
    { numRuns: 50 },
  );
});

describe('a gesture', () => {
  test('is one step of undo until the words are left', () => {
    const { at, start } = open();
    const { id } = rootOf(start);
    at().edit(id);
    for (const words of ['T', 'Ti', 'Time']) at().perform(setText(id, words, 'typing'));
    at().edit(null);
    at().edit(id);
    at().perform(setText(id, 'Timely', 'typing'));
    at().undo();
    expect(at().workbook.elements.get(id)?.text).toBe('Time');
    at().undo();
    expect(at().workbook.elements.get(id)?.text).toBe('');
    expect(at().history.past).toHaveLength(0);
  });

  test('may begin with the line that it fills', () => {
    const { at, start } = open();
    const root = rootOf(start).id;
    const made = commandOf({ do: 'make', at: 0, key: 'child', text: '' }, start, agenda, () => 'line');
    if (made) at().perform({ ...made, gesture: 'new line' }, { select: ['line'], edit: 'line' });
    for (const words of ['T', 'Time']) at().perform(setText('line', words, 'new line'));
    expect(at().workbook.elements.get('line')).toMatchObject({ parent: root, text: 'Time' });
    at().undo();
    expect(at().workbook.elements).toEqual(start.elements);
  });

  test('does not go on across an undo', () => {
    const { at } = open();
    at().perform(titled('One', 'first'));
    at().perform(titled('Two', 'second'));
    at().undo();
    at().perform(titled('Three', 'first'));
    at().undo();
    expect(at().workbook.title).toBe('One');
  });
});

describe('saving', () => {
  test('begins with the key, without waiting, and is done when the disk says so', async () => {
    const { at, journal } = open();
    const answer = journal.hold();
    at().perform(titled('One'));
    expect(at().saving.state).toBe('saving');
    await settled();
    expect(journal.calls).toEqual(['append']);
    expect(at().saving.state).toBe('saving');
    answer();
    await settled();
    expect(at().saving.state).toBe('saved');
  });

  test('takes the edits of one task together, and keeps their order', async () => {
    const desk = open();
    for (const title of ['One', 'Two', 'Three']) desk.at().perform(titled(title));
    await settled();
    expect(desk.journal.entries).toHaveLength(1);
    expect(replayed(desk).title).toBe('Three');
  });

  test('is not done while later edits wait behind a slow disk', async () => {
    const desk = open();
    const answer = desk.journal.hold();
    desk.at().perform(titled('One'));
    await settled();
    desk.at().perform(titled('Two'));
    const seen: string[] = [];
    desk.store.subscribe(({ saving }) => {
      if (saving.state === 'saved') seen.push(replayed(desk).title);
    });
    answer();
    await settled();
    expect(seen).toEqual(['Two']);
  });

  test('says that it failed, keeps everything, and tries it all again with the next edit', async () => {
    const desk = open();
    desk.journal.broken = { code: 'storage.full' };
    desk.at().perform(titled('One'));
    await settled();
    desk.at().perform(titled('Two'));
    await settled();
    expect(desk.at().saving).toEqual({ state: 'failed', fault: { code: 'storage.full' } });
    expect(desk.at().workbook.title).toBe('Two');
    desk.journal.broken = null;
    desk.at().perform(setText(rootOf(desk.start).id, 'Time'));
    await settled();
    expect(desk.at().saving.state).toBe('saved');
    expect(replayed(desk)).toEqual(desk.at().workbook);
  });

  test('tries again when asked to', async () => {
    const desk = open();
    desk.journal.broken = { code: 'storage.failed' };
    desk.at().perform(titled('One'));
    await desk.at().flush();
    expect(desk.at().saving.state).toBe('failed');
    desk.journal.broken = null;
    await desk.at().flush();
    expect(desk.at().saving.state).toBe('saved');
    expect(replayed(desk).title).toBe('One');
  });

  test('goes on after a close that failed', async () => {
    const desk = open();
    desk.journal.broken = { code: 'storage.full' };
    desk.at().perform(titled('One'));
    await desk.at().close();
    expect(desk.at().saving.state).toBe('failed');
    desk.journal.broken = null;
    await desk.at().close();
    expect(replayed(desk).title).toBe('One');
  });
});

test('a workbook that is only to be looked at stays as it is', async () => {
  const { at, journal, start, clock } = open(emptyWorkbook(agenda), true);
  at().setAspect(1);
  at().edit(rootOf(start).id);
  at().perform(titled('One'), { select: [], edit: rootOf(start).id });
  expect([at().workbook.title, at().editing, at().readOnly]).toEqual([start.title, null, true]);
  clock.pass(60_000);
  await at().close();
  expect(journal.calls).toEqual([]);
});

describe('a snapshot', () => {
  test('is written after two seconds without an edit', async () => {
    const { at, journal, clock } = open();
    for (const title of ['One', 'Two', 'Three']) {
      clock.pass(1_500);
      at().perform(titled(title));
      await settled();
    }
    expect(journal.snapshots).toHaveLength(0);
    clock.pass(2_000);
    await settled();
    expect(journal.snapshots.map(({ title }) => title)).toEqual(['Three']);
    clock.pass(60_000);
    await at().close();
    expect(journal.snapshots).toHaveLength(1);
  });

  test('is written now and then also where nobody ever rests', async () => {
    const { at, journal } = open();
    for (let i = 1; i <= 600; i++) {
      at().perform(titled(`Title ${i}`));
      await settled();
    }
    expect(journal.snapshots.map(({ title }) => title)).toEqual(['Title 500']);
  });

  test('is written on close, after the last edit is in the journal', async () => {
    const { at, journal } = open();
    at().perform(titled('One'));
    await at().close();
    expect(journal.calls).toEqual(['append', 'snapshot']);
    expect(journal.snapshots[0]).toBe(at().workbook);
  });

  test('waits for an edit that came while the journal was still writing', async () => {
    const desk = open();
    desk.journal.broken = { code: 'storage.failed' };
    desk.at().perform(titled('One'));
    await settled();
    desk.journal.broken = null;
    const answer = desk.journal.hold();
    const closed = desk.at().close();
    await settled();
    desk.at().perform(titled('Two'));
    answer();
    await closed;
    expect(desk.journal.calls).toEqual(['append', 'append', 'append', 'snapshot']);
    expect(replayed(desk).title).toBe('Two');
  });

  test('is not written of a document that was only looked at', async () => {
    const start = emptyWorkbook(agenda);
    const memory = { 'list@1.00': { wide: 2, deep: [1, { side: 'left' }] } };
    const diagrams = new Map([...start.diagrams].map(([id, diagram]) => [id, { ...diagram, memory }]));
    const { at, journal, drawer } = open({ ...start, diagrams });
    const { here } = drawer;
    drawer.here = (job) => ({ ...here(job), memory: { deep: [1, { side: 'left' }], wide: 2 } });
    at().setAspect(1);
    expect(at().picture).not.toBeNull();
    await at().close();
    expect(journal.calls).toEqual([]);
  });

  test('is the last thing that happens', async () => {
    const { at, journal, drawer, clock } = open();
    at().setAspect(1);
    at().perform(titled('One'));
    await at().close();
    clock.pass(60_000);
    await settled();
    expect(journal.calls).toEqual(['append', 'snapshot']);
    expect(drawer.askedAway).toEqual([]);
  });

  test('holds what the layout remembers, which is no step of undo and no entry', async () => {
    const { at, journal } = open();
    at().setAspect(16 / 9);
    await at().close();
    const [diagram] = journal.snapshots[0]?.diagrams.values() ?? [];
    expect(diagram?.memory).toEqual({ 'list@1.78': { count: 1 } });
    expect(journal.entries).toEqual([]);
    expect(at().history.past).toEqual([]);
  });
});

describe('the selection', () => {
  const grown = () => {
    const desk = open();
    const root = rootOf(desk.start);
    for (const n of ['0', '1', '2']) {
      const command = commandOf({ do: 'make', at: 0, key: 'child', text: n }, desk.at().workbook, agenda, idsFrom(n));
      if (command) desk.at().perform(command);
    }
    const items = [...desk.at().workbook.elements.values()].filter(({ parent }) => parent === root.id);
    return { ...desk, root, items: items.map(({ id }) => id) };
  };

  test('goes to the line before one that an undo takes away', () => {
    const { at, items } = grown();
    const [first = '', second = ''] = items;
    at().select([first]);
    at().undo();
    expect(at().selection).toEqual([second]);
  });

  test('goes to what an undo brings back', () => {
    const { at, items } = grown();
    at().perform(removeElements(items.slice(1)), { select: [] });
    at().undo();
    expect([...at().selection].sort()).toEqual(items.slice(1).sort());
  });

  test('falls back to where it stood when an undo takes it away', () => {
    const { at, items, root } = grown();
    at().select(items.slice(2));
    at().edit(items[2] ?? null);
    at().undo();
    expect(at().editing).toBeNull();
    at().undo();
    at().undo();
    expect(at().selection).toEqual([root.id]); // nothing stands before the first
  });
});

const other = (title: string) => {
  const [diagram] = emptyWorkbook(agenda, title).diagrams.values();
  if (!diagram) throw new Error('no diagram');
  return { diagram, root: rootOf(emptyWorkbook(agenda, title)) };
};

test('undo of a link leads to its diagram, or stays where one of its ends is', () => {
  const { at, start } = open();
  const [first, second, third] = [at().diagram, other('second'), other('third')];
  for (const { diagram, root } of [second, third]) at().perform(addDiagram(diagram, [root]));
  const link = { id: 'link', type: 'belongs', from: rootOf(start).id, to: second.root.id, more: {} };
  at().perform(addLink(woven, link));
  for (const [shown, then] of [
    [third.diagram.id, first],
    [second.diagram.id, second.diagram.id],
    [first, first],
  ] as const) {
    at().show(shown);
    at().undo();
    expect([at().workbook.links.size, at().diagram]).toEqual([0, then]);
    at().show(shown);
    at().redo();
    expect([at().workbook.links.size, at().diagram]).toEqual([1, then]);
  }
});

test('undo of what was carried on leads back to where it came from, beside a third diagram', () => {
  const { at } = open();
  const [source, carried] = [other('source'), other('carried')];
  at().perform(addDiagram(source.diagram, [source.root]));
  at().show(source.diagram.id);
  const { diagram, root } = carried;
  const link = { id: 'through', type: 'through', from: source.root.id, to: root.id, more: {} };
  at().perform(copyBranches({ diagram, root, elements: [], links: [link] }, agenda));
  at().show(diagram.id);
  at().undo();
  expect(at().diagram).toBe(source.diagram.id);
  at().redo();
  expect(at().diagram).toBe(diagram.id);
});
