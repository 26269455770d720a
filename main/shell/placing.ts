import { z } from '../../shared/zod';

/** px of the screen, which starts at the first display's corner: another one may lie at negative places. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How the window stood when it was closed. */
export interface Placing {
  /** Null: wherever the system puts a new window. */
  bounds: Bounds | null;
  maximized: boolean;
  fullScreen: boolean;
  /** Steps of Chromium's zoom: 0 is 100%, each is a fifth more. */
  zoom: number;
}

export const SMALLEST = { width: 640, height: 480 };

const px = z.int().min(-100_000).max(100_000);
const bounds = z.object({ x: px, y: px, width: px.min(1), height: px.min(1) });

/** What was kept may be of any age, or somebody's idea of a joke: each part that makes no sense is as at the first start. */
const schema: z.ZodType<Placing> = z.object({
  bounds: bounds.nullable().catch(null),
  maximized: z.boolean().catch(false),
  fullScreen: z.boolean().catch(false),
  zoom: z.number().min(-3).max(5).catch(0),
});

/** From the JSON of its file, or from none. */
export const placingOf = (json: unknown): Placing => schema.safeParse(json).data ?? schema.parse({});

/**
 * Where a window can be seen whole: where it was if it was that, else moved, and made smaller where it must be, into the
 * display on which most of it was, or else into the nearest. `displays`: their rooms without docks and bars; the first is the
 * one that counts where there is no other reason.
 */
export function onScreen(bounds: Bounds, displays: readonly Bounds[]): Bounds {
  const [first] = displays;
  if (!first || displays.some((display) => isWithin(bounds, display))) return bounds;
  const best = displays.reduce((best, next) => (isNearer(bounds, next, best) ? next : best), first);
  const width = Math.min(bounds.width, best.width);
  const height = Math.min(bounds.height, best.height);
  return {
    x: Math.max(best.x, Math.min(bounds.x, best.x + best.width - width)),
    y: Math.max(best.y, Math.min(bounds.y, best.y + best.height - height)),
    width,
    height,
  };
}

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

function isNearer(bounds: Bounds, next: Bounds, best: Bounds): boolean {
  const [shared, before] = [common(bounds, next), common(bounds, best)];
  return shared === before ? away(bounds, next) < away(bounds, best) : shared > before;
}

/** px² that both cover. */
const common = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** px² between their middles. */
const away = (a: Bounds, b: Bounds): number =>
  (a.x + a.width / 2 - b.x - b.width / 2) ** 2 + (a.y + a.height / 2 - b.y - b.height / 2) ** 2;
