import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../renderer/storage/database';
import { storedLibrary } from '../../../renderer/storage/library';
import type { Journal } from '../../../renderer/store/library';
import { type Command, perform } from '../../../shared/commands/command';
import { setFields } from '../../../shared/commands/fields';
import type { Workbook } from '../../../shared/model/document';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, rootOf } from '../../workbooks';
import { kindsOf, titled } from '../store/desk';
import { textOf, value } from './shelf';

const MINUTE = 60_000; // ms
const DAY = 24 * 60 * MINUTE;
const start = emptyWorkbook(agenda, 'Design day');

let rooms = 0;

/** A library whose time passes only when it is told to. */
function room() {
  let time = Date.UTC(2030, 0, 1);
  const database = openDatabase(`versions ${++rooms}`);
  const library = storedLibrary({ database, kinds: kindsOf(agenda), now: () => time });
  const pass = (ms: number) => {
    time += ms;
  };
  const listed = async () => value(await library.versions.list(start.id));
  return {
    library,
    database,
    pass,
    listed,
    /** What the versions are called, as documents, the latest first. */
    titles: async () => {
      const all = await Promise.all((await listed()).map(({ seq }) => library.versions.read(seq)));
      return all.map((read) => value(read).title);
    },
    sits: async () => session(value(await library.open(start.id))),
  };
}

/** Edits, and a rest after each. */
function session({ workbook, journal }: { workbook: Workbook; journal: Journal }) {
  let now = workbook;
  const does = async (command: Command, thumbnail: { light: string; dark: string } | null = null) => {
    const { workbook, step } = perform(now, command);
    now = workbook;
    value(await journal.append(step?.patches ?? []));
    return journal.snapshot(now, thumbnail);
  };
  return { does, writes: async (title: string) => value(await does(titled(title))), now: () => now };
}

describe('versions that are kept by themselves', () => {
  test('how it was found, then at most one in five minutes', async () => {
    const here = room();
    value(await here.library.add(start));
    here.pass(DAY);
    const { writes } = await here.sits();
    expect(await here.titles()).toEqual([]);
    await writes('One');
    expect(await here.titles()).toEqual(['Design day']);
    here.pass(4 * MINUTE);
    await writes('Two');
    expect(await here.titles()).toEqual(['Design day']);
    here.pass(MINUTE);
    await writes('Three');
    expect(await here.titles()).toEqual(['Three', 'Design day']);
    here.pass(MINUTE);
    await writes('Four');
    expect(await here.titles()).toEqual(['Three', 'Design day']);
  });

  test('what the session before has left is kept before it is changed, and once', async () => {
    const here = room();
    value(await here.library.add(start));
    here.pass(120 * MINUTE);
    const first = await here.sits();
    await first.writes('One');
    here.pass(240 * MINUTE);
    const second = await here.sits();
    await second.writes('Two');
    expect(await here.titles()).toEqual(['One', 'Design day']);
    const [found] = await here.listed();
    expect(found?.at).toBe(Date.UTC(2030, 0, 1, 2)); // when it stood so
    const third = await here.sits();
    value(await third.does(titled('Two'))); // nothing new
    const fourth = await here.sits();
    await fourth.writes('Three');
    expect(await here.titles()).toEqual(['Two', 'One', 'Design day']);
  });

  test('no more of them where it is opened over and over', async () => {
    const here = room();
    value(await here.library.add(start));
    here.pass(DAY);
    for (let i = 0; i < 20; i++) {
      await (await here.sits()).writes(`${i}`);
      here.pass(20_000);
    }
    expect((await here.listed()).length).toBeLessThanOrEqual(3);
  });

  test('of one that was begun here the first words are, and not the empty page', async () => {
    const here = room();
    value(await here.library.begin(start));
    const { does, writes } = await here.sits();
    value(await does({ label: { key: 'test' }, recipe: () => undefined })); // drawn, not written
    expect(await here.listed()).toEqual([]);
    await writes('First words');
    expect(await here.titles()).toEqual(['First words']);
  });

  test('only where something has changed: what was folded, or taken back, is the same', async () => {
    const here = room();
    value(await here.library.add(start));
    const { does, writes } = await here.sits();
    await writes('Design day, two');
    await writes('Design day');
    here.pass(10 * MINUTE);
    value(await does(setFields([rootOf(start).id], { folded: true }, { key: 'test' })));
    expect(await here.listed()).toHaveLength(1);
  });

  test('with the picture that the snapshot has, unless it is larger than all the rest', async () => {
    const here = room();
    value(await here.library.begin(start));
    const { does } = await here.sits();
    const picture = { light: '<svg/>', dark: '<svg class="dark"/>' };
    value(await does(titled('Drawn'), picture));
    const [drawn] = await here.listed();
    expect(value(await here.library.versions.thumbnail(drawn?.seq ?? 0))).toEqual(picture);
    here.pass(5 * MINUTE);
    value(await does(titled('Large'), { ...picture, light: 'x'.repeat(100_000) }));
    const [large] = await here.listed();
    expect(value(await here.library.versions.thumbnail(large?.seq ?? 0))).toBeNull();
  });

  test('fewer the older they are, but for those with a name', async () => {
    const here = room();
    value(await here.library.add(start));
    const { writes, now } = await here.sits();
    for (let i = 0; i < 24; i++) {
      await writes(`${i}`);
      if (i === 9) value(await here.library.versions.keep(now(), 'Before lunch', null));
      here.pass(6 * MINUTE);
    }
    here.pass(20 * DAY);
    await writes('Later');
    const names = (await here.listed()).map(({ name }) => name);
    expect(names.filter(Boolean)).toEqual(['Before lunch']);
    expect(names.length).toBeLessThanOrEqual(4);
    const texts = (await here.database.versionTexts.toArray()).map(({ seq }) => seq);
    expect(texts).toEqual((await here.listed()).map(({ seq }) => seq).reverse());
  });

  test('where there is no room for them the edit is saved all the same, and the next ones too', async () => {
    const here = room();
    value(await here.library.add(start));
    here.database.versionTexts.hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    const { writes } = await here.sits();
    await writes('One');
    await writes('Two');
    here.pass(10 * MINUTE);
    await writes('Three');
    expect(await here.listed()).toEqual([]);
    expect(value(await here.library.open(start.id)).workbook.title).toBe('Three');
    expect(await here.database.journal.count()).toBe(0);
  });
});

