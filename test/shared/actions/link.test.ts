import { beforeEach, describe, expect, test, vi } from 'vitest';
import { rowsOf } from '../../../renderer/workbook/rows';
import { walked } from '../../../renderer/workbook/walk';
import { copied, cut, pasteBranches, toCut, workbookOf } from '../../../shared/actions/copy';
import { link, linked, offersFor, unlinked } from '../../../shared/actions/link';
import { dropped } from '../../../shared/actions/move';
import { type Branches, readBranches, writeBranches } from '../../../shared/import/branches';
import { membershipsFrom } from '../../../shared/kinds/link-rules';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { woven } from '../../kinds/woven';
import { paste } from '../../paste-text';
import { Hand } from '../../renderer/workbook/hand';

vi.mock(import('../../../shared/kinds'), async () => {
  const { agenda } = await import('../../kinds/agenda');
  const { woven } = await import('../../kinds/woven');
  return { kinds: new Map([agenda, woven].map((kind) => [kind.id, kind])) };
});

let hand: Hand;
beforeEach(() => {
  hand = new Hand(woven).type('Day').select('Day');
  paste(hand.context(), 'A\n  a\n  b\nB\n  c\nC');
});

const idOf = (words: string): string => hand.graph.all().find(({ text }) => text === words)?.id ?? '';
const tie = (from: string, to: string) => linked(hand.context(), idOf(from), idOf(to));
const offered = (words: string) =>
  offersFor(hand.graph, woven, idOf(words)).map(({ element, verdict, link: there }) =>
    verdict.ok ? `${there ? '-' : '+'}${element.text}` : `${element.text}: ${verdict.code}`,
  );
/** Each link as "a > B", in the order of the outline. */
const links = (): string[] =>
  hand.graph
    .all()
    .flatMap(({ id, text }) =>
      membershipsFrom(hand.graph, woven, id).map(({ to }) => `${text} > ${hand.graph.get(to)?.text}`),
    );

describe('the list of what an element may belong to', () => {
  test('first what it does already, then what it may, then what the rules refuse', () => {
    tie('a', 'C');
    expect(offered('a')).toEqual(['-C', '+b', '+B', '+c', 'Day: rule.nothing-under', 'A: already']);
    expect(offered('C')).toEqual(['+A', '+b', '+B', '+c', 'Day: rule.nothing-under', 'a: rule.round']);
  });

  test('is offered for one element that may be linked, and nowhere else', () => {
    const may = () => link.when(hand.context());
    expect(may()).toBe(true);
    hand.select('Day');
    expect(may()).toBe(false);
    hand.context().select([idOf('a'), idOf('b')]);
    expect(may()).toBe(false);
    hand.select('a').press('Enter');
    expect(may()).toBe(false); // a line that would go when it is left
    expect(link.when(new Hand(agenda).type('Day').press('Tab').type('A').context())).toBe(false);
  });

  test('links and takes away in one step each; what the rules refuse changes nothing', () => {
    const { steps } = hand;
    expect(tie('a', 'A')).toEqual({ ok: false, code: 'already' });
    expect(tie('A', 'a')).toEqual({ ok: false, code: 'rule.round' });
    expect(hand.steps).toBe(steps);
    expect(tie('a', 'B')).toEqual({ ok: true });
    expect(links()).toEqual(['a > B']);
    expect(hand.history.past.at(-1)?.label.key).toBe('command.link');
    unlinked(hand.context(), hand.graph.links[0]?.id ?? '');
    expect(links()).toEqual([]);
    hand.press('Ctrl+z');
    expect(links()).toEqual(['a > B']);
    hand.press('Ctrl+z');
    expect(hand.steps).toBe(steps);
  });
});

test('no key and no drag leads round through a link', () => {
  tie('B', 'b');
  expect(dropped(hand.context(), [idOf('A')], idOf('c'), 'under')).toEqual({ ok: false, code: 'rule.round' });
  tie('A', 'C');
  const before = hand.lines;
  hand.select('C').press('Ctrl+]'); // to below B, which belongs to b, which stands below A, which belongs to C
  expect(hand.lines).toEqual(before);
  hand.select('C').press('Alt+ArrowUp');
  expect(hand.lines).not.toEqual(before);
});

