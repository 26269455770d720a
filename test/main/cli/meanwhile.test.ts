import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectRefused, openTerminal, outline } from './terminal';

const terminal = openTerminal();
const type = (command: string, input?: Parameters<typeof terminal.type>[1]) =>
  terminal.type(`throughline ${command}`, input);

describe('what comes while the work is under way', () => {
  const theirs = (name: string) => () => terminal.write(name, 'theirs');
  const typed = (command: string, meanwhile: () => Promise<unknown>) => type(command, { stdin: outline, meanwhile });

  test.each([
    ['export - --to svg -o race.svg', 'race.svg'],
    ['export - --to png -o race.png', 'race.png'],
    ['export - --to json -o pictures/', 'pictures/diagram.json'],
    ['new fishbone --from - -o race.throughline', 'race.throughline'],
  ])('is left as it is: %s', async (command, name) => {
    const said = await typed(command, theirs(name));
    expectRefused(said);
    expect(said.err).toMatch(new RegExp(`^${name}: Another program .* --force`));
    expect((await terminal.read(name)).toString()).toBe('theirs');
    expect(await leftOver()).toEqual([]);
  });

  test('is left as it is with --force, too, unless it was seen before', async () => {
    await terminal.write('there.svg', 'mine');
    const said = await typed('export - --to svg -o there.svg --force', theirs('there.svg'));
    expectRefused(said);
    expect(said.err).toMatch(/^there\.svg: .*changed the file meanwhile/);
    expectRefused(await typed('export - --to svg -o new.svg --force', theirs('new.svg')));
    for (const name of ['there.svg', 'new.svg']) expect((await terminal.read(name)).toString()).toBe('theirs');
    expect(await leftOver()).toEqual([]);
  });

  test('a link to nowhere stays a link, and what it leads to by then is left as it is', async () => {
    await symlink(join(terminal.cwd, 'behind.svg'), join(terminal.cwd, 'race.svg'));
    expectRefused(await typed('export - --to svg -o race.svg', theirs('behind.svg')));
    expect((await terminal.read('race.svg')).toString()).toBe('theirs');
  });

  test('of three to one new file one is written, and the others are told', async () => {
    const names = ['a', 'b', 'c'];
    for (const name of names) await terminal.write(`${name}.txt`, `${name}\n`);
    const said = await Promise.all(names.map((name) => type(`export ${name}.txt -o one.svg`)));
    const [won, ...others] = [...said].sort((a, b) => a.exit - b.exit);
    expect(won).toMatchObject({ exit: 0, err: '' });
    for (const other of others) expectRefused(other);
    const back = (await type('export one.svg --to outline')).out.toString();
    expect(back.trim().split('\n').pop()).toBe(names[said.findIndex(({ exit }) => exit === 0)]);
  });
});

/** Parts of files that were not finished. */
const leftOver = async () =>
  (await readdir(terminal.cwd, { recursive: true })).filter((name) => name.endsWith('.part'));
