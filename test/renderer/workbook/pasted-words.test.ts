import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { pastedWords } from '../../../renderer/workbook/count-words';
import { copied, pasteBranches } from '../../../shared/actions/copy';
import { driver } from '../../../shared/kinds/driver/driver';
import { outlined } from '../../workbooks';
import { Hand } from './hand';

await startWords();

const workbook = outlined('aim: Raise attendance\n\nTransition\n  Students know someone\n');

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