describe('the outline refers', () => {
  const rows = () =>
    rowsOf(hand.graph, woven).map(
      ({ level, element, link: there, position, siblings }) =>
        `${'  '.repeat(level - 1)}${there ? '→ ' : ''}${element.text} ${position}/${siblings}`,
    );

  test('behind what stands below an element, to what belongs there as well', () => {
    tie('a', 'B');
    tie('b', 'B');
    tie('b', 'c');
    expect(rows()).toEqual([
      'Day 1/1',
      '  A 1/3',
      '    a 1/2',
      '    b 2/2',
      '  B 2/3',
      '    c 1/3',
      '      → b 1/1',
      '    → a 2/3',
      '    → b 3/3',
      '  C 3/3',
    ]);
    expect(rowsOf(hand.graph, woven).map(({ also }) => also)[3]).toBe('B, c');
    hand.select('B').press('Ctrl+.');
    expect(rows().slice(4)).toEqual(['  B 2/3', '  C 3/3']);
    hand.press('Ctrl+.').select('A').press('Ctrl+.');
    expect(rows().slice(4)).toEqual(['      → b 1/1', '    → a 2/3', '    → b 3/3', '  C 3/3']);
  });

  test('and is walked line by line, out of a reference to where it stands', () => {
    tie('a', 'C');
    const all = rowsOf(hand.graph, woven);
    const at = all.findIndex((row) => row.link);
    const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });
    const from = (key: string, index: number) => walked({ ...press(key), isComposing: false }, all, index);
    expect(from('ArrowDown', at - 1)).toBe(all[at]);
    expect(from('ArrowUp', at)?.element.text).toBe('C');
    expect(from('ArrowLeft', at)?.element.text).toBe('C');
    expect(from('ArrowRight', at - 1)).toBe(all[at]);
    expect(from('ArrowRight', at)).toBeUndefined();
    expect(from('End', 0)).toBe(all[at]);
  });
});

describe('links on their way', () => {
  const need = (branches: Branches | null): Branches => {
    if (!branches) throw new Error('nothing to carry');
    return branches;
  };
  const sent = (branches: Branches | null) => need(readBranches(writeBranches(need(branches))));

  test('those inside of a branch come along, into this diagram, another one, a new one', () => {
    tie('a', 'b');
    tie('a', 'B');
    const branches = sent(copied(hand.select('A').context()));
    pasteBranches(hand.select('C').context(), branches);
    expect(links()).toEqual(['a > b', 'a > B', 'a > b']);
    expect(hand.workbook.links.size).toBe(3);
    hand.press('Ctrl+z');
    expect(links()).toEqual(['a > b', 'a > B']);
    hand = new Hand(workbookOf(branches, woven, idsFrom('new')));
    expect(links()).toEqual(['a > b']);
    hand = new Hand(agenda).type('Day').select('Day');
    pasteBranches(hand.context(), branches);
    expect(hand.workbook.links.size).toBe(0);
  });

  test('cut and pasted, those that lead out of it hold, as far as the rules allow', () => {
    tie('a', 'B');
    tie('a', 'C');
    tie('C', 'b');
    const branches = sent(toCut(hand.select('A').context()));
    cut(hand.context());
    expect(links()).toEqual([]);
    pasteBranches(hand.select('B').context(), branches);
    expect(links()).toEqual(['a > B', 'a > C', 'C > b']);
    hand.press('Ctrl+z');
    pasteBranches(hand.select('C').context(), branches);
    expect(links()).toEqual(['a > B', 'a > C']); // C would lead round
    hand.press('Ctrl+z', 'Ctrl+z');
    expect(links()).toEqual(['a > B', 'a > C', 'C > b']);
  });

  test('records with links that hang on nothing of theirs are none of ours', () => {
    tie('a', 'b');
    const branches = need(copied(hand.select('A').context()));
    const stray = branches.links.map((each) => ({ ...each, from: 'x', to: 'y' }));
    expect(readBranches(writeBranches({ ...branches, links: stray }))).toBeNull();
    const { links: _, ...before } = JSON.parse(writeBranches(branches));
    expect(readBranches(JSON.stringify(before))?.links).toEqual([]);
  });
});
