import { describe, expect, test } from 'vitest';
import { openBackups } from '../../../renderer/store/backups';
import { writeWorkbook } from '../../../shared/file/write';
import { shelf, value } from '../storage/shelf';
import { settled } from './desk';
import { clashing, idle, NAME, open, start, titleIn } from './linked-desk';
import { type PaperDesktop, paperDesktop } from './paper-desktop';

describe('what is typed', () => {
  test('is in the file a moment after the last key, and is said to be there only then', async () => {
    const desk = await open();
    expect(desk.state()).toEqual(idle);
    desk.entitle('Tuesday');
    expect(desk.state()).toEqual({ state: 'writing', name: NAME });
    const answer = desk.desktop.hold();
    desk.clock.pass(1_000);
    await settled();
    expect(desk.state().state).toBe('writing');
    answer();
    await desk.linked.flush();
    expect(desk.state()).toEqual(idle);
    expect(desk.inFile()).toBe('Tuesday');
  });

  test('is written every few seconds while the typing goes on', async () => {
    const desk = await open();
    for (let i = 0; i < 10; i++) {
      desk.entitle(`Day ${i}`);
      desk.clock.pass(500);
      await settled();
    }
    await expect.poll(() => desk.desktop.writes.length).toBe(1);
    expect(desk.inFile()).toMatch(/^Day [678]$/);
  });

  test('while the disk is at work is written afterwards, one thing at a time', async () => {
    const desk = await open();
    const answer = desk.desktop.hold();
    desk.entitle('One');
    const first = desk.linked.flush();
    await settled();
    desk.entitle('Two');
    const second = desk.linked.flush();
    answer();
    await Promise.all([first, second]);
    expect(desk.inFile()).toBe('Two');
    expect(desk.state()).toEqual(idle);
  });

  test('is in the file when the workbook is closed', async () => {
    const desk = await open();
    desk.entitle('Tuesday');
    await desk.linked.stop();
    expect(desk.inFile()).toBe('Tuesday');
  });

  test('nothing is written where nothing was done, nor for what the layout remembers', async () => {
    const desk = await open();
    const { workbook } = desk.store.getState();
    const [diagram] = workbook.diagrams.values();
    if (!diagram) throw new Error('expected a diagram');
    const diagrams = new Map([[diagram.id, { ...diagram, memory: { wide: { x: 1 } } }]]);
    desk.store.setState({ workbook: { ...workbook, diagrams } });
    desk.clock.pass(10_000);
    await desk.linked.stop();
    expect(desk.desktop.writes).toEqual([]);
  });

  test('a disk that refuses is told of in its words, and is tried again with the next edit', async () => {
    const desk = await open();
    desk.desktop.broken = { code: 'disk.full' };
    desk.entitle('Tuesday');
    await desk.linked.flush();
    expect(desk.state()).toEqual({ state: 'failed', name: NAME, fault: { code: 'disk.full' } });
    desk.desktop.broken = null;
    desk.entitle('Wednesday');
    desk.clock.pass(1_000);
    await expect.poll(desk.inFile).toBe('Wednesday');
    await desk.linked.flush();
    expect(desk.state()).toEqual(idle);
  });
});

test('a program that ended before it heard the disk’s answer knows its own writing again', async () => {
  const desk = await open();
  desk.desktop.dies = true;
  desk.entitle('Tuesday');
  desk.clock.pass(1_000);
  await expect.poll(desk.inFile).toBe('Tuesday');
  desk.entitle('Wednesday'); // after what was written, before the end
  await desk.store.getState().close();
  desk.desktop.dies = false;
  const again = await open(desk.desktop, desk.here.reopened());
  expect(again.news).toEqual([]);
  await again.linked.flush();
  expect(again.inFile()).toBe('Wednesday');
});

describe('while the library takes nothing, the file may be ahead of it:', () => {
  test('what only the file has is here at the next start', async () => {
    const desk = await open();
    desk.refuse();
    desk.entitle('Tuesday');
    await desk.linked.flush();
    expect(desk.inFile()).toBe('Tuesday');
    const again = await open(desk.desktop, desk.here.reopened());
    await again.linked.flush();
    expect([again.title(), again.inFile()]).toEqual(['Tuesday', 'Tuesday']);
  });

  test('so is what somebody else has written', async () => {
    const desk = await open();
    desk.refuse();
    desk.outside({ title: 'Theirs' });
    await desk.linked.look();
    const again = await open(desk.desktop, desk.here.reopened());
    await again.linked.flush();
    expect([again.title(), again.inFile()]).toEqual(['Theirs', 'Theirs']);
  });

  test('and what was decided', async () => {
    const desk = await open();
    desk.entitle('Mine');
    desk.outside({ title: 'Theirs' });
    await desk.linked.flush();
    desk.refuse();
    await desk.linked.settle(desk.clash(), (now) => ({ ...now, title: 'Both' }));
    const again = await open(desk.desktop, desk.here.reopened());
    await again.linked.flush();
    expect(again.inFile()).toBe('Both');
    expect(again.clash().theirs?.title).toBe('Both');
  });
});

test('what a disk has taken though it said that it had not is no other person’s writing', async () => {
  const desk = await open();
  desk.desktop.lies = true;
  desk.entitle('Tuesday');
  await desk.linked.flush();
  expect(desk.state().state).toBe('failed');
  desk.desktop.lies = false;
  desk.entitle('Wednesday');
  await desk.linked.flush();
  expect(desk.news).toEqual([]);
  expect(desk.inFile()).toBe('Wednesday');
});

