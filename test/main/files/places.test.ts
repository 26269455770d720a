import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { openPlaces } from '../../../main/files/places';
import { contract } from '../../../shared/host/contract';
import { freshFolder } from './folder';

const folder = freshFolder();
let kept: string;
beforeEach(() => {
  kept = folder.path('places.json');
});

const open = () => openPlaces(kept);

test('a file has one name, by whichever way it is reached, also after a restart', async () => {
  await mkdir(folder.path('real'));
  await writeFile(folder.path('real', 'a'), '');
  await symlink(folder.path('real'), folder.path('link'));
  const places = await open();
  const place = await places.placeOf(folder.path('real', 'a'), true);
  expect(await places.placeOf(folder.path('link', 'a'), true)).toBe(place);
  expect(await places.placeOf(folder.path('real', '..', 'link', 'a'), false)).toBe(place);
  const later = await open();
  expect(later.pathOf(place)).toBe(folder.path('real', 'a'));
  expect(await later.placeOf(folder.path('link', 'a'), true)).toBe(place);
});

test('a name says nothing of the file, and no two files share one', async () => {
  const places = await open();
  const names = [];
  for (const name of ['a', 'b', 'A']) names.push(await places.placeOf(folder.path(name), true));
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[0-9a-f-]{36}$/);
});

test('the recent ones: the latest first, once each, twenty at most, and no picture that was only exported', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const places = await open();
  const names = [];
  for (let i = 0; i < 25; i++) {
    vi.setSystemTime(1_000 + i);
    names.push(await places.placeOf(folder.path(`${i}.throughline`), true));
  }
  await places.placeOf(folder.path('picture.png'), false);
  vi.setSystemTime(2_000);
  await places.used(names[7] ?? '');
  const recent = (await open()).recent();
  vi.useRealTimers();
  expect(recent.map(({ name }) => Number.parseInt(name, 10))).toEqual([7, ...range(24, 8), 6, 5].slice(0, 20));
  expect(recent[0]).toMatchObject({ place: names[7], at: 2_000, folder: folder.path().split(/[\\/]/).at(-1) });
  expect(contract['file.recent'].answer.safeParse(recent).success).toBe(true);
});

test('one that was exported and then worked on is recent', async () => {
  const places = await open();
  const place = await places.placeOf(folder.path('a'), false);
  expect(places.recent()).toEqual([]);
  await places.used(place);
  expect(places.recent()).toMatchObject([{ place }]);
  await places.placeOf(folder.path('a'), false);
  expect(places.recent()).toMatchObject([{ place }]);
});

test('one that was moved keeps its name, and is listed once', async () => {
  const places = await open();
  const [a, b] = [await places.placeOf(folder.path('a'), true), await places.placeOf(folder.path('b'), true)];
  await places.move(a, folder.path('b'));
  expect([places.pathOf(a), places.pathOf(b)]).toEqual([folder.path('b'), folder.path('b')]);
  expect(places.recent()).toMatchObject([{ place: a, name: 'b' }]);
});

test('five hundred are known, the oldest are forgotten', async () => {
  const entry = (i: number) => ({ place: `p${i}`, path: folder.path(`${i}`), at: 1_000 - i, used: true });
  await writeFile(kept, JSON.stringify({ places: Array.from({ length: 500 }, (_, i) => entry(i)) }));
  const places = await open();
  await places.placeOf(folder.path('new'), true);
  const later = await open();
  expect([later.pathOf('p498'), later.pathOf('p499')]).toEqual([folder.path('498'), undefined]);
});

test('pictures that were exported are forgotten before any workbook', async () => {
  const entry = (i: number) => ({ place: `p${i}`, path: folder.path(`${i}`), at: 1, used: i !== 3 && i !== 4 });
  await writeFile(kept, JSON.stringify({ places: Array.from({ length: 500 }, (_, i) => entry(i)) }));
  const places = await open();
  await places.placeOf(folder.path('picture.png'), false);
  const known = () => ['p3', 'p4', 'p499'].filter((place) => places.pathOf(place) !== undefined);
  expect(known()).toEqual(['p3', 'p499']);
  for (const name of ['b.png', 'c.png']) await places.placeOf(folder.path(name), false);
  expect(known()).toEqual(['p499']);
});

test('many at once are all written down', async () => {
  const places = await open();
  const names = await Promise.all(range(30, 0).map((i) => places.placeOf(folder.path(`${i}`), true)));
  const later = await open();
  expect(names.map((name) => later.pathOf(name))).toEqual(range(30, 0).map((i) => folder.path(`${i}`)));
  expect(await readdir(folder.path())).toEqual(['places.json']);
});

test('where they cannot be written down they are known as long as the program runs', async () => {
  const places = await openPlaces(folder.path('gone', 'places.json'));
  const place = await places.placeOf(folder.path('a'), true);
  expect(places.pathOf(place)).toBe(folder.path('a'));
});

test.each([
  '',
  'null',
  '{',
  '[]',
  '{"places":{}}',
  '{"places":[null,1,"x",[],{}]}',
  '\u0000'.repeat(100),
  '['.repeat(100_000),
])('a file that is not ours begins anew: %#', async (text) => {
  await writeFile(kept, text);
  const places = await open();
  expect(places.recent()).toEqual([]);
  await places.placeOf(folder.path('a'), true);
  expect((await open()).recent()).toHaveLength(1);
});

test('of what somebody has written into it only what could be ours is known', async () => {
  const good = { place: 'a', path: folder.path('a'), at: 1, used: true };
  const bad = fc.oneof(
    fc.constantFrom(
      { ...good, path: '../a' },
      { ...good, path: 'a' },
      { ...good, path: `${folder.path('a')}\0.txt` },
      { ...good, place: '../a' },
      { ...good, place: '' },
      { ...good, place: 'x'.repeat(65) },
      { ...good, at: '1' },
      { ...good, at: 1.5 },
      { ...good, used: 1 },
      { place: '__proto__', path: '/', at: 1, used: true },
    ),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(bad, { maxLength: 5 }), fc.array(bad, { maxLength: 5 }), async (before, after) => {
      await writeFile(kept, JSON.stringify({ places: [...before, good, ...after] }));
      const places = await open();
      expect(places.recent()).toEqual([expect.objectContaining({ place: 'a', name: 'a', at: 1 })]);
      expect(places.pathOf('__proto__')).toBeUndefined();
    }),
    { seed: 5, numRuns: 50 },
  );
  await rm(kept);
});

test('what is written down is words and numbers, and nothing of what is in the files', async () => {
  await writeFile(folder.path('a'), 'secret');
  const places = await open();
  await places.placeOf(folder.path('a'), true);
  const { places: entries } = JSON.parse(await readFile(kept, 'utf8'));
  expect(entries).toEqual([{ place: expect.any(String), path: folder.path('a'), at: expect.any(Number), used: true }]);
});

/** From the first down to the last. */
function range(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, i) => from - i);
}
