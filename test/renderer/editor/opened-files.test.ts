import i18next from 'i18next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { hear } from '../../../renderer/editor/desktop-events';
import { openBytes } from '../../../renderer/editor/import-workbook';
import { openRecent } from '../../../renderer/library/recent';
import { notices } from '../../../renderer/ui/notices';
import { writeWorkbook } from '../../../shared/file/write';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { listed, shelf, value } from '../storage/shelf';
import { paperDesktop } from '../store/paper-desktop';

await startWords();
const { t } = i18next;
const texts = () => notices.getState().list.map(({ text }) => text);

const NAME = 'Day.throughline';
const start = emptyWorkbook(agenda, 'Day');

/** The start screen of the desktop, with one file on the disk. */
function desk() {
  const here = shelf();
  const paper = paperDesktop();
  paper.files.set(NAME, writeWorkbook(start));
  const door = { library: here.library, host: { desktop: paper } };
  return {
    ...{ here, paper, door },
    open: (name = NAME) => openBytes(t, door, paper.whole(name)),
    fileOf: async (id: string) => value(await here.library.links.of(id))?.name,
  };
}

beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  notices.setState({ list: [] });
});

describe('a file that is opened', () => {
  test('becomes a workbook that is kept in it', async () => {
    const { open, fileOf } = desk();
    await open();
    expect(location.hash).toBe(`#/w/${start.id}`);
    expect(await fileOf(start.id)).toBe(NAME);
  });

  test('again, when others have written it: there is no second workbook, and who has it open looks at it', async () => {
    const { here, paper, open } = desk();
    await open();
    paper.files.set(NAME, writeWorkbook({ ...start, title: 'Theirs' }));
    const told: string[] = [];
    const stop = hear('changed', (place) => told.push(place));
    await open();
    stop();
    expect(await listed(here)).toHaveLength(1);
    expect(told).toEqual([paper.spot(NAME).place]);
  });

  test('takes its workbook out of the bin', async () => {
    const { here, open } = desk();
    await open();
    value(await here.library.remove(start.id));
    await open();
    expect(await listed(here)).toHaveLength(1);
  });

  test('a copy of it is a workbook of its own, and each is kept in its own file', async () => {
    const { here, paper, open, fileOf } = desk();
    await open();
    paper.files.set('Copy.throughline', writeWorkbook(start));
    await open('Copy.throughline');
    const entries = await listed(here);
    expect(entries).toHaveLength(2);
    expect(await fileOf(start.id)).toBe(NAME);
    expect(await fileOf(entries.find(({ id }) => id !== start.id)?.id ?? '')).toBe('Copy.throughline');
  });

  test('beside an older one of it that is here: both are kept, and what the file says stays as it is', async () => {
    const { here, open, fileOf } = desk();
    value(await here.library.add({ ...start, about: { team: 'Five' } }));
    await open();
    const entries = await listed(here);
    expect(entries.map(({ title }) => title)).toEqual(['Day', 'Day']);
    expect(await fileOf(start.id)).toBeUndefined();
    expect(texts()).toContain(t('files.twin', { name: NAME }));
  });

  test('is opened as it is where what is here of it cannot be read any more', async () => {
    const { here, open, fileOf } = desk();
    await open();
    await here.database.documents.put({ id: start.id, text: '{"half' });
    await open();
    const sound = (await listed(here)).find(({ id }) => id !== start.id);
    expect(location.hash).toBe(`#/w/${sound?.id}`);
    expect(await fileOf(sound?.id ?? '')).toBe(NAME);
  });

  test('under a new name, the old one gone, is still the same workbook’s', async () => {
    const { here, paper, open, fileOf } = desk();
    await open();
    paper.files.set('Renamed.throughline', writeWorkbook(start));
    paper.files.delete(NAME);
    await open('Renamed.throughline');
    expect(await listed(here)).toHaveLength(1);
    expect(await fileOf(start.id)).toBe('Renamed.throughline');
  });

  test('a newer version’s is to be looked at, and is never written', async () => {
    const { paper, open, fileOf } = desk();
    paper.files.set(NAME, writeWorkbook(start).replace(/"version":\[\d+,\d+\]/, '"version":[9,0]'));
    await open();
    expect(await fileOf(start.id)).toBeUndefined();
  });

  test('an outline comes in and is left alone', async () => {
    const { here, paper, open, fileOf } = desk();
    paper.files.set('causes.txt', 'Time\n  Ice\n');
    await open('causes.txt');
    const [entry] = await listed(here);
    expect(entry).toBeDefined();
    expect(await fileOf(entry?.id ?? '')).toBeUndefined();
  });
});

describe('a recent file that is gone', () => {
  const file = { place: 'Day-throughline', name: NAME };

  test('leads to its workbook, which is still here', async () => {
    const { paper, door, open } = desk();
    await open();
    paper.files.delete(NAME);
    location.hash = '';
    await openRecent(t, door, paper, file);
    expect(location.hash).toBe(`#/w/${start.id}`);
  });

  test('and of no workbook says so, and can be looked for', async () => {
    const { paper, door } = desk();
    const found = paper.whole(NAME);
    paper.files.delete(NAME);
    await openRecent(t, door, { ...paper, find: async () => ({ ok: true, value: found }) }, file);
    expect(texts()).toEqual([`“${NAME}” could not be opened. ${t('read.absent')}`]);
    notices.getState().list[0]?.offer?.run();
    await expect.poll(() => location.hash).toBe(`#/w/${start.id}`);
  });
});
