import i18next from 'i18next';
import { beforeEach, expect, test, vi } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { openBytes } from '../../../renderer/editor/import-workbook';
import { notices } from '../../../renderer/ui/notices';
import { listed, shelf } from '../storage/shelf';

await startWords();

beforeEach(() => {
  vi.stubGlobal('location', { hash: '' });
  notices.setState({ list: [] });
});

const outline = (lines: number) => ({
  name: 'late.txt',
  bytes: new TextEncoder().encode(Array.from({ length: lines }, (_, i) => `Line ${i}`).join('\n')),
});

test('a workbook so large that the page would stand still is opened when somebody wants it, and whole', async () => {
  const here = shelf();
  await openBytes(i18next.t, here, outline(6_000));
  const [notice, ...others] = notices.getState().list;
  expect(others).toEqual([]);
  expect(notice?.text).toContain('6002 entries');
  expect(location.hash).toBe('');
  expect(await listed(here)).toHaveLength(0);

  notice?.offer?.run();
  await vi.waitFor(() => expect(location.hash).toMatch(/^#\/w\//));
  expect(await listed(here)).toHaveLength(1);
});

test('any other is opened at once', async () => {
  await openBytes(i18next.t, shelf(), outline(900));
  expect(location.hash).toMatch(/^#\/w\//);
  expect(notices.getState().list).toEqual([]);
});

test('one that is large by the length of what stands in it waits, too', async () => {
  const text = `{"format":{"name":"throughline","version":[1,0]},"later":"${'x'.repeat(9_000_000)}"}`;
  await openBytes(i18next.t, shelf(), { name: 'late.throughline', bytes: new TextEncoder().encode(text) });
  expect(notices.getState().list.map(({ text }) => text)).toEqual([expect.stringContaining('9 MB')]);
  expect(location.hash).toBe('');
});

test('links count as well as what they connect, since each is drawn', async () => {
  const served = Array.from({ length: 80 }, (_, i) => `  s${i}`);
  const primaries = Array.from({ length: 80 }, (_, i) => [`x${i}`, ...served.map((line) => `  -> ${line.trim()}`)]);
  const text = ['kind: driver', 'aim: late', '', 'p', ...served, ...primaries.flat()].join('\n');
  await openBytes(i18next.t, shelf(), { name: 'late.txt', bytes: new TextEncoder().encode(text) });
  expect(notices.getState().list.map(({ text }) => text)).toEqual([expect.stringMatching(/\d{4} entries/)]);
  expect(location.hash).toBe('');
});
