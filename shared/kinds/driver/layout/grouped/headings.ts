import { wrap } from '../../../../layout/wrap';
import type { Measure } from '../../../kind';
import { drawingWords } from '../../drawing-words';
import { LEVELS } from '../../levels';
import { headingOf, type Settings } from '../content';
import type { Heading } from '../headings';
import { HEADING, NOTES, UNDER_HEADING } from '../sizes';
import { entriesAt, entryWidth, familyWidth, panelAt, type Shape, widthOf } from './shape';
import { GAPS } from './sizes';

interface Asked {
  shape: Shape;
  /** Those that stand in the drawing. */
  levels: readonly number[];
  settings: Settings;
  measure: Measure;
}

interface Column {
  text: string;
  x: number;
  width: number;
  /** px that its words may reach beyond it. */
  beyond: number;
}

const PRIMARY = 1;
const IDEA = LEVELS.length - 1;
const APART = 8; // px from the words of one heading to the next

/** One over each column of every panel; over cards one for all levels that are in them. */
export function headingsOf({ shape, levels, settings, measure }: Asked): readonly Heading[] {
  const named = (from: number, to: number) => levels.filter((level) => level >= from && level <= to);
  const over = (own: readonly number[], x: number, width: number, beyond = 0): Column[] =>
    own.length > 0 ? [{ text: textOf(own, settings), x, width, beyond }] : [];
  const columns = over([0], 0, shape.aim, GAPS.aim);
  for (let panel = 0; panel < shape.panels; panel++) {
    const left = panelAt(shape, panel);
    const inside = left + entriesAt(shape);
    const wide = familyWidth(shape) - entriesAt(shape);
    if (shape.lead === 'left')
      columns.push(...over(named(PRIMARY, PRIMARY), left, shape.primary, entriesAt(shape) - shape.primary));
    const first = shape.lead === 'left' ? PRIMARY + 1 : PRIMARY;
    const [start, all] = shape.lead === 'left' ? [inside, wide] : [left, familyWidth(shape)];
    if (shape.style === 'cards') columns.push(...over(named(first, LEVELS.length), start, all));
    else
      for (let i = 0; i < shape.across; i++) {
        const x = inside + i * (entryWidth(shape) + GAPS.across);
        const from = i > 0 ? x : start;
        columns.push(...over(named(first, IDEA - 1), from, x + shape.entry - from, GAPS.beside));
        columns.push(...over(named(IDEA, LEVELS.length), x + shape.entry + GAPS.beside, shape.ideas));
      }
  }
  if (settings.measures === 'column')
    columns.push({
      text: headingOf(settings, 'measures'),
      x: widthOf(shape) + NOTES.gutter,
      width: NOTES.width,
      beyond: 0,
    });
  const set = columns.map(({ text, x, width, beyond }) => {
    const { lines, widths } = wrap(measure, text, width + Math.max(0, beyond - APART), HEADING);
    return { lines, widths, x, width };
  });
  const most = set.reduce((rows, { lines }) => Math.max(rows, lines.length), 0);
  return set.map((heading) => ({ ...heading, height: most * HEADING.line + UNDER_HEADING }));
}

/** In our own words a phrase; in a team's one behind the other. */
function textOf(levels: readonly number[], settings: Settings): string {
  const own = levels.some((level) => settings.headings.has(LEVELS[level] ?? ''));
  const [first, last] = [levels[0], levels.at(-1)];
  if (own || levels.length < 2 || last !== IDEA)
    return levels
      .map((level) => headingOf(settings, level))
      .filter((name) => name !== '')
      .join(', ');
  return drawingWords[first === PRIMARY ? 'heading-all' : 'heading-cards'];
}
