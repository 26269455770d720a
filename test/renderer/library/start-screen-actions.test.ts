import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { bringIn } from '../../../renderer/editor/import-workbook';
import { deleteWorkbook, putBack } from '../../../renderer/library/delete-undo';
import { startFromOutline } from '../../../renderer/library/start-screen-actions';
import { notices } from '../../../renderer/ui/notices';
import { fail } from '../../../shared/model/result';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { listed, shelf, value } from '../storage/shelf';
import { settled } from '../store/desk';

await startWords();
const { t } = i18next;
const texts = () => notices.getState().list.map(({ text }) => text);
const offers = () => notices.getState().list.flatMap(({ offer }) => offer ?? []);

beforeEach(() => notices.setState({ list: [] }));

test('two workbooks of the same name are deleted, and each can be put back', async () => {
  const here = shelf();
  for (const about of [{}, { team: 'Five' }]) value(await here.library.add({ ...emptyWorkbook(agenda, 'Day'), about }));
  for (const entry of await listed(here)) await deleteWorkbook(t, here, entry);
  expect(await listed(here)).toEqual([]);
  const both = offers();
  expect(both).toHaveLength(2);
  for (const { run } of both) run();
  await expect.poll(() => texts()).toContain('“Day” is back.');
  await expect.poll(async () => (await listed(here)).length).toBe(2);
});

test('what was put back out of the bin is not offered to be put back any more', async () => {
  const here = shelf();
  value(await here.library.add(emptyWorkbook(agenda, 'Day')));
  const [entry] = await listed(here);
  if (!entry) throw new Error('It is not there.');
  await deleteWorkbook(t, here, entry);
  await putBack(t, here, entry);
  expect(texts()).toEqual(['“Day” is back.']);
});

test('what could not be put back is told, and offered again', async () => {
  const here = shelf();
  value(await here.library.add(emptyWorkbook(agenda, 'Day')));
  const library = { ...here.library, restore: async () => fail({ code: 'storage.full' }) };
  for (const entry of await listed(here)) await deleteWorkbook(t, { library }, entry);
  offers()[0]?.run();
  await settled();
  expect(texts().at(-1)).toMatch(/^There is no room left/);
  expect(offers()).toHaveLength(2);
});

test('a list that could not be put into the library is not said to be in: whoever has it hears why', async () => {
  const here = shelf();
  const library = { ...here.library, add: async () => fail({ code: 'storage.full' }) };
  const long = 'word '.repeat(500);
  expect(await startFromOutline(t, { library }, { text: `Late buses\n  Ice\n${long}`, html: '' })).toEqual({
    code: 'storage.full',
  });
  expect(texts()).toEqual([]);
});

test('what came in from elsewhere and could not be put into the library is told of', async () => {
  const here = shelf();
  const library = { ...here.library, add: async () => fail({ code: 'storage.full' }) };
  await bringIn(t, { library }, emptyWorkbook(agenda, 'Day'));
  expect(texts()).toEqual([t('storage.full')]);
});
