import { createStore } from 'zustand/vanilla';
import { z } from '../../shared/zod';

/** How a diagram goes out, as it was chosen last. */
const out = z.object({
  kind: z.enum(['png', 'svg', 'workbook', 'outline']).catch('png'),
  /** 1920 x 1080, or as much as the drawing takes at zoom 1. */
  size: z.enum(['slide', 'fit']).catch('slide'),
  /** Pixels for a px, of a PNG. */
  scale: z.literal([1, 2, 4]).catch(1),
  theme: z.enum(['light', 'print', 'dark']).catch('light'),
  title: z.boolean().catch(true),
  /** Team and date. */
  byline: z.boolean().catch(true),
  legend: z.boolean().catch(true),
  /** Without a ground. */
  clear: z.boolean().catch(false),
  /** The document inside the picture. */
  inside: z.boolean().catch(true),
});

export type OutLooks = z.infer<typeof out>;

/**
 * How a person has arranged the page on this computer: no part of any workbook, and lost without harm. In localStorage, since
 * the theme has to be known before the first thing is drawn.
 */
const schema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']).catch('system'),
  /** Panels: open, or folded to their edge. */
  outline: z.boolean().catch(true),
  /** Details of what is selected, or else of the diagram: where there is room for them, in any case, or not at all. */
  details: z.enum(['selected', 'always', 'never']).catch('selected'),
  tab: z.enum(['details', 'checks']).catch('details'),
  /** The list of all that a coach would ask stands in their place. */
  list: z.boolean().catch(false),
  notes: z.boolean().catch(false),
  /** There have been workbooks here: the start screen knows it before it has looked. */
  known: z.boolean().catch(false),
  /**
   * Since when nobody need be reminded that this browser deletes what is not visited: they put that away, or kept a copy as a
   * file. ms since 1970
   */
  reminderPutOff: z.number().catch(0),
  out: out.catch(out.parse({})),
});

export type Looks = z.infer<typeof schema>;

const KEY = 'looks';

function kept(): Looks {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return schema.parse({}); // none of ours, or no storage at all
  }
}

export const looks = createStore<Looks>(kept);

looks.subscribe((now) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // a private window: they hold until it is closed
  }
});
