import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { searchFor } from '../../../renderer/library/search';
import { whenOf } from '../../../renderer/ui/when';

await startWords();

test.each([
  ['', true],
  ['  ', true],
  ['eleve', true],
  ['ÉLÈVES', true],
  ['absent fish', true], // of the name, and of its kinds
  ['bone  élèves', true],
  ['late', false],
  ['absent late', false],
])('a workbook is looked for by its name and kinds: “%s”', (query, found) => {
  expect(searchFor(query)('Élèves absents', 'Fishbone')).toBe(found);
});

test('a card says when it was changed as short as that is plain', () => {
  const at = (text: string) => new Date(text).getTime();
  const now = at('2024-06-10T15:00');
  const says = (text: string) => whenOf(i18next.t, 'en-GB', at(text), now);
  expect(says('2024-06-10T09:05')).toBe('Today, 9:05');
  expect(says('2024-06-09T23:59')).toBe('9 June');
  expect(says('2023-12-31T12:00')).toBe('31 December 2023');
});
