interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  left: number;
  top: number;
}

const GAP = 6; // px between what is told and its button
const EDGE = 4; // px to the edge of the page

/**
 * Where what is told of a button stands: above it, beneath it or beside it, the first of them where it covers nothing that can
 * be pressed; where there is none, above or beneath, as there is room. Never over the edge of the page. px of the page.
 */
export function tipPlace(
  from: Box,
  { width, height }: Size,
  page: Size,
  pressed: readonly Box[],
): Pick<Box, 'left' | 'top'> {
  const middle = within(from.left + (from.width - width) / 2, page.width - width);
  const centre = from.top + (from.height - height) / 2;
  const above = { left: middle, top: from.top - GAP - height };
  const beneath = { left: middle, top: from.top + from.height + GAP };
  const beside = [from.left - GAP - width, from.left + from.width + GAP].map((left) => ({ left, top: centre }));
  const fits = ({ left, top }: Pick<Box, 'left' | 'top'>) =>
    Math.min(left, top, page.width - left - width, page.height - top - height) > EDGE - 1; // widths are fractions
  const free = (at: Pick<Box, 'left' | 'top'>) =>
    fits(at) && !pressed.some((box) => covers({ ...at, width, height }, box));
  return [above, beneath, ...beside].find(free) ?? (above.top >= EDGE ? above : beneath);
}

const within = (value: number, most: number): number => Math.max(EDGE, Math.min(most - EDGE, value));

const covers = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
