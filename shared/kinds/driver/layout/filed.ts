import { z } from '../../../zod';

/** Whole px, or steps, that any arrangement files: far beyond what a drawing has, so that no file can say more. */
export const MOST = 1e7;
export const whole = z.int().min(-MOST).max(MOST);
/** px */
export const size = z.int().min(0).max(4000);

/** What an arrangement files: how all stands, for a page on which something else takes `beside` px, and how all stood before. */
export type Filed<Core> = Core & { beside: number; open?: Core };

/** While something is folded or was taken away, `open` is how all stood before. */
export type Opened<Standing> = Standing & { open?: Standing };

/** Undefined where nothing is filed, or it is of a page on which something else took another width (px). */
export function readFor<Core, Standing>(
  filed: Filed<Core> | undefined,
  beside: number,
  read: (core: Core) => Standing,
): Opened<Standing> | undefined {
  return filed?.beside === beside ? { ...read(filed), ...(filed.open && { open: read(filed.open) }) } : undefined;
}

/**
 * How all stood before, as long as that is to be kept: something is folded, or some of it is gone. `lackOf` says how many are
 * gone, undefined where others are new.
 */
export function openOf<Standing>(
  before: Opened<Standing> | undefined,
  folded: number,
  lackOf: (standing: Standing) => number | undefined,
): Standing | undefined {
  const open = before?.open ?? before;
  return open && (folded > 0 || (lackOf(open) ?? 0) > 0) ? open : undefined;
}
