import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { ask, listen } from './bridge';
import { expect, test } from './fixtures';

const letters = (text: string) => [...Buffer.from(text)];
const types = [{ name: 'Workbook', endings: ['throughline'] }];

test('a file is saved, opened and written by its place, until somebody else writes it: then the page is told', async ({
  app,
}) => {
  const bytes = Array.from({ length: 256 }, (_, i) => i);
  let saved: unknown;
  const path = await app.save(async () => {
    saved = await ask(app.page, 'file.save', { name: 'Why.throughline', bytes, types });
  });
  const named = { place: expect.any(String), name: 'Why.throughline', seen: { size: 256 } };
  expect(saved).toMatchObject(named);
  expect([...(await readFile(path))]).toEqual(bytes);

  const { page } = app;
  let opened: unknown;
  await app.open(path, async () => {
    opened = await ask(page, 'file.open', { title: 'Open', types });
  });
  const { place, seen } = Object(opened);
  expect(opened).toEqual({ ...Object(saved), bytes });

  const written = await ask(page, 'file.write', { place, seen, bytes: letters('ours') });
  const spot = { place, seen: Object(written).seen };
  expect(await readFile(path, 'utf8')).toBe('ours');
  const changed = await listen(page, 'file.changed');
  expect(await ask(page, 'file.watch', { place })).toBeNull();
  expect(await ask(page, 'file.look', spot)).toBeNull();
  await writeFile(path, 'theirs');
  expect(await changed()).toEqual({ place });
  expect(await ask(page, 'file.write', { ...spot, bytes: letters('more') })).toEqual({ changed: true });
  expect(await ask(page, 'file.look', spot)).toMatchObject({ bytes: letters('theirs') });
  expect(await ask(page, 'file.beside', { place, bytes: letters('more'), mark: 'conflict' })).toEqual({
    name: 'Why (conflict).throughline',
  });
  expect(await readFile(path, 'utf8')).toBe('theirs');
  expect(await ask(page, 'file.recent', {})).toMatchObject([{ place, name: 'Why.throughline' }]);
});

test('a place that nobody has chosen is refused, and so is a path; what cannot be read is a word', async ({
  app,
}, info) => {
  const { page } = app;
  const path = info.outputPath('secret');
  await writeFile(path, 'secret');
  const seen = { size: 6, modified: 0, hash: '0'.repeat(64) };
  const unknown = { failed: 'file.unknown-place' };
  expect(await ask(page, 'file.read', { place: 'secret' })).toEqual(unknown);
  expect(await ask(page, 'file.write', { place: 'secret', seen, bytes: letters('x') })).toEqual(unknown);
  expect(await ask(page, 'file.read', { place: path })).toBe('refused');
  expect(await ask(page, 'backup.read', { id: '../secret', at: 1 })).toBe('refused');
  expect(await readFile(path, 'utf8')).toBe('secret');

  await mkdir(info.outputPath('folder'));
  for (const [name, failed] of [
    ['nothing', 'read.absent'],
    ['folder', 'read.not-a-file'],
  ])
    await app.open(info.outputPath(name ?? ''), async () => {
      expect(await ask(page, 'file.open', { title: 'Open', types })).toEqual({ failed });
    });

  const copy = { id: 'w1', at: 1_000 };
  expect(await ask(page, 'backup.write', { ...copy, name: 'Why', bytes: letters('copy') })).toBeNull();
  expect(await ask(page, 'backup.list', {})).toEqual([{ ...copy, name: 'Why', size: 4 }]);
  expect(await ask(page, 'backup.read', copy)).toEqual({ name: 'Why', bytes: letters('copy') });
});
