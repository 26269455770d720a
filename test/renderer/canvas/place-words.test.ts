import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { placeWords } from '../../../renderer/canvas/place-words';
import { driver } from '../../../shared/kinds/driver/driver';
import { outlined } from '../../workbooks';

await startWords();

const workbook = outlined(
  `kind: driver
aim: Raise attendance

Teams
  Lists are current
    Post the list [weak]
  Lists are read
    -> Post the list
`,
);

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
