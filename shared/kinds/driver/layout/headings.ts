import { wrap } from '../../../layout/wrap';
import type { Measure } from '../../kind';
import { headingOf, type Settings } from './content';
import type { Form } from './form';
import type { Web } from './layered-graph';
import { edgesOf } from './routes';
import { HEADING, NOTES, UNDER_HEADING } from './sizes';

/** Of a column, over its hairline: px from the hairline's left end. */
export interface Heading {
  lines: readonly string[];
  widths: readonly number[];
  x: number;
  width: number;
  /** From the top of its first line to the hairline; of all alike. */
  height: number;
}

export function headingsOf({ levels }: Web, form: Form, settings: Settings, measure: Measure): readonly Heading[] {
  const edges = edgesOf(form);
  const columns = levels.map((level, c) => ({
    text: headingOf(settings, level),
    x: edges[c] ?? 0,
    width: form.columns[c]?.width ?? 0,
  }));
  if (settings.measures === 'column')
    columns.push({ text: headingOf(settings, 'measures'), x: form.width + NOTES.gutter, width: NOTES.width });
  const all = columns.flatMap(({ text, x, width }) => {
    if (!text) return [];
    const { lines, widths } = wrap(measure, text, width, HEADING);
    return [{ lines, widths, x, width }];
  });
  const most = all.reduce((rows, { lines }) => Math.max(rows, lines.length), 0);
  return all.map((heading) => ({ ...heading, height: most * HEADING.line + UNDER_HEADING }));
}
