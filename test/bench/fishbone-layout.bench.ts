import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draw, unmoved } from '../kinds/fishbone/drawn';
import { copyOf, graphOf, hostile, insert, random, sample } from '../kinds/fishbone/random';
import { smallestOf, smallestOfSample } from '../kinds/fishbone/slide';
import { SOUND, type Soundness, soundnessOf } from '../kinds/fishbone/sound';
import { numbersFrom } from '../random';
import { asShipped } from './as-shipped';
import { median, ms, percentile, type Table } from './table';

/** The fishbone's drawing by itself: no page, no browser. */
export default async function fishboneLayout(): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  try {
    return [await speed(folder), words(), stability(), faults()];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function speed(folder: string): Promise<Table> {
  const { drawing, tableMeasure }: typeof import('./fishbone-entry') = createRequire(import.meta.url)(
    await asShipped('./fishbone-entry.ts', folder),
  );
  const rows = [
    { causes: 30, categories: 6, first: '', typing: '' },
    { causes: 120, categories: 6, first: '40, 80', typing: '2, 12' },
    { causes: 300, categories: 8, first: '', typing: '' },
    { causes: 1000, categories: 12, first: '120, 300', typing: '10, 30' },
  ].map(({ causes, categories, first, typing }) => {
    const sketches = Array.from({ length: 4 }, (_, i) => sample({ causes, categories, depth: 4, seed: 300 + i }));
    const before = sketches.map(graphOf);
    const after = sketches.map((head, i) => {
      const next = copyOf(head);
      insert(next, numbersFrom(i + 1));
      return graphOf(next);
    });
    const measured = { measure: tableMeasure, aspect: 16 / 9 };
    const fresh = before.map((graph) => () => drawing.draw({ ...measured, graph, hurry: false }));
    const memories = fresh.map((run) => run().memory);
    const typed = after.map((graph, i) => () => drawing.draw({ ...measured, graph, memory: memories[i], hurry: true }));
    const firsts = times(fresh, 3, 8);
    const later = times(typed, 50, 100);
    return [
      String(causes),
      `${ms(median(firsts))} / ${ms(Math.max(...firsts))}`,
      first,
      `${ms(median(later))} / ${ms(percentile(later, 0.99))}`,
      typing,
    ];
  });
  return {
    title: "The fishbone's layout: time",
    note: 'From elements to scene, in ms, warm. First: nothing remembered, the whole search; median and worst. Typing: one cause more, what was drawn before remembered; median and 99th percentile.',
    columns: ['causes', 'first', 'at most', 'typing', 'at most'],
    rows,
  };
}

/** ms of each run; the first rounds over all are for warming up. */
function times(runs: readonly (() => unknown)[], warm: number, rounds: number): number[] {
  const measured: number[] = [];
  for (let round = 0; round < warm + rounds; round++)
    for (const run of runs) {
      const start = performance.now();
      run();
      if (round >= warm) measured.push(performance.now() - start);
    }
  return measured;
}

function words(): Table {
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const rows = [
    { causes: 8, categories: 4, least: '' },
    { causes: 15, categories: 4, least: '14' },
    { causes: 30, categories: 5, least: '13.4' },
    { causes: 60, categories: 6, least: '9.9' },
    { causes: 120, categories: 6, least: '7.1' },
  ].map(({ causes, categories, least }) => {
    const sizes = Array.from({ length: 12 }, (_, i) =>
      smallestOf(sample({ causes, categories, depth: 3, seed: i + 1 })),
    );
    return [String(causes), mean(sizes).toFixed(1), least];
  });
  rows.splice(2, 0, ['21: the sample, with its title, team, date and legend', smallestOfSample().toFixed(1), '12']);
  return {
    title: "The fishbone's layout: smallest words on a slide",
    note: 'pt on 13.333 x 7.5 inches; but for the sample means of 12 random fishbones without a title.',
    columns: ['causes', 'pt', 'at least'],
    rows,
  };
}

/** No number of the layout was chosen by what these seeds give. */
const SEEDS = 400;
const FIRST_SEED = 5000;

function stability(): Table {
  const rows = [
    { causes: 30, categories: 6 },
    { causes: 120, categories: 6 },
    { causes: 300, categories: 8 },
  ].map(({ causes, categories }) => {
    const typing: number[] = [];
    const rested: number[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      const head = sample({ causes, categories, depth: 4, seed });
      const before = draw(head);
      const next = copyOf(head);
      insert(next, numbersFrom(seed * 31 + causes));
      typing.push(unmoved(before, draw(next, { memory: before.memory, hurry: true })));
      rested.push(unmoved(before, draw(next, { memory: before.memory })));
    }
    const show = (list: readonly number[]) =>
      [0.5, 0.1].map((part) => `${(100 * percentile(list, part)).toFixed(1)}%`).join(' / ');
    return [String(causes), show(typing), '95% / 65%', show(rested), '90% / 60%'];
  });
  return {
    title: "The fishbone's layout: what stays where it was",
    note: `One cause more at a random place: share of boxes that did not move relative to the head; median and 10th percentile of ${SEEDS}, on seeds by which no number of the layout was chosen.`,
    columns: ['causes', 'typing', 'at least', 'after the search', 'at least'],
    rows,
  };
}

function faults(): Table {
  const names = Object.keys(SOUND);
  const count = (found: readonly Soundness[]) =>
    names.map((name) => String(found.reduce((sum, one) => sum + (new Map(Object.entries(one)).get(name) ?? 0), 0)));
  const list = (length: number, of: (i: number) => Soundness) => Array.from({ length }, (_, i) => of(i));
  return {
    title: "The fishbone's layout: faults",
    note: 'Each fishbone as first drawn, and after each of three edits on top of each other with what a file would remember.',
    columns: ['', ...names],
    rows: [
      ['500 random', ...count(list(500, (i) => soundnessOf(random(i), i)))],
      ['60 hostile', ...count(list(60, (i) => soundnessOf(hostile(i), i)))],
    ],
  };
}
