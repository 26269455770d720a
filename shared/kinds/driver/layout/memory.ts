import type { JsonObject } from '../../../model/document';
import { z } from '../../../zod';
import { filedBy } from '../../memory-codec';
import { MOST, openOf, readFor, size, whole } from './filed';
import type { Form } from './form';
import { ownOf, type Web } from './layered-graph';

/** What the next drawing needs to stay as it was. */
export interface Remembered {
  /** Of each column: its level, what words were wrapped for, how wide it is, and the gutter behind it, px. */
  columns: readonly (readonly [level: number, most: number, width: number, gutter: number])[];
  /** px of each key's middle from that of the aim; depth first, siblings in the person's order. */
  places: Places;
  /** The key of what each stands under first of all. */
  above: ReadonlyMap<string, string>;
  /** While something is folded or was taken away: how all stood before. */
  open?: Remembered;
}

export type Places = ReadonlyMap<string, number>;

const core = {
  columns: z.array(z.tuple([z.int().min(0).max(99), size, size, size])).max(99),
  /** The last: the place in this list of what it stands under, or -1. */
  places: z.array(z.tuple([z.string().max(200), whole, z.int().min(-1).max(MOST)])),
};
const filedSchema = z.object({ ...core, beside: size, open: z.object(core).exactOptional() });
type Filed = z.infer<typeof filedSchema>;
type Core = Omit<Filed, 'open' | 'beside'>;

const memories = filedBy<Filed>(filedSchema);

/** Undefined where it is no memory of ours, or of a page on which something else took another width (px) beside the columns. */
export const remembered = (memory: unknown, beside: number): Remembered | undefined =>
  readFor(memories.takeBack(memory), beside, read);

const read = ({ columns, places }: Core): Remembered => ({
  columns,
  places: new Map(places.map(([key, y]) => [key, y])),
  above: new Map(
    places.flatMap(([key, , at]) => {
      const above = places[at]?.[0];
      return above === undefined ? [] : [[key, above]];
    }),
  ),
});

/** How all stood before something was folded or taken away, once all of it is back and nothing is new. */
export function recalled(memory: Remembered, web: Web, folded: number): Remembered {
  const { open } = memory;
  if (!open) return memory;
  if (folded === 0 && lackOf(web, open) === 0) return open;
  return { ...memory, places: unfolded(web.columns, memory.places, open.places) };
}

/** How many of those that stood then are gone; undefined where others are new. */
function lackOf({ boxes, columns }: Web, { places }: Remembered): number | undefined {
  if (boxes.some(({ vertex }) => !places.has(vertex.key))) return undefined;
  return places.size - columns.flat().filter(({ key }) => places.has(key)).length;
}

/** What comes to light again goes with what it hangs on. */
function unfolded(columns: Web['columns'], now: Places, before: Places): Places {
  const places = new Map(now);
  for (const { key, main } of columns.flat()) {
    const was = before.get(key);
    if (was === undefined || places.has(key)) continue;
    const above = main?.key ?? '';
    const there = before.get(above) ?? 0;
    places.set(key, was + (places.get(above) ?? there) - there);
  }
  return places;
}

/** Of a web whose heights stand, seen from the aim. `before`: what was remembered of the same diagram. */
export function memorise(
  web: Web,
  { columns }: Form,
  beside: number,
  before: Remembered | undefined,
  folded: number,
): JsonObject {
  const filed: Filed = {
    columns: columns.map(({ level, most, width, gutter }) => [level, most, width, gutter]),
    beside,
    places: listed(web),
  };
  const open = openOf<Remembered>(before, folded, (standing) => lackOf(web, standing));
  if (open) filed.open = written(open);
  return memories.handOut(filed);
}

function listed({ columns }: Web): Core['places'] {
  const list: Core['places'] = [];
  const open = columns
    .flat()
    .filter(({ main }) => !main)
    .map((vertex) => ({ vertex, above: -1 }))
    .reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const above = list.push([next.vertex.key, next.vertex.y, next.above]) - 1;
    for (const vertex of [...ownOf(next.vertex)].reverse()) open.push({ vertex, above });
  }
  return list;
}

function written({ columns, places, above }: Remembered): Core {
  const index = new Map([...places.keys()].map((key, i) => [key, i]));
  return {
    columns: columns.map(([...column]) => column),
    places: Array.from(places, ([key, y]) => [key, y, index.get(above.get(key) ?? '') ?? -1]),
  };
}