describe('versions that somebody keeps', () => {
  test('hold the document as it stands, under their name, which can be another', async () => {
    const here = room();
    const { versions } = here.library;
    const other = perform(start, titled('Design day 2')).workbook;
    value(await versions.keep(start, 'Before the meeting', null));
    value(await versions.keep(other, 'After it', null));
    expect((await here.listed()).map(({ name }) => name)).toEqual(['After it', 'Before the meeting']);
    const [after, before] = await here.listed();
    expect(textOf(value(await versions.read(before?.seq ?? 0)))).toBe(textOf(start));
    value(await versions.rename(after?.seq ?? 0, 'x'.repeat(500)));
    expect((await here.listed())[0]?.name).toHaveLength(200);
    value(await versions.rename(after?.seq ?? 0, null));
    expect((await here.listed())[0]?.name).toBeNull();
  });

  test('without a name are kept unless the newest is the same', async () => {
    const here = room();
    value(await here.library.versions.keep(start, 'Now', null));
    value(await here.library.versions.keep(start, null, null));
    expect(await here.listed()).toHaveLength(1);
    value(await here.library.versions.keep(perform(start, titled('Other')).workbook, null, null));
    expect(await here.listed()).toHaveLength(2);
  });

  test('one that is damaged says so, and the others can be read', async () => {
    const here = room();
    const { versions } = here.library;
    value(await versions.keep(start, 'Sound', null));
    value(await versions.keep(start, 'Damaged', null));
    const [damaged, sound] = await here.listed();
    await here.database.versionTexts.update(damaged?.seq ?? 0, { document: '{"half": ' });
    expect(await versions.read(damaged?.seq ?? 0)).toMatchObject({ ok: false, fault: { code: 'file.truncated' } });
    expect(value(await versions.read(sound?.seq ?? 0)).title).toBe('Design day');
    expect(await versions.read(99)).toEqual({ ok: false, fault: { code: 'history.gone' } });
    expect(await versions.rename(99, 'Gone')).toEqual({ ok: false, fault: { code: 'history.gone' } });
  });
});
