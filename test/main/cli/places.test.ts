import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asNobody, noMounts, onDisk } from '../files/folder';
import { expectRefused, openTerminal } from './terminal';

const terminal = openTerminal();
const folder = (name: string) => join(terminal.cwd, name);
const long = 'a'.repeat(300);
const isWindows = process.platform === 'win32';

async function expectReason(command: string, reason: RegExp): Promise<void> {
  const said = await terminal.type(`throughline ${command}`);
  expectRefused(said);
  expect(said.err, command).toMatch(reason);
}

/** A file, and a folder that is to be made, at a place; and a workbook. */
const expectNoWriting = async (place: string, reason: RegExp) => {
  for (const command of [
    `export gap.txt --to svg -o ${place}/a.svg`,
    `export gap.txt --to svg -o ${place}/new/`,
    `export gap.txt --to svg --slides -o ${place}/a`,
    `new fishbone -o ${place}/a.throughline`,
  ])
    await expectReason(command, reason);
};

describe('why nothing can be written is said as it is', () => {
  test('a folder that is not there', () =>
    expectReason('export gap.txt -o nowhere/a.svg', /^nowhere.a\.svg: The folder for the file is not there/));

  test('a file in the place of a folder', () => expectNoWriting('gap.txt', /file where a folder should be/));

  test.skipIf(isWindows)('a name that is too long', () => expectNoWriting(long, /longer than this drive takes/));

  test.skipIf(isWindows)('links in a circle', async () => {
    await symlink('there', folder('here'));
    await symlink('here', folder('there'));
    await expectNoWriting('here', /Links lead from this place back to it/);
    await expectReason('export gap.txt --to svg -o here --force', /Links lead from this place back to it/);
  });

  test('a folder, with or without --force', async () => {
    await mkdir(folder('a/gap.svg'), { recursive: true });
    await expectReason('export gap.txt --to svg -o a', /something at this place that is no file/);
    await expectReason('export gap.txt --to svg -o a --force', /something at this place that is no file/);
  });

  test.skipIf(isWindows)('a folder without rights', async () => {
    await mkdir(folder('closed'));
    await chmod(terminal.cwd, 0o755);
    await chmod(folder('closed'), 0o555);
    await asNobody(() => expectNoWriting('closed', /does not allow Throughline to write there/));
    await chmod(folder('closed'), 0o444); // and one that cannot even be looked into
    await asNobody(() => expectNoWriting('closed', /does not allow Throughline to write there/));
    await chmod(folder('closed'), 0o755);
    expect(await readdir(folder('closed'))).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('a folder of the system that takes no files, whoever asks', () =>
    expectNoWriting('/proc', /does not allow Throughline to write there/),
  );

  test.skipIf(noMounts !== null)('a drive that can only be read', async () => {
    await mkdir(folder('drive'));
    await onDisk(folder('drive'), '1m', async (remount) => {
      remount('ro');
      await expectNoWriting('drive', /drive can only be read/);
    });
  });
});

test.skipIf(noMounts !== null)(
  'where one slide finds no room any more, it is said how many were written before it',
  async () => {
    await terminal.write('wide.txt', 'One\n  a\nTwo\n  b\nThree\n  c\n');
    const { out } = await terminal.type('throughline export wide.txt --to svg');
    await mkdir(folder('drive'));
    await onDisk(folder('drive'), `${Math.ceil((out.length * 1.5) / 1024)}k`, async () => {
      const said = await terminal.type('throughline export wide.txt --to svg --slides -o drive/o');
      expect(said.exit).toBe(2);
      const written = await readdir(folder('drive'));
      expect(['One slide was', '2 slides were'][written.length - 1]).toBe(
        /wide\.txt: (.*) written/.exec(said.err)?.[1],
      );
      expect(said.err).toMatch(new RegExp(`^drive.o-${written.length + 1}\\.svg: There is no room`, 'm'));
    });
  },
);

describe('why something cannot be read is said as it is', () => {
  test('no file, no folder, a file in the place of a folder, a folder', async () => {
    await expectReason('validate nope.txt', /^nope\.txt: There is no such file/);
    await expectReason('validate nowhere/nope.txt', /: There is no such file/);
    await expectReason('validate gap.txt/nope.txt', /file where a folder should be/);
    await expectReason('validate .', /no file/);
  });

  test.skipIf(isWindows)('a name that is too long, links in a circle', async () => {
    await expectReason(`validate ${long}`, /longer than this drive takes/);
    await symlink('here', folder('here'));
    await expectReason('validate here', /Links lead from here back to here/);
  });

  test.skipIf(isWindows)('no right to read it', async () => {
    await chmod(terminal.cwd, 0o755);
    await chmod(folder('gap.txt'), 0);
    await asNobody(() => expectReason('validate gap.txt', /does not allow Throughline to read/));
  });
});

test('a value that is empty is none, and nothing is written into the folder that one is in', async () => {
  for (const option of ['-o', '--out', '--to', '--theme', '--size', '--scale']) {
    const said = await terminal.call(['export', 'gap.txt', '--to', 'svg', option, '']);
    expectRefused(said);
    expect(said.err).toBe(`The option '${option}' needs a value after it.\n`);
  }
  expectRefused(await terminal.call(['new', 'fishbone', '-o', '']));
  expectRefused(await terminal.call(['new', 'fishbone', '--out=']));
  expectRefused(await terminal.call(['new', 'fishbone', '--from', '']));
  expect(await readdir(terminal.cwd)).toEqual(['gap.txt']);
});
