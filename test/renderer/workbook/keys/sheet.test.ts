import { expect, test } from 'vitest';
import { type KeyLine, keySheet, matching } from '../../../../renderer/workbook/keys/sheet';
import { actions } from '../../../../shared/actions';
import { capsOf } from '../../../../shared/actions/keys';
import { fishbone } from '../../../../shared/kinds/fishbone/fishbone';
import { words } from '../../../../shared/words';

const texts = new Map<string, string>([
  ...Object.entries(words.en.common),
  ...Object.entries(fishbone.words.en ?? {}).map(([key, text]): [string, string] => [`${fishbone.id}:${key}`, text]),
]);
const groups = keySheet(actions, fishbone, (key) => texts.get(key));
const caps = (chord: Parameters<typeof capsOf>[0]) => capsOf(chord, false).join(' ');
const read = ({ words, keys }: KeyLine) => `${words}: ${keys.map(caps).join(', ')}`;

test('the kind comes first, in its own words', () => {
  expect(groups[0]?.title).toBe('Fishbone');
  expect(groups[0]?.lines.map(read)).toEqual(
    expect.arrayContaining(['next cause: key.Enter', 'ask why: key.Tab', 'next category: key.Enter']),
  );
});

test('all that is shown has words, and every action with keys is there once', () => {
  const lines = groups.flatMap(({ lines }) => lines);
  expect(lines.filter(({ words }) => /^[a-z]+[.:]/.test(words))).toEqual([]);
  const labels = new Set(actions.filter(({ keys }) => keys.length > 0).map(({ label }) => texts.get(label)));
  for (const label of labels) expect(lines.filter(({ words }) => words === label)).toHaveLength(1);
});

test('two keyboards write one sign in two ways: it is shown once', () => {
  const line = groups.flatMap(({ lines }) => lines).find(({ words }) => words === texts.get('action.keys'));
  expect(line && read(line)).toBe('Keys: key.F1, ?');
});

test('searched by what is done and by the key', () => {
  const found = (query: string) =>
    matching(groups, query, caps).flatMap(({ lines }) => lines.map(({ words }) => words));
  expect(found('ask WHY')).toEqual(['ask why']);
  expect(found('F7')).toEqual([texts.get('action.checks')]);
  expect(found('no such thing')).toEqual([]);
});
