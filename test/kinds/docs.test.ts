import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/kinds';
import { checkTable } from './check-table';
import { fieldTable } from './field-table';

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The documentation says of every kind what the program does. */
describe.each([...kinds.values()])('$id', (kind) => {
  const name = kind.words.en?.name ?? '';

  test('what a coach would ask stands in the documentation, word for word', () => {
    const text = docs('checks.md');
    expect(text).toContain(`## ${name}`);
    expect(text).toContain(checkTable(kind).join('\n'));
  });

  test('what its types say in a file, and what leads from one to another, stands in the format', () => {
    const text = docs('format.md');
    expect(text).toContain(`### ${name}`);
    const table = fieldTable(kind);
    if (table.length > 2) expect(text).toContain(table.join('\n'));
    for (const key of [kind.root, ...kind.outline.keys]) expect(text).toContain(`\`${key}\``);
    for (const { type } of kind.links) expect(text).toContain(`\`${type}\``);
  });
});
