import type { Measure } from '../../shared/kinds/kind';
import { graphemesOf, needsShaping, tableMeasure, withShaper } from '../../shared/layout/measure';

/**
 * Widths by our table. Only the parts of a text that need shaping are asked of the browser: our font has none of them, so
 * page and worker, which has no web fonts, take them from the same fonts of the system.
 */
export const measure: Measure = shaped() ?? tableMeasure;

function shaped(): Measure | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  return withShaper((text, size, weight) => {
    context.font = `${weight} ${size}px "Noto Sans", sans-serif`;
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision'; // as it is drawn
    return runs(text).reduce(
      (sum, run) => sum + (needsShaping(run) ? context.measureText(run).width : tableMeasure.width(run, size, weight)),
      0,
    );
  });
}

/** Cut where the need for shaping begins and ends. */
function runs(text: string): string[] {
  const all: string[] = [];
  let before: boolean | undefined;
  for (const grapheme of graphemesOf(text)) {
    const now = needsShaping(grapheme);
    if (now === before) all.push(`${all.pop() ?? ''}${grapheme}`);
    else all.push(grapheme);
    before = now;
  }
  return all;
}
