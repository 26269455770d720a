import type { Shape } from './shape';

/** What a drawing is laid out for. */
export interface Page {
  /** Width by height. */
  aspect: number;
  /** px beside the drawing that something else takes. */
  beside: number;
}

export interface Size {
  width: number;
  height: number;
}

const SLIDE = { aspect: 1843 / 944, points: 921.6 }; // the room on a 16:9 slide below its title; its width
const WORDS = 13; // px, the smallest

/** pt of the smallest words where the drawing fills a page of the area of a slide. */
export const pointsOf = ({ width, height }: Size, { aspect, beside }: Page): number =>
  (WORDS * SLIDE.points * Math.sqrt(aspect / SLIDE.aspect)) / Math.max(width + beside, height * aspect);

/** px that a drawing may be wide before its words are smaller than anybody needs. */
export const ampleWidth = ({ aspect }: Page): number =>
  (WORDS * SLIDE.points * Math.sqrt(aspect / SLIDE.aspect)) / PLENTY;

const PLENTY = 14.3; // pt: more is not needed
const ENOUGH = 12; // pt: read by everybody in a room
const SLACK = 0.35; // what a point between the two is worth

/** In pt, as they are felt. */
export function feltOf(points: number): number {
  return Math.min(points, ENOUGH) + SLACK * Math.max(0, Math.min(points, PLENTY) - ENOUGH);
}

/** Columns are what people know as a driver diagram; what looks less like one has to be read so much larger. */
export function tasteOf({ style, across, panels, lead }: Shape): number {
  const kind = style === 'lists' && across === 1 ? LISTS : 0.94;
  return kind * (panels > 1 ? 0.95 : 1) * (lead === 'top' ? 0.98 : 1);
}

const LISTS = 0.97;
/** No arrangement but columns can be worth more. */
export const MOST_WORTH = LISTS * feltOf(PLENTY);

const EVEN = 0.01; // of two whose longer side is alike the smaller one

export function worthOf(shape: Shape, size: Size, page: Page): number {
  const [across, down] = [size.width + page.beside, size.height * page.aspect];
  const even = 1 - (EVEN * Math.min(across, down)) / Math.max(across, down);
  return feltOf(pointsOf(size, page)) * tasteOf(shape) * even;
}
