/** One table of docs/benchmarks.md: a heading, a sentence, columns, rows. */
export interface Table {
  title: string;
  note: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export const markdown = ({ title, note, columns, rows }: Table): string =>
  [
    `## ${title}`,
    '',
    note,
    '',
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');

/** The value that this part of the list lies below; the list may be in any order. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
