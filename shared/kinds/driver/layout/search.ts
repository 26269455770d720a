import { heightOf, type Reckoning, reckoningOf } from './estimate';
import type { Forest } from './forest';
import { type Column, columnOf, type Form, formOf, type Writing, widthOf, widthsAt } from './form';
import type { Web } from './layered-graph';
import { COMFORT, MANY } from './sizes';

/** What a drawing is laid out for. */
export interface Paper {
  aspect: number;
  /** px beside the columns and above them that something else takes. */
  beside: number;
  above: number;
}

const WRAPS = 3000; // texts that may be wrapped on trial
const STARTS = 3; // of which one where there are many boxes
const ROUNDS = 4;
const ENOUGH = 840; // px of the longer side: words are read with ease on a slide, and columns may be, too
const EVEN = 0.03; // px of the shorter side against one of the longer: what does not count is still kept small
const NARROW = 120; // px, for a column that lacks all of a comfortable width; half as narrow is a quarter as bad

/**
 * The widths at which the drawing stands largest on its page. Starts: for each height that the page may have, the narrowest
 * columns that are no higher. From the best of them one column after the other takes the width that is best beside the others;
 * of few boxes two at a time, since one may be wider only where another becomes narrower.
 */
export function search(web: Web, forest: Forest, write: Writing, paper: Paper): Form {
  const choices = web.columns.map((_, c) => choicesOf(web, c, write));
  const reckoning = reckoningOf(web, forest);
  const cost = (columns: readonly Column[]) => costOf(columns, reckoning, paper);
  const starts = startsOf(choices)
    .map((columns) => ({ columns, cost: cost(columns) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, web.boxes.length > MANY ? 1 : STARTS);
  let best: Tried = { columns: choices.flatMap((list) => list.at(-1) ?? []), cost: Number.POSITIVE_INFINITY };
  for (const start of starts) {
    let chosen = start;
    const take = (...others: readonly Column[]) => {
      const columns = chosen.columns.map((own) => others.find(({ level }) => level === own.level) ?? own);
      const tried = { columns, cost: cost(columns) };
      if (tried.cost < chosen.cost) chosen = tried;
    };
    for (let round = 0, before = Number.POSITIVE_INFINITY; round < ROUNDS && chosen.cost < before; round++) {
      before = chosen.cost;
      for (let c = choices.length - 1; c >= 0; c--)
        for (const column of choices[c] ?? []) {
          take(column);
          if (web.boxes.length > MANY) continue;
          for (const other of choices.slice(0, c).flat()) take(column, other);
        }
    }
    if (chosen.cost < best.cost) best = chosen;
  }
  return formOf(best.columns);
}

interface Tried {
  columns: readonly Column[];
  cost: number;
}

/** From narrow to wide; none in which a word is cut that a wider one leaves whole. */
function choicesOf(web: Web, c: number, write: Writing): readonly Column[] {
  const widths = widthsAt(web.levels[c] ?? 0);
  const stride = Math.ceil((web.boxes.length * widths.length) / WRAPS);
  const all = widths
    .filter((_, i) => (widths.length - 1 - i) % stride === 0)
    .map((most) => columnOf(web, c, most, write));
  const least = all.reduce((cuts, column) => Math.min(cuts, column.cuts), Number.POSITIVE_INFINITY);
  return all.filter(({ cuts }) => cuts === least);
}

function startsOf(choices: readonly (readonly Column[])[]): readonly (readonly Column[])[] {
  const own = choices.map((list) => list.map(({ heights }) => heights.reduce((sum, height) => sum + height + 8, 0)));
  const heights = [...new Set(own.flat())].sort((a, b) => a - b);
  return heights.map((most) =>
    choices.flatMap((list, c) => list.find((_, i) => (own[c]?.[i] ?? 0) <= most) ?? list.at(-1) ?? []),
  );
}

function costOf(columns: readonly Column[], reckoning: Reckoning, { aspect, beside, above }: Paper): number {
  const across = widthOf(columns) + beside;
  const down =
    (heightOf(
      reckoning,
      columns.map(({ heights }) => heights),
    ) +
      above) *
    aspect;
  const lacking = columns.reduce(
    (sum, { level, width }) => sum + Math.max(0, 1 - width / (COMFORT[level] ?? 1)) ** 2,
    0,
  );
  return Math.max(across, down, ENOUGH) + EVEN * (across + down) + NARROW * lacking;
}
