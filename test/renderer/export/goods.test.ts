import i18next from 'i18next';
import { expect, test } from 'vitest';
import { looks, type OutLooks } from '../../../renderer/desk/looks';
import { goodsOf } from '../../../renderer/export/goods';
import { jobFor, nameFor, type Order } from '../../../renderer/export/order';
import { pageFor } from '../../../renderer/export/page-job';
import { openAnything } from '../../../shared/import/open';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Workbook } from '../../../shared/model/document';
import { words } from '../../../shared/words';
import { onlyDiagram } from '../../workbooks';

await i18next.init({ resources: words, lng: 'en', defaultNS: 'common', keySeparator: false });
const { t } = i18next;
const secret = 'Ask her about the timetable';

function sample(): Workbook {
  const read = workbookFromOutline(fishbone.samples[0]?.outline ?? '', kinds);
  if (!read.ok) throw new Error(read.fault.code);
  const { workbook } = read.value;
  const elements = new Map(workbook.elements);
  for (const [id, element] of elements) elements.set(id, { ...element, note: secret, private: true });
  return { ...workbook, elements };
}

function order(change: Partial<OutLooks>, more: Partial<Order> = {}): Order {
  const workbook = sample();
  const out = { ...looks.getState().out, ...change };
  return { workbook, diagram: onlyDiagram(workbook), readOnly: false, looks: out, ...more };
}

const page = (of: Order) => async () => {
  const job = jobFor(t, of);
  if (!job) throw new Error('no page');
  return pageFor(job);
};

async function text(of: Order, withPrivate = false): Promise<string> {
  const made = await goodsOf(t, { order: of, page: page(of), withPrivate });
  if (!made.ok) throw new Error(made.fault.code);
  return new TextDecoder().decode(made.value.bytes);
}

test.each(['svg', 'workbook', 'outline'] as const)('private notes do not go out: %s', async (kind) => {
  const of = order({ kind });
  const written = await text(of);
  const opened = openAnything(new TextEncoder().encode(written), `a.${kind}`, kinds);
  if (!opened.ok) throw new Error(opened.fault.code);
  expect(opened.value.workbook.elements.size).toBe(of.workbook.elements.size);
  expect([written, JSON.stringify([...opened.value.workbook.elements])].join()).not.toContain(secret);
});

test('but in a copy for oneself', async () => {
  expect(await text(order({ kind: 'workbook' }), true)).toContain(secret);
  expect(await text(order({ kind: 'outline' }), true)).not.toContain(secret);
});

test.each(['png', 'svg', 'workbook'] as const)(
  'of a newer version nothing is written that would lack something: %s',
  async (kind) => {
    const of = order({ kind }, { readOnly: true });
    const made = await goodsOf(t, { order: of, page: page(of), withPrivate: false });
    expect(made).toEqual({ ok: false, fault: { code: 'file.newer-copy' } });
  },
);

test('an outline of a newer version is words, and goes out', async () => {
  expect(await text(order({ kind: 'outline' }, { readOnly: true }))).toContain('Lessons stay procedural');
});

test('on the picture stands what was chosen, and no more', async () => {
  const all = await text(order({ kind: 'svg' }));
  expect(all).toContain('District improvement team, Design Day');
  expect(all).toContain('data-role="sheet"');
  expect(all).toContain('data-role="legend"');
  const bare = await text(
    order({ kind: 'svg', title: false, byline: false, legend: false, clear: true, inside: false }),
  );
  for (const part of ['title', 'byline', 'sheet', 'legend']) expect(bare).not.toContain(`data-role="${part}"`);
  expect(bare).not.toContain('<metadata');
});

test('a file is called by its title, and by the date of the team or today', () => {
  const of = order({});
  expect(nameFor(t, of)).toBe('Why does the middle-school math gap persist? 2016-09');
  const undated = { ...of, workbook: { ...of.workbook, about: {} } };
  expect(nameFor(t, undated, new Date(2026, 0, 5))).toBe('Why does the middle-school math gap persist? 2026-01-05');
});
