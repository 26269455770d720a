import i18next from 'i18next';
import { expect, test } from 'vitest';
import { placeWords } from '../../../renderer/canvas/place-words';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { words } from '../../../shared/words';

await i18next.init({
  resources: { en: { ...words.en, driver: driver.words.en ?? {} } },
  lng: 'en',
  defaultNS: 'common',
  keySeparator: false,
  interpolation: { escapeValue: false },
});

const read = workbookFromOutline(
  `kind: driver
aim: Raise attendance

Teams
  Lists are current
    Post the list [weak]
  Lists are read
    -> Post the list
`,
  kinds,
);
if (!read.ok) throw new Error(read.fault.code);
const { workbook } = read.value;

const wordsOf = (text: string) => {
  const element = [...workbook.elements.values()].find((each) => each.text === text);
  return placeWords(i18next.t, workbook, driver, element?.id ?? '');
};

test('says what an element of the picture stands under, how weakly, and what it serves as well', () => {
  expect(wordsOf('Raise attendance')).toBe('Raise attendance. Aim.');
  expect(wordsOf('Lists are read')).toBe('Lists are read. Secondary driver under Teams.');
  expect(wordsOf('Post the list')).toBe(
    'Post the list. Change idea under Lists are current. Weak link. Also serves: Lists are read.',
  );
});
