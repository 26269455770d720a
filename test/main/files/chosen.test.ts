import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Chosen, openChosen } from '../../../main/files/chosen';
import { shell } from '../../../shared/words/en/shell';
import { answered, asNobody, bytes, freshFolder, noMounts, onDisk, text } from './folder';

const folder = freshFolder();
let chosen: Chosen;
let file: string;
beforeEach(async () => {
  await Promise.all([mkdir(folder.path('app')), mkdir(folder.path('work'))]);
  chosen = await openChosen(folder.path('app'));
  file = folder.path('work', 'gap.throughline');
});

const inWork = () => readdir(folder.path('work'));

/** A file with this in it, chosen in a dialog. */
async function opened(words = 'old', path = file) {
  await writeFile(path, words);
  return answered(await chosen.open(path));
}

/** What was said is a key of the words, and the file is what it was. */
async function refusal(answer: object | null, kept = 'old', path = file): Promise<unknown> {
  const { failed } = Object(answer);
  expect(shell).toHaveProperty([failed], expect.stringMatching(/\.$/));
  expect(await readFile(path, 'utf8')).toBe(kept);
  return failed;
}

describe('a file that was chosen', () => {
  test('is read, and written again and again', async () => {
    let spot = await opened();
    expect(spot).toMatchObject({ name: 'gap.throughline', seen: { size: 3 } });
    expect(text(spot.bytes)).toBe('old');
    for (const words of ['one', 'a second time', '']) {
      spot = { ...spot, ...answered(await chosen.write({ ...spot, bytes: bytes(words) })) };
      expect(spot.seen).toMatchObject({ size: words.length, modified: Math.floor((await stat(file)).mtimeMs) });
      expect(await readFile(file, 'utf8')).toBe(words);
      expect(await chosen.look(spot)).toBeNull();
    }
    expect(await inWork()).toEqual(['gap.throughline']);
  });

  test('is saved where there was none', async () => {
    const spot = answered(await chosen.save(file, bytes('new')));
    expect(spot.name).toBe('gap.throughline');
    expect(await chosen.look(spot)).toBeNull();
    answered(await chosen.write({ ...spot, bytes: bytes('newer') }));
    expect(await readFile(file, 'utf8')).toBe('newer');
  });

  test('is the same one after a restart, and as it was', async () => {
    const { place, seen } = await opened();
    const later = await openChosen(folder.path('app'));
    expect(await later.look({ place, seen })).toBeNull();
    answered(await later.write({ place, seen, bytes: bytes('new') }));
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('one that nobody has chosen is none, whatever it is called', async () => {
    const { seen } = await opened();
    for (const place of ['0', 'etc-passwd', 'x'.repeat(64)]) {
      const unknown = { failed: 'file.unknown-place' };
      expect(await chosen.read({ place })).toEqual(unknown);
      expect(await chosen.look({ place, seen })).toEqual(unknown);
      expect(await chosen.write({ place, seen, bytes: bytes('x') })).toEqual(unknown);
      expect(await chosen.beside({ place, bytes: bytes('x'), mark: 'copy' })).toEqual(unknown);
    }
    expect(await inWork()).toEqual(['gap.throughline']);
  });
});

describe('somebody else has written it', () => {
  test('it is seen, and not written over', async () => {
    const spot = await opened('old');
    await writeFile(file, 'new'); // as long as before
    const theirs = answered(await chosen.look(spot));
    expect(theirs && text(theirs.bytes)).toBe('new');
    expect(await chosen.write({ ...spot, bytes: bytes('mine') })).toEqual({ changed: true });
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await inWork()).toEqual(['gap.throughline']);
  });

  test('even where the disk says that it is as old and as large as before', async () => {
    const spot = await opened('old');
    const { atime, mtime } = await stat(file);
    await writeFile(file, 'new');
    await utimes(file, atime, mtime);
    expect(await chosen.write({ ...spot, bytes: bytes('mine') })).toEqual({ changed: true });
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('but the same once more is no change, whenever that was', async () => {
    const spot = await opened('old');
    await rm(file);
    await writeFile(file, 'old');
    await utimes(file, 1, 1);
    expect(await chosen.look(spot)).toBeNull();
    answered(await chosen.write({ ...spot, bytes: bytes('mine') }));
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('what was seen before a look that found something is still not to be written over', async () => {
    const spot = await opened('old');
    await writeFile(file, 'theirs');
    await chosen.look(spot);
    expect(await chosen.write({ ...spot, bytes: bytes('mine') })).toEqual({ changed: true });
    const again = answered(await chosen.read(spot));
    answered(await chosen.write({ ...again, bytes: bytes('both') }));
    expect(await readFile(file, 'utf8')).toBe('both');
  });

  test('of two who write at once, one is told', async () => {
    const spot = await opened();
    const answers = await Promise.all(['one', 'two'].map((words) => chosen.write({ ...spot, bytes: bytes(words) })));
    expect(answers).toEqual([expect.objectContaining({ name: 'gap.throughline' }), { changed: true }]);
    expect(await readFile(file, 'utf8')).toBe('one');
  });
});

describe('a file that is not where it was', () => {
  test('is not made again, and is found where the person says', async () => {
    const spot = await opened();
    const elsewhere = folder.path('elsewhere.throughline');
    await rename(file, elsewhere);
    const absent = { failed: 'read.absent' };
    expect(await chosen.write({ ...spot, bytes: bytes('new') })).toEqual(absent);
    expect(await chosen.look(spot)).toEqual(absent);
    expect(await chosen.read(spot)).toEqual(absent);
    expect(await inWork()).toEqual([]);

    const found = answered(await chosen.find(spot.place, elsewhere));
    expect(found).toMatchObject({ place: spot.place, name: 'elsewhere.throughline', seen: { hash: spot.seen.hash } });
    answered(await chosen.write({ ...found, bytes: bytes('new') }));
    expect(await readFile(elsewhere, 'utf8')).toBe('new');
  });

  test('nor is its folder', async () => {
    const spot = await opened();
    await rename(folder.path('work'), folder.path('moved'));
    expect(await chosen.write({ ...spot, bytes: bytes('new') })).toEqual({ failed: 'disk.no-folder' });
    expect(await chosen.look(spot)).toEqual({ failed: 'read.no-folder' });
    expect(await chosen.beside({ ...spot, bytes: bytes('new'), mark: 'copy' })).toEqual({ failed: 'disk.no-folder' });
    expect((await readdir(folder.path())).sort()).toEqual(['app', 'moved']);
  });

  test('a place that is known no more is known again once its file is shown', async () => {
    await writeFile(file, 'old');
    answered(await chosen.find('from-before', file));
    expect(await chosen.read({ place: 'from-before' })).toMatchObject({ name: 'gap.throughline' });
  });

  test('something else has its name', async () => {
    const spot = await opened();
    await rm(file);
    await mkdir(file);
    expect(await chosen.write({ ...spot, bytes: bytes('new') })).toEqual({ failed: 'disk.not-a-file' });
    expect(await chosen.look(spot)).toEqual({ failed: 'read.not-a-file' });
  });
});

describe('a name', () => {
  test.each([
    'Größe und Maß.throughline',
    '数学の差.throughline',
    'رياضيات.throughline',
    '👩🏽‍🏫 why? "quotes" \'and\' $HOME `x` ; | & %2F.throughline',
    'e\u0301 not é.throughline',
    ' spaces and dots. . ',
    '-rf',
    'line\nbreak',
  ])('of any letters is kept: %j', async (name) => {
    const path = folder.path('work', name);
    const spot = await opened('old', path);
    answered(await chosen.write({ ...spot, bytes: bytes('new') }));
    expect(await inWork()).toEqual([name]);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await openChosen(folder.path('app'))).pathOf(spot.place)).toBe(path);
  });

  test.each(['a'.repeat(255), '差'.repeat(85), '😀'.repeat(63)])('as long as can be is kept: %s', async (name) => {
    const path = folder.path('work', name);
    const spot = await opened('old', path);
    answered(await chosen.write({ ...spot, bytes: bytes('new') }));
    const { name: beside } = answered(await chosen.beside({ ...spot, bytes: bytes('copy'), mark: 'conflict, 3 May' }));
    expect(beside).toMatch(/ \(conflict, 3 May\)$/);
    expect((await inWork()).sort()).toEqual([name, beside].sort());
  });

  test('in folders that go deep is kept, and one that goes too deep is said so', async () => {
    let deep = folder.path('work');
    while (deep.length < 3700) {
      deep = `${deep}/${'d'.repeat(200)}`;
      await mkdir(deep);
    }
    const spot = await opened('old', `${deep}/a`);
    answered(await chosen.write({ ...spot, bytes: bytes('new') }));
    expect(await readFile(`${deep}/a`, 'utf8')).toBe('new');

    deep = `${deep}/${'d'.repeat(4085 - deep.length)}`;
    await mkdir(deep);
    const last = await opened('old', `${deep}/a`);
    const answer = await chosen.write({ ...last, bytes: bytes('new') });
    expect(await refusal(answer, 'old', `${deep}/a`)).toBe('disk.long-name');
    expect(await readdir(deep)).toEqual(['a']);
  });
});

describe('a link', () => {
  test('stays one, and the file behind it is written; it is the same place', async () => {
    const link = folder.path('work', 'link.throughline');
    const spot = await opened();
    await symlink(file, link);
    const linked = answered(await chosen.open(link));
    expect(linked.place).toBe(spot.place);
    answered(await chosen.save(link, bytes('new')));
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
  });

  test('in the place of the file is followed, if it leads to what was seen', async () => {
    const spot = await opened();
    const moved = folder.path('moved');
    await rename(file, moved);
    await symlink(moved, file);
    expect(await chosen.look(spot)).toBeNull();
    answered(await chosen.write({ ...spot, bytes: bytes('new') }));
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await readFile(moved, 'utf8')).toBe('new');
  });

  test('to somewhere else changes nothing there', async () => {
    const spot = await opened();
    const other = folder.path('other');
    await writeFile(other, 'not yours');
    await rm(file);
    await symlink(other, file);
    expect(await chosen.write({ ...spot, bytes: bytes('new') })).toEqual({ changed: true });
    expect(await readFile(other, 'utf8')).toBe('not yours');
  });

  test('to nothing is no file; saved there, it leads to one', async () => {
    await symlink(folder.path('later'), file);
    expect(await chosen.open(file)).toEqual({ failed: 'read.absent' });
    answered(await chosen.save(file, bytes('new')));
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await readFile(folder.path('later'), 'utf8')).toBe('new');
  });

  test('round in a circle is none', async () => {
    await symlink(file, file);
    expect(await chosen.open(file)).toEqual({ failed: 'read.circle' });
    expect(await chosen.save(file, bytes('new'))).toEqual({ failed: 'disk.circle' });
  });
});

// Windows knows other rights, and other ways to set them.
describe.skipIf(process.platform === 'win32')('not everything is allowed', () => {
  test.each([
    ['a folder that may only be read', 0o555, 0o666],
    ['a file that may only be read', 0o777, 0o444],
  ])('%s', async (_, ofFolder, ofFile) => {
    const spot = await opened();
    await chmod(folder.path(), 0o777);
    await chmod(folder.path('app'), 0o777);
    await chmod(file, ofFile);
    await chmod(folder.path('work'), ofFolder);
    await asNobody(async () => {
      const answer = await chosen.write({ ...spot, bytes: bytes('new') });
      expect(await refusal(answer)).toBe('disk.forbidden');
    });
    await chmod(folder.path('work'), 0o777);
    expect(await inWork()).toEqual(['gap.throughline']);
  });

  test('a file that may not be read', async () => {
    const spot = await opened();
    await chmod(file, 0);
    await chmod(folder.path(), 0o755);
    await asNobody(async () => {
      expect(await chosen.read(spot)).toEqual({ failed: 'read.forbidden' });
    });
  });
});

describe.skipIf(noMounts !== null)(`a small disk${noMounts ? ` (${noMounts})` : ''}`, () => {
  test('that is full keeps what was there', () =>
    onDisk(folder.path('work'), '64k', async () => {
      const spot = await opened();
      const answer = await chosen.write({ ...spot, bytes: new Uint8Array(100_000) });
      expect(await refusal(answer)).toBe('disk.full');
      expect(await inWork()).toEqual(['gap.throughline']);
      const beside = await chosen.beside({ ...spot, bytes: new Uint8Array(100_000), mark: 'copy' });
      expect(await refusal(beside)).toBe('disk.full');
      expect(await inWork()).toEqual(['gap.throughline']);
      answered(await chosen.write({ ...spot, bytes: bytes('less') }));
    }));

  test('that can only be read keeps what was there', () =>
    onDisk(folder.path('work'), '64k', async (remount) => {
      const spot = await opened();
      remount('ro');
      expect(await refusal(await chosen.write({ ...spot, bytes: bytes('new') }))).toBe('disk.read-only');
      expect(await refusal(await chosen.beside({ ...spot, bytes: bytes('x'), mark: 'a' }))).toBe('disk.read-only');
    }));
});

test('what a program that was killed has left is taken away when the file is opened, and nothing else', async () => {
  const part = (name: string) => `.${name}.0f8fad5b-d9cb-469f-a165-70867728950e.part`;
  const kept = [part('other.throughline'), `${part('gap.throughline')}.txt`, '.gap.throughline.part'];
  const fresh = part('gap.throughline').replace('0f8', '1f8');
  for (const name of [part('gap.throughline'), ...kept, fresh]) await writeFile(folder.path('work', name), 'x');
  for (const name of [part('gap.throughline'), ...kept]) await utimes(folder.path('work', name), 1, 1);
  await opened();
  expect((await inWork()).sort()).toEqual([...kept, fresh, basename(file)].sort());
});
