/** Where a card stands in the strip, px. */
export interface CardBox {
  left: number;
  top: number;
  width: number;
}

/** The card above (-1) or below (1) this one that is nearest to it sideways; -1 where there is no such row. */
export function inRowBeside(boxes: readonly CardBox[], at: number, by: 1 | -1): number {
  const from = boxes[at];
  if (!from) return -1;
  const tops = boxes.map(({ top }) => top).filter((top) => (by > 0 ? top > from.top : top < from.top));
  if (tops.length === 0) return -1;
  const row = by > 0 ? Math.min(...tops) : Math.max(...tops);
  const middle = ({ left, width }: CardBox) => left + width / 2;
  return boxes.reduce((best, box, i) => {
    if (box.top !== row) return best;
    const known = boxes[best];
    return known && Math.abs(middle(known) - middle(from)) <= Math.abs(middle(box) - middle(from)) ? best : i;
  }, -1);
}

/** From one to the other, both with them; the first one named stands first. */
export function range<T>(all: readonly T[], head: T, anchor: T): readonly T[] {
  const [a, b] = [all.indexOf(head), all.indexOf(anchor)];
  if (a < 0 || b < 0) return [head];
  const between = all.slice(Math.min(a, b), Math.max(a, b) + 1);
  return a <= b ? between : between.reverse();
}
