import type { Id, JsonObject } from '../../../../model/document';
import { z } from '../../../../zod';
import { filedBy } from '../../../memory-codec';
import { MOST, openOf, readFor, size, whole } from '../filed';
import type { Geometry } from '../geometry';
import type { Model } from './model';
import type { Places } from './place';
import type { Shape } from './shape';

/** What the next drawing needs to stay as it was. */
export interface Remembered extends Omit<Places, 'heights'> {
  shape: Shape;
  /** Of each entry the family that it was in, and how high it was, px. */
  homes: ReadonlyMap<string, string>;
  heights: ReadonlyMap<string, number>;
  /** All that stood in it. */
  ids: ReadonlySet<Id>;
  /** While something is folded or was taken away: how all stood before. */
  open?: Remembered;
}

const key = z.string().max(300);
const core = {
  shape: z.object({
    style: z.enum(['lists', 'cards']),
    panels: z.int().min(1).max(8),
    across: z.int().min(1).max(8),
    lead: z.enum(['left', 'top']),
    aim: size,
    primary: size,
    entry: size,
    ideas: size,
  }),
  /** Key, panel, top. */
  families: z.array(z.tuple([key, z.int().min(0).max(8), whole])),
  /** Key, place of its family in that list, column, top, height. */
  entries: z.array(z.tuple([key, z.int().min(0).max(MOST), z.int().min(0).max(8), whole, z.int().min(0).max(MOST)])),
  /** Of boxes that stand beside their own: id and top; of all others the id. */
  boxes: z.array(z.tuple([key, whole])),
  ids: z.array(key),
};
const filedSchema = z.object({ ...core, beside: size, open: z.object(core).exactOptional() });
type Filed = z.infer<typeof filedSchema>;
type Core = Omit<Filed, 'open' | 'beside'>;

const memories = filedBy<Filed>(filedSchema);

/** Undefined where it is none of ours, or of a page on which something else took another width (px) beside it. */
export const remembered = (memory: unknown, beside: number): Remembered | undefined =>
  readFor(memories.takeBack(memory), beside, read);

const read = ({ shape, families, entries, boxes, ids }: Core): Remembered => ({
  shape,
  panels: new Map(families.map(([key, panel]) => [key, panel])),
  columns: new Map(entries.map(([key, , column]) => [key, column])),
  tops: new Map([
    ...families.map(([key, , top]) => [key, top] as const),
    ...entries.map(([key, , , top]) => [key, top] as const),
  ]),
  homes: new Map(entries.map(([key, family]) => [key, families[family]?.[0] ?? ''])),
  heights: new Map(entries.map(([key, , , , height]) => [key, height])),
  stood: new Map(boxes),
  ids: new Set([...boxes.map(([id]) => id), ...ids]),
});

const idsOf = ({ families, entries }: Model): readonly Id[] => [
  ...families.flatMap(({ lead }) => (lead ? [lead.box.element.id] : [])),
  ...entries.flatMap(({ head, items }) =>
    [...(head ? [head] : []), ...items.map(({ text }) => text)].map(({ box }) => box.element.id),
  ),
];

/** How all stood before something was folded or taken away, once all of it is back and nothing is new. */
export function recalled(memory: Remembered, model: Model, folded: number): Remembered {
  const { open } = memory;
  return open && folded === 0 && lackOf(model, open) === 0 ? open : memory;
}

/** How many of those that stood then are gone; undefined where others are new. */
function lackOf(model: Model, { ids }: Remembered): number | undefined {
  const now = idsOf(model);
  return now.every((id) => ids.has(id)) ? ids.size - now.length : undefined;
}

interface Made {
  model: Model;
  shape: Shape;
  places: Places;
  geometry: Pick<Geometry, 'boxes'>;
}

/** `before`: what was remembered of the same diagram. */
export function memorise(made: Made, beside: number, before: Remembered | undefined, folded: number): JsonObject {
  const open = openOf<Remembered>(before, folded, (standing) => lackOf(made.model, standing));
  return memories.handOut({ ...listed(made), beside, ...(open && { open: written(open) }) });
}

function listed({ model, shape, places, geometry }: Made): Core {
  const at = new Map(model.families.map(({ key }, i) => [key, i]));
  const beside = geometry.boxes.filter(({ role }) => role === 'primary' || role === 'driver');
  const stood = new Set(beside.map(({ id }) => id));
  return {
    shape,
    families: model.families.map(({ key }) => [key, places.panels.get(key) ?? 0, places.tops.get(key) ?? 0]),
    entries: model.entries.map(({ key, family, index }) => [
      key,
      at.get(family.key) ?? 0,
      places.columns.get(key) ?? 0,
      places.tops.get(key) ?? 0,
      places.heights[index] ?? 0,
    ]),
    boxes: beside.map(({ id, y }) => [id, Math.round(y)]),
    ids: idsOf(model).filter((id) => !stood.has(id)),
  };
}

function written({ shape, panels, columns, tops, homes, heights, stood, ids }: Remembered): Core {
  const families = [...panels.keys()];
  const at = new Map(families.map((key, i) => [key, i]));
  return {
    shape,
    families: families.map((key) => [key, panels.get(key) ?? 0, tops.get(key) ?? 0]),
    entries: Array.from(columns, ([key, column]) => [
      key,
      at.get(homes.get(key) ?? '') ?? 0,
      column,
      tops.get(key) ?? 0,
      heights.get(key) ?? 0,
    ]),
    boxes: [...stood],
    ids: [...ids].filter((id) => !stood.has(id)),
  };
}
