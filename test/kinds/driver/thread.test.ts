import { beforeEach, expect, test } from 'vitest';
import { type copied, cut, pasteBranches, toCut } from '../../../shared/actions/copy';
import { carryTo, tiesAt } from '../../../shared/actions/cross-link';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { readBranches, writeBranches } from '../../../shared/import/branches';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { paste } from '../../paste-text';
import { Hand } from '../../renderer/workbook/hand';

/** A fishbone and the drivers that came of its causes; the drivers are shown. */
let hand: Hand;
let bone = '';
let drivers = '';
beforeEach(() => {
  hand = new Hand(fishbone).type('Late').select('Late');
  paste(hand.context(), 'Roads\n  Ice\nStaff');
  const { graph } = hand;
  const chosen = new Set(graph.all().map(({ id }) => id));
  carryTo(hand.context(), { graph, kind: fishbone, chosen }, { kind: driver, asks: 'What for?' });
  [bone = '', drivers = ''] = hand.workbook.diagrams.keys();
  hand.show(drivers);
});

const sent = (branches: ReturnType<typeof copied>) => {
  const read = branches && readBranches(writeBranches(branches));
  if (!read) throw new Error('nothing to carry');
  return read;
};
const tiedTo = (words: string) => tiesAt(hand.select(words).context()).map(({ element }) => element.text);
const repairs = () => {
  const read = readWorkbook(writeWorkbook(hand.workbook), kinds);
  return read.ok ? read.value.repairs : read.fault;
};

test('what was carried on and is cut and pasted leads back still, and is led to', () => {
  const branches = sent(toCut(hand.select('Roads').context()));
  cut(hand.context());
  hand.show(bone);
  expect(tiedTo('Ice')).toEqual([]);
  hand.show(drivers).select('Staff');
  pasteBranches(hand.context(), branches);
  expect([tiedTo('Roads'), tiedTo('Ice'), tiedTo('Staff')]).toEqual([['Roads'], ['Ice'], ['Staff']]);
  expect(tiedTo('Ice')).toEqual(['Ice']);
  expect(hand.show(bone).press('Ctrl+z').workbook.links.size).toBe(2);
});

test('pasted where it came from, or where that is gone, it is tied to nothing', () => {
  const branches = sent(toCut(hand.select('Roads').context()));
  cut(hand.context());
  const links = hand.workbook.links.size;
  pasteBranches(hand.show(bone).select('Staff').context(), branches);
  expect(hand.workbook.links.size).toBe(links);
  const other = new Hand(driver).type('Aim').select('Aim');
  pasteBranches(other.context(), branches);
  expect(other.workbook.links.size).toBe(0);
  expect(repairs()).toEqual([]);
});

test('an outline that takes the place of what was carried on leaves no link without an end', () => {
  hand.context().select(
    hand.graph
      .all()
      .map(({ id }) => id)
      .slice(1),
  );
  hand.press('Delete').select('');
  paste(hand.context(), 'kind: driver\naim: Be on time\n\nSalt\n');
  expect(hand.lines).toEqual(['Be on time', '  Salt']);
  expect(hand.workbook.links.size).toBe(0);
  expect(repairs()).toEqual([]);
});
