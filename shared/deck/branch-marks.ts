import { type FrameInput, textOf } from '../scene/frame';
import type { LegendEntry, Mark, Tone } from '../scene/scene';
import { type Column, countFont, countWidth, dotsOf, marksWidth, type Row } from './rows';

type Measuring = Pick<FrameInput, 'measure'>;

interface Tones {
  line: Tone;
}

const INK: Tone = { part: 'ink' };
const INK2: Tone = { part: 'ink2' };
const HEAD: Tone = { part: 'head' };
const ON_HEAD: Tone = { part: 'onHead' };

/** The bone of a column with all that hangs on it: lines first, then words and signs. */
export function columnMarks(
  input: Measuring,
  { top, bottom, left, rows }: Column,
  lean: number,
  size: number,
  { line }: Tones,
): Mark[] {
  const at = (y: number) => left + lean * (y - top);
  const marks: Mark[] = [];
  if (rows.length > 0) marks.push(stroke([left, top], [at(bottom), bottom], 'bone', line, size * 0.16));
  const open: Row[] = []; // from the bone to the row that is looked at
  for (const row of rows) {
    while ((open.at(-1)?.depth ?? -1) >= row.depth) open.pop();
    const above = open.at(-1);
    if (above) {
      const from = row.x - lean * (row.bottom - above.bottom); // all below one row are on one line
      marks.push(stroke([from, above.bottom], [row.x, row.bottom], 'mini', line, size * 0.05));
    }
    open.push(row);
    const end = row.left + row.words.width + marksWidth(input.measure, row.element, size); // signs may be turned before the words
    marks.push(stroke([row.x, row.bottom], [end, row.bottom], 'twig', line, size * (row.depth === 0 ? 0.07 : 0.05)));
  }
  return [...marks, ...rows.flatMap((row) => rowMarks(input, row, size))];
}

/** A straight line. */
export function stroke(
  from: readonly [number, number],
  to: readonly [number, number],
  role: string,
  tone: Tone,
  weight: number,
): Mark {
  const points = [from, to].map(([x, y]) => ({ x, y }));
  return { kind: 'stroke', role, tone, points, weight };
}

function rowMarks({ measure }: Measuring, row: Row, size: number): readonly Mark[] {
  const { element, words, font, left, baseline, bottom, depth } = row;
  const { id, focus = false } = element;
  const tone = focus ? ON_HEAD : depth === 0 ? INK : INK2;
  const { lines, widths } = words;
  const behind = signsBehind({ measure }, row, tone, size);
  const text = textOf(id, 'words', { lines, widths, x: left, baseline, font, tone });
  if (!focus) return [text, ...behind];
  const end = left + words.width + marksWidth(measure, element, size);
  const box = { x: left - size * 0.5, y: baseline - font.size * 1.15, round: size * 0.2 };
  const around = { ...box, width: end + size * 0.5 - box.x, height: bottom + size * 0.2 - box.y };
  return [{ kind: 'box', id, role: 'focus', tone: HEAD, ...around }, text, ...behind];
}

/** How well it is known, and its votes: as dots, and counted. */
function signsBehind({ measure }: Measuring, row: Row, tone: Tone, size: number): readonly Mark[] {
  const { element, words, font, left } = row;
  const { id, votes = 0, standing } = element;
  const middle = row.baseline + (words.lines.length - 1) * font.line - size * 0.36;
  const marks: Mark[] = [];
  let x = left + words.width + size * 0.6;
  if (standing) {
    const says = `standing.${standing}`;
    marks.push({ kind: 'icon', id, role: 'standing', tone, name: standing, x, y: middle - size / 2, size, says });
    x += size * 1.2;
  }
  const round = size * 0.5;
  for (let dot = 0; dot < dotsOf(element); dot++) {
    const at = { x, y: middle - round / 2, width: round, height: round, round: round / 2 };
    marks.push({ kind: 'box', id, role: 'votes', tone, ...at });
    x += size * 0.7;
  }
  if (votes > 0) {
    const place = { x: x + size * 0.1, baseline: middle + size * 0.36, tone };
    const widths = [countWidth(measure, element, size)];
    marks.push(textOf(id, 'votes-count', { lines: [String(votes)], widths, font: countFont(size), ...place }));
  }
  return marks;
}

/** What the signs of these rows need said. */
export function legendIn(columns: readonly Column[]): readonly LegendEntry[] {
  const standings = new Set(columns.flatMap(({ rows }) => rows.flatMap(({ element: { standing } }) => standing ?? [])));
  return [...standings].map((icon) => ({ icon, says: `standing.${icon}` }));
}
