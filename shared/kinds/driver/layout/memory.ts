import { z } from 'zod';
import type { JsonObject } from '../../../model/document';
import { filedBy } from '../../filed';
import type { Form } from './form';
import type { Web } from './web';

/** What the next drawing needs to stay as it was. */
export interface Remembered {
  /** Of each column: its level, what words were wrapped for, how wide it is, and the gutter behind it, px. */
  columns: readonly (readonly [level: number, most: number, width: number, gutter: number])[];
  /** px of each key's middle from that of the aim, column by column in order. */
  places: Places;
  /** While something is folded: how all stood before. */
  open?: Remembered;
}

export type Places = ReadonlyMap<string, number>;

const MOST = 1e7;
const whole = z.int().min(-MOST).max(MOST);
const size = z.int().min(0).max(4000);
const core = {
  columns: z.array(z.tuple([z.int().min(0).max(99), size, size, size])).max(99),
  places: z.array(z.tuple([z.string().max(200), whole])),
};
const filedSchema = z.object({ ...core, open: z.object(core).exactOptional() });
type Filed = z.infer<typeof filedSchema>;
type Core = Omit<Filed, 'open'>;

const memories = filedBy<Filed>(filedSchema);

/** Undefined where it is no memory of ours. */
export function remembered(memory: unknown): Remembered | undefined {
  const filed = memories.takeBack(memory);
  return filed && { ...read(filed), ...(filed.open && { open: read(filed.open) }) };
}

const read = ({ columns, places }: Core): Remembered => ({ columns, places: new Map(places) });

/** How all stood before something was folded, once nothing is and nothing is new. */
export function recalled(memory: Remembered, { boxes, columns }: Web, folded: number): Remembered {
  const { open } = memory;
  if (!open) return memory;
  if (folded === 0 && boxes.every(({ vertex }) => open.places.has(vertex.key))) return open;
  return { ...memory, places: unfolded(columns, memory.places, open.places) };
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
export function memorise(web: Web, { columns }: Form, before: Remembered | undefined, folded: number): JsonObject {
  const filed: Filed = {
    columns: columns.map(({ level, most, width, gutter }) => [level, most, width, gutter]),
    places: web.columns.flat().map(({ key, y }) => [key, y]),
  };
  if (before && folded > 0) filed.open = written(before.open ?? before);
  return memories.handOut(filed);
}

const written = ({ columns, places }: Remembered): Core => ({
  columns: columns.map(([...column]) => column),
  places: [...places],
});
