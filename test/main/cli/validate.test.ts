import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../fixtures';
import { expectRefused, openTerminal, outline } from './terminal';

const terminal = openTerminal();
const sound = fixture('format-1.0.throughline');
const validate = async (text: string | Uint8Array, name = 'bad.throughline') => {
  await terminal.write(name, text);
  return terminal.type(`throughline validate ${name}`);
};
/** The sound file after a change of its records. */
const changed = (change: (file: { elements: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const file = JSON.parse(sound);
  change(file);
  return JSON.stringify(file);
};

test('what is sound ends with 0', async () => {
  for (const [name, text] of [
    ['a.throughline', sound],
    ['a.txt', outline],
  ] as const)
    expect(await validate(text, name)).toMatchObject({
      exit: 0,
      err: expect.stringContaining('Sound'),
      out: Buffer.from(''),
    });
});

describe('what can be mended ends with 1 and a list of places', () => {
  test.each([
    ['a circle', changed(({ elements: [, a, b] }) => Object.assign(a ?? {}, { parent: b?.id })), 'elements/1/parent'],
    [
      'a dangling parent',
      changed(({ elements: [, , a] }) => Object.assign(a ?? {}, { parent: 'gone' })),
      'elements/2/parent',
    ],
    ['a duplicate id', changed(({ elements: [, , a, b] }) => Object.assign(b ?? {}, { id: a?.id })), 'elements/3/id'],
    [
      'a wrong type',
      changed(({ elements: [, , a] }) => Object.assign(a ?? {}, { text: 7, votes: 'x' })),
      'elements/2/text',
    ],
    ['__proto__', sound.replace('"about": {', '"about": {"__proto__":{"admin":true},'), 'about/__proto__'],
    ['control characters', sound.replace('Lessons stay', 'Lessons\\u0000 stay'), 'elements/17/text'],
    ['the future', sound.replace('[1,0]', '[2,0]'), 'format/version'],
    ['a lost table', sound.replace('"links"', '"lynx"'), 'links'],
  ])('%s', async (_, text, at) => {
    const { exit, out, err } = await validate(text);
    expect(exit).toBe(1);
    expect(out.toString()).toContain(`bad.throughline: ${at}: `);
    for (const line of out.toString().trim().split('\n')) expect(line).toMatch(/^bad\.throughline: [\w/]+: [A-Z].*\.$/);
    expect(err).toMatch(/mended when it is opened/);
    expect((await terminal.read('bad.throughline')).toString()).toBe(text);
  });

  test('a line of an outline that found no place', async () => {
    const { exit, out } = await validate('kind: fishbone\nmeasure: attendance\n\nTime', 'list.txt');
    expect([exit, out.toString()]).toEqual([
      1,
      'list.txt: This line found no place, or is too long and stands whole in a note: measure: attendance\n',
    ]);
  });
});

describe('what cannot be read ends with 2 and a sentence', () => {
  test.each([
    ['empty', '', /nothing in this file/],
    ['truncated', sound.slice(0, 2_000), /ends in the middle/],
    ['not JSON', 'Dear team', /not written as a workbook/],
    ['not JSON in one line', sound.replace('"title":', '"title"'), /line 4/],
    ['too deep', '['.repeat(100_000), /brackets within brackets/],
    ['from another program', '{"cells": []}', /another program/],
    ['from a far future', '{"format":{"name":"throughline","version":[7,2]}}', /7\.2/],
    [
      'too many',
      JSON.stringify({ ...JSON.parse(sound), links: Array(200_001).fill({}) }),
      /^bad\.throughline: links: /,
    ],
    ['bytes', Uint8Array.of(0x80, 0x81), /no text/],
  ])('%s', async (_, text, words) => {
    const said = await validate(text);
    expectRefused(said);
    expect(said.err).toMatch(/^bad\.throughline: /);
    expect(said.err).toMatch(words);
  });

  test('larger than 100 MB, from the disk or from a pipe', async () => {
    const file = await open(join(terminal.cwd, 'large.throughline'), 'w');
    await file.truncate(101 * 1024 * 1024); // takes no room
    await file.close();
    const said = await terminal.type('throughline validate large.throughline');
    expectRefused(said);
    expect(said.err).toContain('100 MB');
    const piped = await terminal.type('throughline validate -', { stdin: Buffer.alloc(101 * 1024 * 1024, ' ') });
    expectRefused(piped);
    expect(piped.err).toContain('100 MB');
  });

  test('a picture without a diagram, a folder, a file that is not there', async () => {
    const { out } = await terminal.type('throughline export gap.txt --to svg');
    const bare = out.toString().replace(/<metadata>.*<\/metadata>/, '');
    const said = await validate(bare, 'bare.svg');
    expectRefused(said);
    expect(said.err).toContain('no diagram inside this picture');
    expectRefused(await terminal.type('throughline validate .'));
    expectRefused(await terminal.type('throughline validate gone.throughline'));
  });
});

test('script in the words stays words, in the file and in the picture', async () => {
  const script = '<script>alert(1)</script>';
  await terminal.write('script.txt', `Time ${script}\n  "onload=x" & '`);
  const { out } = await terminal.type('throughline export script.txt --to svg');
  expect(out.toString()).not.toContain('<script');
  const { out: back } = await terminal.type('throughline export - --to outline', { stdin: out });
  expect(back.toString()).toContain(script);
});
