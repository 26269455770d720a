import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dagre from '@dagrejs/dagre';
import ELK from 'elkjs';
import type { Drawing } from '../../shared/kinds/kind';
import { boxesOf, draw, unmoved } from '../kinds/driver/drawn';
import { costOf, edgesOf, oursOf, tornOf } from '../kinds/driver/order';
import { copyOf, graphOf, hostile, insert, random, type Sketch, sample } from '../kinds/driver/random';
import { smallestOfSample } from '../kinds/driver/slide';
import { SOUND, soundnessOf } from '../kinds/driver/sound';
import { numbersFrom } from '../random';
import { asShipped } from './as-shipped';
import { median, ms, percentile, type Table } from './table';

/** The driver diagram's drawing by itself, and beside ELK layered and dagre on the same graphs. */
export default async function driverLayout(): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  try {
    return [...(await beside(folder)), words(), stability(), faults()];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const SIZES = [
  { size: 100, rounds: 8 },
  { size: 300, rounds: 5 },
  { size: 1000, rounds: 2 },
];
const SEEDS = 10;

type Place = (id: string) => { x: number; y: number };
type Sizes = (id: string) => { width: number; height: number };

/** Each lays out all seeds in turn, each engine by itself; the peers are given the sizes of our boxes. */
async function beside(folder: string): Promise<Table[]> {
  const { arranging, drawing, tableMeasure }: typeof import('./driver-entry') = createRequire(import.meta.url)(
    await asShipped('./driver-entry.ts', folder),
  );
  const rows: string[][] = [];
  for (const { size, rounds } of SIZES) {
    const sketches = Array.from({ length: SEEDS }, (_, i) => sample(size, i + 1));
    const graphs = sketches.map(graphOf);
    const drawn = graphs.map((graph) => drawing.draw({ graph, measure: tableMeasure, aspect: 16 / 9, hurry: false }));
    const sizes = drawn.map((own): Sizes => {
      const boxes = boxesOf(own.scene);
      return (id) => boxes.get(id) ?? { width: 0, height: 0 };
    });
    const whole = await timed(
      rounds,
      graphs.map((graph) => () => drawing.draw({ graph, measure: tableMeasure, aspect: 16 / 9, hurry: false })),
    );
    const own = await timed(rounds, graphs.map(arranging));
    const elk = await timed(
      rounds,
      sketches.map((sketch, i) => () => layered(sketch, sizes[i] ?? NONE)),
    );
    const other = await timed(
      rounds,
      sketches.map((sketch, i) => () => dagred(sketch, sizes[i] ?? NONE)),
    );
    const cost = (places: readonly Place[]) => {
      const costs = sketches.map((sketch, i) => costOf(edgesOf(sketch), places[i] ?? (() => ({ x: 0, y: 0 }))));
      return { crossings: mean(costs.map(({ crossings }) => crossings)), rise: mean(costs.map(({ rise }) => rise)) };
    };
    const places = sketches.map(oursOf);
    const torn = mean(sketches.map((sketch, i) => tornOf(sketch, places[i] ?? (() => ({ x: 0, y: 0 })))));
    const ours = cost(places);
    const [theirs, others] = [cost(elk.results), cost(other.results)];
    const row = (name: string, { crossings, rise }: typeof ours, took: number, times: string) =>
      rows.push([String(size), name, crossings.toFixed(1), (rise / 1000).toFixed(1), ms(took), times]);
    const times = (took: number) =>
      `${(took / own.took).toFixed(0)} (at least 15); ${(took / whole.took).toFixed(0)} with words and scene`;
    row(
      `ours; pieces of families beyond the first: ${torn.toFixed(1)}`,
      ours,
      own.took,
      `${ms(whole.took)} ms with words and scene`,
    );
    row(
      `ELK layered (${(theirs.crossings / ours.crossings).toFixed(1)} times our crossings, at least 2)`,
      theirs,
      elk.took,
      times(elk.took),
    );
    row(
      `dagre (${(others.crossings / ours.crossings).toFixed(1)} times, at least 2)`,
      others,
      other.took,
      times(other.took),
    );
  }
  return [
    {
      title: "The driver diagram's layout beside ELK layered and dagre",
      note: `Means of ${SEEDS} seeds, medians of warm times. All lay out boxes of the same sizes; ours also chooses how wide they are and makes the scene, which is timed apart. Rise: how far all links go up or down, thousands of px.`,
      columns: ['boxes', '', 'crossings', 'rise', 'ms', 'times as fast'],
      rows,
    },
  ];
}

const NONE: Sizes = () => ({ width: 0, height: 0 });
const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;

/** The first half of the rounds is for warming up, of all alike. */
async function timed<T>(
  rounds: number,
  runs: readonly (() => T | Promise<T>)[],
): Promise<{ took: number; results: T[] }> {
  const took: number[] = [];
  let results: T[] = [];
  for (let round = 0; round < rounds; round++) {
    results = [];
    for (const run of runs) {
      const start = performance.now();
      results.push(await run());
      if (round >= rounds / 2) took.push(performance.now() - start);
    }
  }
  return { took: median(took), results };
}

const elk = new ELK();

async function layered(sketch: Sketch, sizes: Sizes): Promise<Place> {
  const { children = [] } = await elk.layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.spacing.nodeNode': '10' },
    children: sketch.nodes.map(({ id }) => ({ id, ...sizeOf(sizes, id) })),
    edges: edgesOf(sketch).map(([from, to], i) => ({ id: `e${i}`, sources: [from], targets: [to] })),
  });
  const places = new Map(children.map(({ id, x = 0, y = 0, height = 0 }) => [id, { x, y: y + height / 2 }]));
  return (id) => places.get(id) ?? { x: 0, y: 0 };
}

