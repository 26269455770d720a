/** Lists in their order, cut into columns. Heights and gaps in px. */

/** The lowest height at which a list fills no more than `count` columns; to half a px. */
export function lowestOf(heights: readonly number[], count: number, gap: number): number {
  let [sum, top] = [-gap, 0];
  for (const height of heights) {
    sum += height + gap;
    top = Math.max(top, height);
  }
  if (count === 1) return Math.max(0, sum);
  if (count >= heights.length) return top;
  let [low, high] = [Math.max(top, sum / count - gap) - 1, sum];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if ((columnsAt(heights, middle, gap).at(-1) ?? 0) < count) high = middle;
    else low = middle;
  }
  return high;
}

/** The column of each, where none is higher than `most` unless one alone is. */
export function columnsAt(heights: readonly number[], most: number, gap: number): readonly number[] {
  let [column, used] = [0, -gap];
  return heights.map((height, i) => {
    const fits = i === 0 || used + gap + height <= most + 0.01;
    used = fits ? used + gap + height : height;
    if (!fits) column++;
    return column;
  });
}
