import { FILE_BUDGET, newMeter } from './budget';
import { rowsOf } from './rows';

/**
 * Notes in Markdown as an outline: what follows a heading stands under it, as far in as the heading is deep. One heading
 * above all the others, at the very beginning, is what the diagram is about (`about`: the key that its kind has for that).
 * A text that is too long stays as it is: whoever reads the outline refuses it.
 */
export function fromMarkdown(text: string, about: string | undefined): string {
  const rows = rowsOf(text, newMeter(FILE_BUDGET));
  if (!rows) return text;
  const first = rows.findIndex((row) => row.trim() !== '');
  const tops = rows.filter((row) => headingOf(row)?.level === 1);
  const top = tops.length === 1 ? headingOf(rows[first] ?? '') : null;
  const out = top?.level === 1 && about !== undefined ? [`${about}: ${top.words}`, ''] : [];
  let under = 0;
  for (const row of out.length > 0 ? rows.slice(first + 1) : rows) {
    const heading = headingOf(row);
    out.push(`${'  '.repeat(heading ? heading.level - 1 : under)}${heading ? heading.words : row}`);
    if (heading) under = heading.level;
  }
  return out.join('\n');
}

function headingOf(row: string): { level: number; words: string } | null {
  const [, signs, rest] = /^(#{1,6})[ \t]+([\s\S]*)$/.exec(row) ?? [];
  const words = rest === undefined ? '' : withoutClosing(rest.trimEnd());
  return signs === undefined || words === '' ? null : { level: signs.length, words };
}

/** Signs after the words close the heading. Looked for from the end: a row may be megabytes of them, to keep us busy. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return words.slice(0, end).trimEnd();
}
