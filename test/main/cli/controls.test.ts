import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../../shared/words/visible';
import { fixture } from '../../fixtures';
import { openTerminal, type Said } from './terminal';

const terminal = openTerminal();

/** What a terminal obeys, what breaks a line, what turns letters round; a line feed ends a line of ours. */
const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const shown = ({ out, err }: Said) => `${out}${err}`;
const expectPlain = (said: Said) => expect(shown(said).replaceAll('\n', '')).not.toMatch(OBEYED);

const sign = fc.oneof(
  fc.constantFrom('\x1b[2J', '\x1b]0;X\x07', '\n', '\r', '\t', '\0', '\x7f', '\x85', '\x9b31m', '\u2028', '\u2029'),
  fc.constantFrom('\u202e', '\u202a', '\u2066', '\u2069', ':', '=', '-', ' ', '/'),
  fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
);
const words = fc.array(sign, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const runs = { numRuns: 100 };

test('controls come out as letters, and all else as it is', () => {
  expect(visible('\x1b]0;X\x07\x9b2J\r\n\t\u2028\u202eabc\u2069')).toBe(
    '\\x1b]0;X\\x07\\x9b2J\\r\\n \\u2028\\u202eabc\\u2069',
  );
  const plain = 'Größe, 時間, נוכחות, 👩‍🏫, C:\\x';
  expect(visible(plain)).toBe(plain);
});

describe('no word of a stranger reaches the terminal as more than letters', () => {
  test('in an outline, on a terminal', () =>
    fc.assert(
      fc.asyncProperty(words, words, words, async (key, value, line) => {
        await terminal.write('e.txt', `${key}: ${value}\nkind: ${value}\nfoo: ${value}\n\n${line}\n`);
        expectPlain(await terminal.type('throughline validate e.txt', { terminal: true }));
        expectPlain(await terminal.type('throughline export e.txt --to outline', { terminal: true }));
        expectPlain(await terminal.type('throughline export e.txt --to json', { terminal: true }));
        expectPlain(await terminal.type('throughline new fishbone --from e.txt'));
      }),
      runs,
    ));

  test('in keys, kinds, ids and words of a workbook, which forge no line of the report', () =>
    fc.assert(
      fc.asyncProperty(words, words, async (key, value) => {
        const file = JSON.parse(fixture('format-1.0.throughline'));
        const [diagram] = file.diagrams;
        Object.assign(diagram, { kind: value, title: value, [key]: value });
        Object.assign(file.elements[3], { parent: value, [key]: { [key]: value } });
        Object.assign(file, { [key]: value, about: { [key]: value, ['__proto__']: value } });
        await terminal.write('e.throughline', JSON.stringify(file).replace('"about":{', '"about":{"__proto__":1,'));
        const said = await terminal.type('throughline validate e.throughline');
        expectPlain(said);
        for (const line of shown(said).trimEnd().split('\n')) expect(line).toMatch(/^e\.throughline: /);
        for (const to of ['svg', 'outline']) {
          const { err } = await terminal.type(`throughline export e.throughline --to ${to}`);
          expect(err.replaceAll('\n', '')).not.toMatch(OBEYED);
        }
        expectPlain(await terminal.type('throughline layout e.throughline --json', { terminal: true }));
      }),
      runs,
    ));

  test('in the names of files, options and commands', () =>
    fc.assert(
      fc.asyncProperty(words, async (word) => {
        for (const args of [
          [word],
          [`--${word}`],
          ['validate', word, 'gap.txt'],
          ['export', word, '--to', 'svg'],
          ['export', 'gap.txt', '--to', word],
          ['export', 'gap.txt', '--to', 'svg', '--size', word, '--theme', word],
          ['export', 'gap.txt', '--to', 'svg', '--scale', word],
          ['new', word],
          ['new', 'fishbone', '--from', word],
        ])
          expectPlain(await terminal.call(args, { terminal: true }));
      }),
      runs,
    ));

  test('in the name of a file that is there', async () => {
    const name = 'a\x1b[2J\nSound\u202e.txt';
    await terminal.write(name, 'Time\n');
    const said = await terminal.call(['validate', name]);
    expect(said.err).toBe('a\\x1b[2J\\nSound\\u202e.txt: Sound. Elements: 2, diagrams: 1.\n');
    expectPlain(await terminal.call(['export', 'gap.txt', '-o', name, '--to', 'outline']));
  });
});

test('data for a file or another program is as it is', async () => {
  const later = { ...JSON.parse(fixture('format-1.0.throughline')), later: 'one\u202etwo' };
  await terminal.write('e.throughline', JSON.stringify(later));
  const { out } = await terminal.type('throughline export e.throughline --to json');
  expect(JSON.parse(out.toString())).toMatchObject({ later: 'one\u202etwo' });
  const seen = await terminal.type('throughline export e.throughline --to json', { terminal: true });
  expect(JSON.parse(seen.out.toString())).toEqual(JSON.parse(out.toString())); // JSON reads the escapes as the same
  expectPlain(seen);
});
