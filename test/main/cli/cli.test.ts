import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../../main/cli/cli';
import { expectRefused, openTerminal } from './terminal';

const terminal = openTerminal();

test('says how it is used, and which version it is', async () => {
  const help = await terminal.type('throughline --help');
  expect(help).toMatchObject({ exit: 0, err: '' });
  for (const word of ['export', 'validate', 'layout', 'new', '--to', '--size', '--force', 'fishbone'])
    expect(help.out.toString()).toContain(word);
  expect((await terminal.type('throughline export -h')).out).toEqual(help.out);
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect((await terminal.type('throughline -V')).out.toString()).toBe(`${version}\n`);
  const nothing = await terminal.type('throughline');
  expect(nothing).toMatchObject({ exit: 2, err: help.out.toString() });
});

describe('wrong use ends with 2 and the word that was meant', () => {
  test.each([
    ['exprot gap.txt', "Did you mean 'export'?"],
    ['validte gap.txt', "Did you mean 'validate'?"],
    ['paint gap.txt', 'export, validate, layout, new'],
    ['--hepl', "Did you mean '--help'?"],
    ['export gap.txt --too svg', "Did you mean '--to'?"],
    ['export gap.txt -p', "Did you mean '-o'?"],
    ['export gap.txt --to pgn', "Did you mean 'png'?"],
    ['export gap.txt --to pdf', 'svg, png, json, outline'],
    ['export gap.txt --to svg --theme drak', "Did you mean 'dark'?"],
    ['export gap.txt --to svg --size fti', "Did you mean 'fit'?"],
    ['export gap.txt --to svg --size 1920', '1920x1080'],
    ['export gap.txt --to svg --size 0x10', '1920x1080'],
    ['export gap.txt --to svg --scale 0', 'above zero'],
    ['export gap.txt --to svg --scale two', 'above zero'],
    ['export gap.txt --to svg --scale -1', 'above zero'],
    [`export gap.txt --to svg --scale ${'9'.repeat(400)}`, 'above zero'],
    ['export gap.txt --to svg --size fit --scale 999999', 'more than programs can show'],
    ['export gap.txt --to json --theme dark', '--theme'],
    ['export gap.txt --to', 'needs a value'],
    ['export gap.txt --to svg --force=yes', 'takes no value'],
    ['export gap.txt', '--to'],
    ['export --to svg', 'which file'],
    ['export gap.txt gap.txt --to svg', '-o'],
    ['validate', 'which file'],
    ['layout gap.txt gap.txt --json', 'one file'],
    ['new', 'fishbone'],
    ['new fishbon', "Did you mean 'fishbone'?"],
    ['new __proto__', 'fishbone'],
    ['toString gap.txt', 'export'],
  ])('%s', async (command, words) => {
    const said = await terminal.type(`throughline ${command}`);
    expectRefused(said);
    expect(said.err).toContain(words);
  });
});

test('a bug ends with 3 and a sentence, never a trace', async () => {
  const err: string[] = [];
  const exit = await run(['export', 'gap.txt', '--to', 'outline'], {
    stdin: (async function* () {})(),
    stdout: {
      write: () => {
        throw new Error('the pipe burst');
      },
    },
    stderr: {
      write: (line, done) => {
        err.push(String(line));
        done();
      },
    },
    cwd: terminal.cwd,
  });
  expect(exit).toBe(3);
  expect(err.join('')).toMatch(/^Something went wrong inside Throughline.*the pipe burst.*\n$/);
  expect(err.join('')).not.toMatch(/\.ts|\bat /);
});
