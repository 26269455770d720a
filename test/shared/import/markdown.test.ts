import { expect, test } from 'vitest';
import { fromMarkdown } from '../../../shared/import/markdown';
import { openAnything } from '../../../shared/import/open';
import { pastedLines } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';

const list = (text: string) => pastedLines(text).map(({ depth, text }) => `${'  '.repeat(depth)}${text}`);

test('what follows a heading stands under it', () => {
  const notes =
    '## Time\n\n- Short periods\n  - Buses set the bell\n\n### Mornings ###\n* Late\n\n## People\nFew coaches';
  expect(list(fromMarkdown(notes, 'problem'))).toEqual([
    'Time',
    '  Short periods',
    '    Buses set the bell',
    '  Mornings',
    '    Late',
    'People',
    '  Few coaches',
  ]);
  expect(list(fromMarkdown('# Time\n- a\n# People\n- b', 'problem'))).toEqual(['Time', '  a', 'People', '  b']);
});

test('a file of notes is opened with its first heading as what it is about', () => {
  const bytes = new TextEncoder().encode('# Why are buses late?\n\n## Roads\n- Ice #1\n');
  const read = openAnything(bytes, 'notes.md', kinds);
  const words = read.ok && [...read.value.workbook.elements.values()].map(({ text }) => text);
  expect(words).toEqual(['Why are buses late?', 'Roads', 'Ice #1']);
});

test('a heading of a hundred thousand spaces or signs is read as fast as any other', () => {
  const rows = [
    `# a${' '.repeat(100_000)}b`,
    `## c${' #'.repeat(100_000)}d`,
    `##${'\t'.repeat(100_000)}e ${'#'.repeat(100_000)} `,
  ];
  expect(list(fromMarkdown(rows.join('\n'), undefined)).map((line) => line.trim().slice(-1))).toEqual(['b', 'd', 'e']);
});
