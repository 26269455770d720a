import i18next from 'i18next';
import { expect, test } from 'vitest';
import { pastedWords } from '../../../renderer/workbook/count-words';
import { copied, pasteBranches } from '../../../shared/actions/copy';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { words } from '../../../shared/words';
import { Hand } from './hand';

await i18next.init({
  resources: { en: { ...words.en, driver: driver.words.en ?? {} } },
  lng: 'en',
  defaultNS: 'common',
  keySeparator: false,
  interpolation: { escapeValue: false },
});

const read = workbookFromOutline('aim: Raise attendance\n\nTransition\n  Students know someone\n', kinds);
if (!read.ok) throw new Error(read.fault.code);
const { workbook } = read.value;

test.each([
  ['Raise attendance', 'Added 1 primary driver. What was copied: 1 secondary driver.', true],
  ['Transition', 'Added 1 secondary driver.', false],
])('pasted under “%s” it says what it is there, and what it was', (onto, words, changed) => {
  const hand = new Hand(workbook);
  const branches = copied(hand.select('Students know someone').context());
  if (!branches) throw new Error('nothing to copy');
  const before = hand.select(onto).graph;
  pasteBranches(hand.context(), branches);
  const added = hand.graph.all().filter(({ id }) => !before.get(id));
  expect(pastedWords(i18next.t, 'en', driver, added, branches)).toEqual({ words, changed });
});
