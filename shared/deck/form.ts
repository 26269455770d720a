import type { Font } from '../layout/wrap';
import type { Element } from '../model/document';
import { type FrameInput, type Looks, looksFor } from '../scene/frame';
import type { Rect } from '../scene/scene';
import { inLines } from './shortened';

export interface Size {
  width: number;
  height: number;
}

/** The parts of a slide of one branch, px of the page. */
export interface Form {
  looks: Looks;
  margin: number;
  /** A line for the problem, the plate with the branch's name, the locator, a line at the foot. */
  top: Rect;
  plate: { rect: Rect; font: Font; lines: readonly string[]; widths: readonly number[] };
  locator: Rect;
  foot: Rect;
}

const TITLE = 1.65; // of the small words of a page: the branch's name
const TITLE_LINES = 3; // of a longer name, all words are on the overview
const SHARE = { width: 0.24, height: 0.2 }; // of the page, for the locator

export function formOf({ measure }: Pick<FrameInput, 'measure'>, branch: Element, size: Size): Form {
  const looks = looksFor(size);
  const { margin, gap, small } = looks;
  const { width, height } = size;
  const top = { x: margin, y: margin, width: width - 2 * margin, height: small.line };
  const y = margin + small.line + gap * 1.5;
  const wide = SHARE.width * width;
  const locator = { x: width - margin - wide, y, width: wide, height: SHARE.height * height };
  const font: Font = { size: small.size * TITLE, line: small.size * TITLE * 1.25, weight: 600 };
  const pad = font.size * 0.6;
  const room = locator.x - 3 * margin - 2 * pad;
  const { lines, widths, width: most } = inLines(measure, branch.text, room, font, TITLE_LINES);
  const rect = { x: margin, y, width: most + 2 * pad, height: lines.length * font.line + pad };
  const foot = { x: margin, y: height - margin - small.line, width: width - 2 * margin, height: small.line };
  return { looks, margin, top, plate: { rect, font, lines, widths }, locator, foot };
}

/** The rooms for `count` columns below the plate; the last is below the locator, too. */
export function roomsIn(
  { margin, plate: { rect }, locator, foot }: Form,
  { width }: Size,
  count: number,
): readonly Rect[] {
  const bottom = foot.y - margin / 2;
  const each = (width - 2 * margin - (count - 1) * margin) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = margin + i * (each + margin);
    const left = i === 0 ? x + rect.height * 0.4 : x;
    const under = x + each > locator.x && count > 1 ? locator.y + locator.height + margin / 2 : 0;
    const y = Math.max(rect.y + rect.height, under);
    const right = count === 1 ? locator.x - margin / 2 : x + each;
    return { x: left, y, width: right - left, height: bottom - y };
  });
}