test('a file that has gone is told of once; shown again it is written; given up it is not', async () => {
  const desk = await open();
  desk.desktop.files.delete(NAME);
  await desk.linked.look();
  desk.entitle('Tuesday');
  await desk.linked.flush();
  expect(desk.news).toMatchObject([{ what: 'missing', name: NAME, fault: { code: 'read.absent' } }]);
  expect(desk.state().state).toBe('failed');
  desk.desktop.files.set(NAME, writeWorkbook(start));
  await desk.linked.found(desk.desktop.whole(NAME));
  await desk.linked.flush();
  expect(desk.inFile()).toBe('Tuesday');
  value(await desk.linked.unlink());
  desk.entitle('Wednesday');
  await desk.linked.stop();
  expect(desk.inFile()).toBe('Tuesday');
  expect(desk.state()).toEqual({ state: 'none' });
});

const takes: readonly (readonly [string, string, (desktop: PaperDesktop) => unknown])[] = [
  ['is deleted', 'read.absent', ({ files }) => files.delete(NAME)],
  ['is replaced by a folder', 'read.not-a-file', ({ folders }) => folders.add(NAME)],
];

describe.each(takes)('a file that %s', (_, code, take) => {
  test('while somebody is to choose between two versions of it is said to be gone, and stays so', async () => {
    const desk = await clashing();
    take(desk.desktop);
    await desk.linked.look();
    const gone = { state: 'failed', name: NAME, fault: { code } };
    expect(desk.state()).toEqual(gone);
    expect(desk.linked.clash.getState().clash).toBeNull(); // there is nothing to choose from
    expect(desk.news.at(-1)).toMatchObject({ what: 'missing', fault: { code } });
    await desk.linked.flush(); // as when the window goes behind another one
    expect(desk.state().state).toBe('failed');
    await desk.linked.look();
    expect(desk.state()).toEqual(gone);
    expect(desk.news.filter(({ what }) => what === 'missing')).toHaveLength(1);
  });

  test('while all of it was in there is not called saved in it', async () => {
    const desk = await open();
    take(desk.desktop);
    await desk.linked.look();
    await desk.linked.flush();
    expect(desk.state()).toEqual({ state: 'failed', name: NAME, fault: { code } });
  });

  test('and is there again is what it was', async () => {
    const desk = await clashing();
    take(desk.desktop);
    await desk.linked.look();
    desk.desktop.folders.clear();
    desk.outside({ title: 'Theirs' });
    await desk.linked.look();
    expect(desk.state()).toEqual({ state: 'changed', name: NAME });
    expect(desk.desktop.files.size).toBe(2); // no second copy
  });
});

test('a library that was deleted knows its file again when the workbook is written anew', async () => {
  const desk = await open();
  for (const table of desk.here.database.dexie.tables) await table.clear();
  await desk.store.getState().check();
  await expect.poll(async () => value(await desk.here.library.links.of(start.id))?.name).toBe(NAME);
});

test('a file that was mended when it was opened is written when somebody asks for it, and from then on', async () => {
  const desktop = paperDesktop();
  const here = shelf();
  value(await here.library.add(start));
  const broken = writeWorkbook(start).replace('"title": "Day"', '"title": 7');
  desktop.files.set(NAME, broken);
  value(await here.library.links.put(start.id, { spot: desktop.spot(NAME), name: NAME, base: broken }));
  const desk = await open(desktop, here);
  desk.entitle('Tuesday');
  await desk.linked.flush();
  expect(desktop.files.get(NAME)).toBe(broken);
  expect(desk.state()).toMatchObject({ state: 'failed', fault: { code: 'files.mended' } });
  await desk.linked.save();
  expect(desk.inFile()).toBe('Tuesday');
  desk.entitle('Wednesday');
  await desk.linked.flush();
  expect(desk.inFile()).toBe('Wednesday');
});

test('a file that was mended and that somebody else has put right is written as any other', async () => {
  const desktop = paperDesktop();
  const here = shelf();
  value(await here.library.add(start));
  const broken = writeWorkbook(start).replace('"title": "Day"', '"title": 7');
  desktop.files.set(NAME, broken);
  value(await here.library.links.put(start.id, { spot: desktop.spot(NAME), name: NAME, base: broken }));
  const desk = await open(desktop, here);
  desk.outside({ title: 'Day' });
  await desk.linked.look();
  desk.entitle('Tuesday');
  await desk.linked.flush();
  expect(desk.inFile()).toBe('Tuesday');
  expect(desk.state()).toEqual(idle);
});

test('a workbook in no file is in one when it was saved', async () => {
  const desktop = paperDesktop();
  const here = shelf();
  value(await here.library.add(start));
  const desk = await open(desktop, here);
  expect(desk.state()).toEqual({ state: 'none' });
  const text = writeWorkbook(desk.store.getState().workbook);
  desktop.files.set(NAME, text);
  value(await desk.linked.linkTo(desktop.spot(NAME), NAME, text));
  desk.entitle('Tuesday');
  await desk.linked.flush();
  expect(desk.inFile()).toBe('Tuesday');
  expect(value(await here.library.links.of(start.id))?.name).toBe(NAME);
});

test('the app keeps a copy some minutes after an edit, and one at the end, but none of what has one', async () => {
  const desk = await open();
  const backups = openBackups(desk);
  desk.clock.pass(60 * 60_000);
  desk.entitle('One');
  desk.clock.pass(5 * 60_000);
  desk.entitle('Two');
  desk.clock.pass(5 * 60_000);
  desk.clock.pass(60 * 60_000);
  expect(desk.desktop.backups.map(({ text }) => titleIn(text))).toEqual(['Two']);
  desk.entitle('Three');
  await backups.stop();
  await backups.stop();
  expect(desk.desktop.backups.map(({ name }) => name)).toEqual(['Two', 'Three']);
});