function dagred(sketch: Sketch, sizes: Sizes): Place {
  const graph = new dagre.graphlib.Graph().setGraph({ rankdir: 'LR', nodesep: 10 }).setDefaultEdgeLabel(() => ({}));
  for (const { id } of sketch.nodes) graph.setNode(id, sizeOf(sizes, id));
  for (const [from, to] of edgesOf(sketch)) graph.setEdge(from, to);
  dagre.layout(graph);
  return (id) => {
    const { x, y } = graph.node(id);
    return { x, y };
  };
}

function sizeOf(sizes: Sizes, id: string): { width: number; height: number } {
  const { width, height } = sizes(id);
  return { width, height };
}

function words(): Table {
  return {
    title: "The driver diagram's layout: smallest words on a slide",
    note: 'pt on 13.333 x 7.5 inches; the samples with their titles.',
    columns: ['sample', 'pt', 'at least'],
    rows: ['on-track', 'breakthrough', 'algebra'].map((name) => [
      name,
      smallestOfSample(`${name}.driver`).toFixed(1),
      name === 'on-track' ? '12' : '',
    ]),
  };
}

function stability(): Table {
  const rows = [25, 50, 100, 300].map((boxes) => {
    const shares = [true, false].map((hurry) =>
      Array.from({ length: 40 }, (_, seed) => {
        const sketch = sample(boxes, 100 + seed);
        const before: Drawing = draw(sketch);
        const next = copyOf(sketch);
        insert(next, numbersFrom(seed * 31 + boxes));
        return unmoved(before, draw(next, { memory: before.memory, hurry }));
      }),
    );
    const show = (list: readonly number[]) =>
      [0.5, 0.1].map((part) => `${(100 * percentile(list, part)).toFixed(0)}%`).join(' / ');
    return [String(boxes), ...shares.map(show), '90% / 45%'];
  });
  return {
    title: "The driver diagram's layout: what stays where it was",
    note: 'One box more at a random place: share of boxes that did not move as seen from the aim; median and 10th percentile of 40.',
    columns: ['boxes', 'typing', 'after the search', 'at least'],
    rows,
  };
}

function faults(): Table {
  const names = Object.keys(SOUND);
  const count = (length: number, of: (i: number) => Sketch) => {
    const sums = new Map(names.map((name) => [name, 0]));
    for (let i = 0; i < length; i++)
      for (const [name, found] of Object.entries(soundnessOf(of(i), i, 0)))
        sums.set(name, (sums.get(name) ?? 0) + found);
    return [...sums.values()].map(String);
  };
  return {
    title: "The driver diagram's layout: faults",
    note: 'Each diagram as first drawn, twice.',
    columns: ['', ...names],
    rows: [
      ['300 random', ...count(300, random)],
      ['40 hostile', ...count(40, hostile)],
    ],
  };
}
