import type { Hostile } from '../hostile/file';
import { aim, category, cause, driver, drivers, fishbone, problem, stranger, times, workbook } from './stranger';

/** Workbooks of sound JSON whose records do not hang together: ids, orders, parents, links, and how many there are. */

const below = (parent: string, i: number) => ({ ...cause, id: `e${i}`, parent, order: 'a0', text: `${i}` });
/** So many elements in all, each cause under the one before it. */
const chain = (count: number) => [problem, category, ...times(count - 2, (i) => below(i === 0 ? 'c' : `e${i - 1}`, i))];
const wide = (count: number) => [problem, category, ...times(count - 2, (i) => below('c', i))];
const links = (pairs: readonly (readonly [string, string])[], type = 'serves') =>
  pairs.map(([from, to], i) => ({ id: `l${i}`, type, from, to }));
const ordered = (orders: readonly unknown[]) =>
  workbook({ elements: [problem, category, ...orders.map((order, i) => ({ ...below('c', i), order }))] });

const NAMES = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'then',
  'length',
  'null',
  'undefined',
  '0',
  '-1',
];

export const records: readonly Hostile[] = [
  stranger('names.throughline', 'ids that every object knows already', () =>
    workbook({
      elements: [
        problem,
        ...NAMES.map((id, i) => ({ ...category, id, order: `a${i}` })),
        ...NAMES.map((parent, i) => below(parent, i)),
      ],
    }),
  ),
  stranger('long-id.throughline', 'an id of a million letters, and two that refer to it', () => {
    const id = 'x'.repeat(1_000_000);
    return workbook({
      elements: [problem, { ...category, id }, { ...cause, parent: id }, { ...cause, id: 'f', parent: id }],
    });
  }),
  stranger('one-id.throughline', 'one id for the workbook, its diagram, all elements and a link', () =>
    workbook({
      id: 'd',
      elements: times(20, () => ({ ...category, id: 'd', parent: 'd' })),
      links: [{ id: 'd', type: 'x', from: 'd', to: 'd' }],
    }),
  ),
  stranger('numbered.throughline', 'ids that are numbers, and the same as texts', () =>
    workbook({
      elements: [
        problem,
        { ...category, id: 1 },
        { ...category, id: '1' },
        { ...category, id: 1e21 },
        { ...category, id: -0 },
        { ...cause, id: 0.5, parent: 1 },
      ],
    }),
  ),
  stranger('odd-ids.throughline', 'ids that are no ids', () =>
    workbook({
      elements: [
        problem,
        ...[null, [], {}, '', ' c', 'c\0', '\u0441', 'c/../d', true].map((id) => ({ ...category, id })),
      ],
    }),
  ),
  stranger('crossed.throughline', 'parents that are a diagram, a link, a number, a list', () =>
    workbook({
      elements: [
        problem,
        ...['d', 'l', 7, ['p'], { id: 'p' }, false].map((parent, i) => ({ ...below('c', i), parent })),
      ],
      links: [{ id: 'l', type: 'x', from: 'p', to: 'p' }],
    }),
  ),
  stranger('elsewhere.throughline', 'parents in another diagram, both ways round', () =>
    workbook({
      diagrams: [fishbone, { ...driver, id: 'f' }],
      elements: [
        problem,
        { ...aim, id: 'q', diagram: 'f' },
        { ...category, parent: 'q' },
        { ...category, id: 'g', diagram: 'f', parent: 'c' },
      ],
    }),
  ),
  stranger('ring.throughline', 'a ring of 5,000 causes, with a tail', () =>
    workbook({
      elements: [
        problem,
        ...times(5_000, (i) => below(`e${(i + 1) % 5_000}`, i)),
        { ...cause, id: 'tail', parent: 'e7' },
      ],
    }),
  ),
  stranger('4999.throughline', '4,999 elements', () => workbook({ elements: wide(4_999) })),
  stranger('5000.throughline', '5,000 elements', () => workbook({ elements: wide(5_000) })),
  stranger('5001.throughline', '5,001 elements, every third under the one before', () =>
    workbook({ elements: [problem, category, ...times(4_999, (i) => below(i % 3 === 2 ? `e${i - 1}` : 'c', i))] }),
  ),
  stranger('chain.throughline', 'one chain of 5,000 causes', () => workbook({ elements: chain(5_000) })),
  stranger('chain-backwards.throughline', 'a chain of 20,000, the last first in the file', () =>
    workbook({ elements: chain(20_000).reverse() }),
  ),
  stranger('chain-of-notes.throughline', 'a chain of 10,000 in a driver diagram, alternately notes and drivers', () =>
    drivers({
      elements: [
        aim,
        ...times(10_000, (i) => ({
          ...aim,
          id: `e${i}`,
          type: i % 2 ? 'note' : 'primary',
          parent: i === 0 ? 'p' : `e${i - 1}`,
        })),
      ],
    }),
  ),
  stranger('nothings.throughline', 'as many records as there may be, each of them null', () =>
    workbook({ elements: times(200_000, () => null) }),
  ),
  stranger('diagrams.throughline', '3,000 diagrams with nothing in them', () =>
    workbook({ diagrams: times(3_000, (i) => ({ ...(i % 2 ? driver : fishbone), id: `d${i}` })), elements: [] }),
  ),
  stranger('odd-orders.throughline', 'orders that are none', () =>
    ordered(['', ' ', 'a', 'a00', 'A', '!0', 'é0', 7, null, [], 'a0\0', 'a0 ', 'z'.repeat(27), `A${'0'.repeat(26)}`]),
  ),
  stranger('foreign-orders.throughline', 'orders with letters that orders do not have', () =>
    ordered(['a0<b>x', 'a0\u202Ex', 'a\u00e9', 'a0🙂x', 'b\n0', 'a!']),
  ),
  stranger('long-orders.throughline', 'orders as long as they may be, one longer, and a million longer', () =>
    ordered([198, 199, 1_000_000].map((length) => `a0${'1'.repeat(length)}`)),
  ),
  stranger('edges.throughline', 'the first and the last of all orders', () =>
    ordered([`A${'0'.repeat(26)}1`, `z${'z'.repeat(26)}`, `z${'z'.repeat(26)}z`, 'Zz', 'a0', 'zz']),
  ),
  stranger('round.throughline', 'links that lead in a circle, to themselves, to parents, to nothing', () =>
    drivers({
      links: links([
        ['i', 'b1'],
        ['b1', 'i'],
        ['i', 'i'],
        ['i', 'a1'],
        ['a1', 'b'],
        ['b', 'a1'],
        ['i', 'p'],
        ['i', 'none'],
        ['d', 'i'],
        ['l0', 'l1'],
        ['i', 'b'],
      ]),
    }),
  ),
  stranger('same-link.throughline', '10,000 links between the same two', () =>
    drivers({ links: links(times(10_000, () => ['i', 'b1'] as const)) }),
  ),
  stranger('everybody.throughline', '150 ideas that serve each of 150 drivers', () => {
    const secondary = times(150, (i) => ({ ...aim, id: `s${i}`, type: 'secondary', parent: 'a' }));
    const ideas = times(150, (i) => ({ ...aim, id: `i${i}`, type: 'idea', parent: `s${i}` }));
    const pairs = ideas.flatMap(({ id }) => [...secondary.map((to) => [id, to.id] as const), [id, 'a'] as const]);
    return drivers({
      elements: [aim, { ...aim, id: 'a', type: 'primary', parent: 'p' }, ...secondary, ...ideas],
      links: links(pairs),
    });
  }),
  stranger('unknown.throughline', 'a diagram of a kind that nobody knows, with a ring, an orphan and twins', () =>
    workbook({
      diagrams: [{ ...fishbone, kind: 'pareto\u202E\n' }],
      elements: [
        { ...cause, parent: 'e' },
        { ...cause, id: 'o', parent: 'gone' },
        { ...cause, id: 'r', parent: 's' },
        { ...cause, id: 's', parent: 'r' },
        cause,
      ],
    }),
  ),
];
