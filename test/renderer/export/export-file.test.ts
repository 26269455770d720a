import { unzipSync } from 'fflate';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { startWords } from '../../../renderer/app/i18n';
import { looks, type OutLooks } from '../../../renderer/editor/preferences';
import { goodsOf } from '../../../renderer/export/export-file';
import { jobFor, nameFor, type Order } from '../../../renderer/export/export-request';
import { pageFor } from '../../../renderer/export/page-job';
import { openAnything } from '../../../shared/import/open';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Slide } from '../../../shared/kinds/kind';
import { deckOf } from '../../../shared/kinds/slides';
import type { Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { onlyDiagram } from '../../workbooks';

await startWords();
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
  return { workbook, diagram: onlyDiagram(workbook), readOnly: false, looks: out, slides: [], ...more };
}

const page = (of: Order) => async (slide?: Slide) => {
  const job = jobFor(t, of, slide);
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

const cut = (of: Order): Order => {
  const graph = graphOf(of.workbook, of.diagram);
  return { ...of, slides: graph ? deckOf(graph, fishbone) : [] };
};

test('slides go out together in one file, numbered by their titles, each with the whole workbook inside', async () => {
  const of = cut(order({ kind: 'svg' }));
  const told: number[] = [];
  const tell = (share: number) => void told.push(share);
  const made = await goodsOf(t, { order: of, page: page(of), withPrivate: false, tell });
  if (!made.ok) throw new Error(made.fault.code);
  expect(made.value.name).toBe('Why does the middle-school math gap persist? 2016-09.zip');
  const files = unzipSync(made.value.bytes);
  expect(Object.keys(files)).toEqual([
    '1 Overview.svg',
    "2 Students' social-emotional learning needs.svg",
    '3 Teacher recruitment, development and retention.svg',
    '4 Knowledge and skills of teachers.svg',
    '5 Limited instructional time.svg',
  ]);
  for (const [name, bytes] of Object.entries(files)) {
    const opened = openAnything(bytes, name, kinds);
    if (!opened.ok) throw new Error(opened.fault.code);
    expect(opened.value.workbook.elements.size).toBe(of.workbook.elements.size);
    const title = name === '1 Overview.svg' ? '' : ` ${name.slice(2, -4).replace("'", '&#39;')}`;
    expect(new TextDecoder().decode(bytes)).toContain(`persist?${title}</title>`);
  }
  expect(told).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

test('a slide of a branch without a name is not called an overview', async () => {
  const of = cut(order({ kind: 'svg' }));
  const slides = of.slides.map((slide, i) => (i === 2 ? { ...slide, title: '' } : slide));
  const named = { ...of, slides };
  const made = await goodsOf(t, { order: named, page: page(named), withPrivate: false });
  if (!made.ok) throw new Error(made.fault.code);
  expect(Object.keys(unzipSync(made.value.bytes)).slice(0, 3)).toEqual([
    '1 Overview.svg',
    "2 Students' social-emotional learning needs.svg",
    '3 Untitled.svg',
  ]);
});

test('slides are given up in the middle, and none of a newer version goes out', async () => {
  const of = cut(order({ kind: 'svg' }));
  const control = new AbortController();
  const tell = (share: number) => share === 0.4 && control.abort();
  const given = goodsOf(t, { order: of, page: page(of), withPrivate: false, tell, signal: control.signal });
  await expect(given).rejects.toHaveProperty('name', 'AbortError');
  const newer = { order: { ...of, readOnly: true }, page: page(of), withPrivate: false };
  expect(await goodsOf(t, newer)).toEqual({ ok: false, fault: { code: 'file.newer-copy' } });
});
