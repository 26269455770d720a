import { describe, expect, test } from 'vitest';
import { type Command, perform } from '../../../shared/commands/command';
import { setText } from '../../../shared/commands/elements';
import { CURRENT } from '../../../shared/model/migrations';
import { nameOf } from '../../../shared/model/name';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { titled } from '../store/desk';
import { listed, opened, type Shelf, shelf, shelvesOf, textOf, value } from './shelf';

const start = emptyWorkbook(agenda, 'Design day');
const typed = (words: string) => setText(rootOf(start).id, words);
const titles = async (here: Shelf) => (await listed(here)).map(({ title }) => title);

/** Edits that come after one another in one open workbook. */
async function session(here: Shelf, id: string) {
  let { workbook, journal } = await opened(here, id);
  return {
    does: async (command: Command) => {
      const done = perform(workbook, command);
      workbook = done.workbook;
      value(await journal.append(done.step?.patches ?? []));
    },
    rests: async () => value(await journal.snapshot(workbook, null)),
  };
}

describe('a new name from the start screen', () => {
  test('is in the list and in the workbook; its only diagram goes by it; the order of the list is as it was', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    value(await here.library.add(emptyWorkbook(agenda, 'Later')));
    value(await here.library.rename(id, 'Spring'));
    expect(await titles(here)).toEqual(['Later', 'Spring']);
    const { workbook, repairs } = await opened(here.reopened(), id);
    expect([workbook.title, workbook.diagrams.get(onlyDiagram(start))?.title]).toEqual(['Spring', 'Spring']);
    expect(repairs).toEqual([]);
  });

  test.each(['typed on', 'typed on and rested', 'rested', 'left'])(
    'loses nothing of what a window does that has it open, nor the name: %s',
    async (how) => {
      const here = shelf();
      const id = value(await here.library.add(start));
      const window = await session(here, id);
      await window.does(typed('Before'));
      value(await here.beside().library.rename(id, 'Spring'));
      if (how.startsWith('typed')) await window.does(typed('Before and after'));
      if (how.endsWith('rested')) await window.rests();
      const { workbook, repairs } = await opened(here.reopened(), id);
      expect(workbook.title).toBe('Spring');
      expect(rootOf(workbook).text).toBe(how.startsWith('typed') ? 'Before and after' : 'Before');
      expect(repairs).toEqual([]);
      expect(await titles(here.beside())).toEqual(['Spring']);
    },
  );

  test('gives way to one that the window gives after it', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const window = await session(here, id);
    value(await here.library.rename(id, 'Spring'));
    await window.does(titled('Autumn'));
    await window.rests();
    expect((await opened(here.reopened(), id)).workbook.title).toBe('Autumn');
    expect(await titles(here.beside())).toEqual(['Autumn']);
  });

  test('is no way around another window that has written', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    const first = await opened(here, id);
    const second = await session(here.beside(), id);
    await second.does(typed('Theirs'));
    value(await here.library.rename(id, 'Spring'));
    const refused = { ok: false, fault: { code: 'storage.elsewhere' } };
    expect(await first.journal.append(perform(start, typed('Ours')).step?.patches ?? [])).toEqual(refused);
    expect(await first.journal.snapshot(start, null)).toEqual(refused);
    expect(rootOf((await opened(here, id)).workbook).text).toBe('Theirs');
  });

  test('is refused where the workbook is only to be looked at, or gone', async () => {
    const here = shelf();
    const id = value(await here.library.add(start));
    await here.database.documents.put({ id, text: textOf({ ...start, version: [CURRENT[0] + 1, 0] }) });
    expect(await here.library.rename(id, 'Spring')).toEqual({ ok: false, fault: { code: 'storage.newer' } });
    expect(await here.library.duplicate(id, 'Spring')).toEqual({ ok: false, fault: { code: 'storage.newer' } });
    value(await here.library.remove(id));
    expect(await here.library.rename(id, 'Spring')).toEqual({ ok: false, fault: { code: 'storage.binned' } });
  });
});

describe('a workbook without a name', () => {
  test('is called by its diagram, else by the words at its root', async () => {
    const here = shelf();
    const nameless = emptyWorkbook(agenda, '');
    const id = value(await here.library.add(nameless));
    expect(await titles(here)).toEqual(['']);
    const window = await session(here, id);
    await window.does(setText(rootOf(nameless).id, 'Late buses'));
    await window.rests();
    expect(await titles(here)).toEqual(['Late buses']);
    const [diagram] = nameless.diagrams.values();
    if (diagram)
      value(
        await here.library.add({
          ...nameless,
          id: 'other',
          diagrams: new Map([[diagram.id, { ...diagram, title: 'Buses' }]]),
        }),
      );
    expect((await titles(here)).sort()).toEqual(['Buses', 'Late buses']);
  });
});

describe('a copy', () => {
  test('has all that stands in the workbook and a life of its own', async () => {
    const here = shelf();
    const id = value(await here.library.add({ ...start, about: { team: 'Five', sample: true } }));
    const window = await session(here, id);
    await window.does(typed('Late buses'));
    value(
      await (await opened(here, id)).journal.snapshot((await opened(here, id)).workbook, {
        light: '<svg/>',
        dark: '<svg/>',
      }),
    );
    const copy = value(await here.library.duplicate(id, 'Design day (copy)'));
    expect(copy).not.toBe(id);
    const made = await session(here, copy);
    await made.does(typed('Early buses'));
    const { workbook } = await opened(here.reopened(), copy);
    expect([workbook.title, workbook.id, rootOf(workbook).text]).toEqual(['Design day (copy)', copy, 'Early buses']);
    expect(workbook.about).toEqual({ team: 'Five' });
    expect(value(await here.beside().library.thumbnail(copy))).toEqual({ light: '<svg/>', dark: '<svg/>' });
    expect(rootOf((await opened(here.beside(), id)).workbook).text).toBe('Late buses');
  });
});

describe('a workbook that was begun', () => {
  test('is in no list until something is done in it', async () => {
    const here = shelf();
    const id = value(await here.library.begin(start));
    expect(await listed(here)).toEqual([]);
    const window = await session(here, id);
    await window.rests(); // how it was laid out is nothing that anybody did
    expect(await listed(here)).toEqual([]);
    await window.does(typed('Late buses'));
    expect(await titles(here)).toEqual(['Design day']);
  });
});

test('what was deleted is listed with its day, the latest first, until it is put back', async () => {
  const here = shelf();
  const ids: string[] = [];
  for (const title of ['One', 'Two']) ids.push(value(await here.library.add(emptyWorkbook(agenda, title))));
  for (const id of ids) value(await here.library.remove(id));
  const { entries, bin } = await shelvesOf(here);
  expect([entries, bin.map(({ title }) => title)]).toEqual([[], ['Two', 'One']]);
  expect(bin[0]?.at).toBeGreaterThan(bin[1]?.at ?? 0);
  for (const id of ids) value(await here.library.restore(id));
  expect(await shelvesOf(here)).toMatchObject({ bin: [] });
});

test('what is typed at the head is in the list at once, since whoever leaves does not wait for a rest', async () => {
  const blank = emptyWorkbook(agenda, '');
  const here = shelf();
  const id = value(await here.library.add(blank));
  const { journal } = await opened(here, id);
  const { workbook, step } = perform(blank, setText(rootOf(blank).id, 'Late buses'));
  value(await journal.append(step?.patches ?? [], nameOf(workbook)));
  expect(await titles(here.reopened())).toEqual(['Late buses']);
});
