import type { Id } from '../../../model/document';
import { idSchema } from '../../../model/ids';
import { z } from '../../../zod';
import { filedBy } from '../../memory-codec';
import type { Packed } from './pack';
import { MOST_PARTS } from './parts';
import { HEAD_WIDTHS, LIMITS, WIDTHS } from './sizes';
import type { Half, Side, Tree } from './tree';

/** What a drawing needs to stand as it stood. Steps are of WIDTHS, rows and feet counted from the spine and the head. */
export interface Remembered {
  /** Of HEAD_WIDTHS. */
  head: number;
  categories: ReadonlyMap<Id, RememberedCategory>;
  causes: ReadonlyMap<Id, RememberedCause>;
  /** While something is folded: how all stood before. */
  open?: Remembered;
}

export interface RememberedCategory {
  /** In the team's order. */
  rank: number;
  half: Half;
  step: number;
  limit: (typeof LIMITS)[number];
  body: number;
  foot: number;
}

export interface RememberedCause {
  /** In the outline's order. */
  rank: number;
  parent: Id;
  side: Side;
  row: number;
  step: number;
  /** On how many mini-bones its whys hang, where it is not the limit that says so. */
  parts: number;
}

const MOST = 1e7;
const count = z.int().min(0).max(MOST);
const sign = z.union([z.literal(-1), z.literal(1)]);
const stepOf = (list: readonly number[]) =>
  z
    .int()
    .min(0)
    .max(list.length - 1);

const cause = [idSchema, idSchema, sign, count, stepOf(WIDTHS)] as const;

/** In files: a short list for each category and each cause; what hangs on one mini-bone, as nearly all does, says nothing of it. */
const core = {
  head: stepOf(HEAD_WIDTHS),
  categories: z.array(z.tuple([idSchema, sign, stepOf(WIDTHS), stepOf(LIMITS), count, count])),
  causes: z.array(z.union([z.tuple(cause), z.tuple([...cause, z.int().min(2).max(MOST_PARTS)])])),
};
/** How all stood in a shape (width / height), and the print of the words that stood so. */
const arrangement = { ...core, aspect: z.number().positive(), print: z.int() };
const arrangementSchema = z.object(arrangement);
/** `open`: while something is folded, how all stood before. */
const unfoldedSchema = z.object({ ...arrangement, open: arrangementSchema.exactOptional() });
/**
 * The arrangement by which the sides were chosen, and `here`, if that is another one, what was drawn last: in another shape, or
 * while a person types.
 */
const filedSchema = unfoldedSchema.extend({ here: unfoldedSchema.exactOptional() });
type Core = Pick<Arrangement, 'head' | 'categories' | 'causes'>;
type Arrangement = z.infer<typeof arrangementSchema>;
export type Unfolded = z.infer<typeof unfoldedSchema>;
export type Filed = z.infer<typeof filedSchema>;

const memories = filedBy<Filed>(filedSchema);

/** Undefined where it is no memory of ours. */
export const remembered = (memory: unknown): Filed | undefined => memories.takeBack(memory);

/** The arrangement of just these words, whatever was drawn after it: words that are taken back or unfolded are the same again. */
export function homeOf(filed: Filed, print: number): Filed | undefined {
  const { here: _, ...home } = filed;
  if (home.print === print) return home;
  return home.open?.print === print ? home.open : undefined;
}

export function read({ open, ...rest }: Unfolded): Remembered {
  return open ? { ...readCore(rest), open: readCore(open) } : readCore(rest);
}

function readCore({ head, ...filed }: Core): Remembered {
  const categories = new Map<Id, RememberedCategory>();
  for (const [id, half, step, limit, body, foot] of filed.categories)
    categories.set(id, { rank: categories.size, half, step, limit: LIMITS[limit] ?? LIMITS[0], body, foot });
  const causes = new Map<Id, RememberedCause>();
  for (const [id, parent, side, row, step, parts = 1] of filed.causes)
    causes.set(id, { rank: causes.size, parent, side, row, step, parts });
  return { head, categories, causes };
}

/**
 * Where everything stood, seen with what is folded now. Once nothing is, all stands as it did before, if there is nothing
 * new; what was unfolded among things that have changed goes with what it stands under.
 */
export function recalled(memory: Remembered, tree: Tree, folded: ReadonlyMap<Id, number>): Remembered {
  const { open } = memory;
  if (!open) return memory;
  const causes = tree.categories.flatMap((category) => category.causes);
  const known = causes.every(({ id, parent }) => open.causes.get(id)?.parent === parent);
  if (known && folded.size === 0 && tree.categories.every(({ element }) => open.categories.has(element.id)))
    return open;
  const all = new Map(memory.causes);
  for (const [id, cause] of open.causes) {
    // Those that a cause stands under come before it.
    if (all.has(id)) continue;
    const shift = (all.get(cause.parent)?.row ?? 0) - (open.causes.get(cause.parent)?.row ?? 0);
    all.set(id, { ...cause, row: Math.max(0, Math.min(MOST, cause.row + shift)) });
  }
  return { ...memory, causes: all };
}

/** Of a packing whose bones stand. */
export interface Standing {
  packed: Packed;
  aspect: number;
  print: number;
  /** What was drawn of the same diagram before, for what is folded now. */
  before: Filed | undefined;
  folded: ReadonlyMap<Id, number>;
}

/** It is the arrangement from now on. */
export const settled = (standing: Standing): Filed => memories.handOut(arranged(standing));

/** It is what is drawn, and the arrangement stays. */
export const passing = (home: Filed, standing: Standing): Filed =>
  memories.handOut({ ...home, here: arranged(standing) });

/** As it was filed. */
export const stays = (filed: Filed): Filed => memories.handOut(filed);

function arranged({ packed, aspect, print, before, folded }: Standing): Unfolded {
  const all = { ...stood(packed), aspect, print };
  if (!before || folded.size === 0) return all;
  const { open, ...last } = before.here ?? before;
  return { ...all, open: open ?? arrangementOf(last) };
}

const arrangementOf = ({ head, categories, causes, aspect, print }: Arrangement): Arrangement => ({
  head,
  categories,
  causes,
  aspect,
  print,
});

function stood({ bones, feet, head }: Packed): Core {
  const filed: Core = { head: head.step, categories: [], causes: [] };
  for (const [i, { category, plan, body }] of bones.entries()) {
    const { half, step, limit, steps, parts } = plan;
    filed.categories.push([category.element.id, half, step, LIMITS.indexOf(limit), body, feet[i] ?? 0]);
    for (const { id, index, parent, spot } of category.causes)
      filed.causes.push(filedCause(id, parent, spot.side, spot.at, steps[index] ?? step, parts?.get(index) ?? 1));
  }
  return filed;
}

const filedCause = (
  id: Id,
  parent: Id,
  side: Side,
  row: number,
  step: number,
  parts: number,
): Core['causes'][number] => (parts > 1 ? [id, parent, side, row, step, parts] : [id, parent, side, row, step]);
