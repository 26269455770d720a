import type { Icon, LegendEntry, Mark, Text, Tone } from '../scene/scene';
import { type Column, dotsOf, type Row } from './rows';

interface Tones {
  line: Tone;
}

const INK: Tone = { part: 'ink' };
const INK2: Tone = { part: 'ink2' };
const HEAD: Tone = { part: 'head' };
const ON_HEAD: Tone = { part: 'onHead' };

/** The bone of a column with all that hangs on it: lines first, then words and signs. */
export function columnMarks({ top, bottom, left, rows }: Column, lean: number, size: number, { line }: Tones): Mark[] {
  const at = (y: number) => left + lean * (y - top);
  const marks: Mark[] = [];
  if (rows.length > 0) marks.push(stroke([left, top], [at(bottom), bottom], 'bone', line, size * 0.16));
  const open: Row[] = []; // from the bone to the row that is looked at
  for (const row of rows) {
    open.length = Math.min(open.length, row.depth);
    const above = open.at(-1);
    if (above) {
      const from = row.x - lean * (row.bottom - above.bottom); // all below one row are on one line
      marks.push(stroke([from, above.bottom], [row.x, row.bottom], 'mini', line, size * 0.05));
    }
    open.push(row);
    const end = row.left + row.words.width;
    marks.push(stroke([row.x, row.bottom], [end, row.bottom], 'twig', line, size * (row.depth === 0 ? 0.07 : 0.05)));
  }
  return [...marks, ...rows.flatMap((row) => rowMarks(row, size))];
}

function stroke(
  from: readonly [number, number],
  to: readonly [number, number],
  role: string,
  tone: Tone,
  weight: number,
): Mark {
  const points = [from, to].map(([x, y]) => ({ x, y }));
  return { kind: 'stroke', role, tone, points, weight };
}

function rowMarks({ element, words, font, left, baseline, bottom, depth }: Row, size: number): readonly Mark[] {
  const { id, focus = false, votes = 0, standing } = element;
  const tone = focus ? ON_HEAD : depth === 0 ? INK : INK2;
  const marks: Mark[] = [];
  let x = left + words.width + size * 0.6;
  const middle = baseline + (words.lines.length - 1) * font.line - size * 0.36;
  const behind: Mark[] = [];
  if (standing) {
    behind.push(sign(standing, `standing.${standing}`, x, middle));
    x += size * 1.2;
  }
  for (let dot = 0; dot < dotsOf(element); dot++) {
    const round = size * 0.5;
    const y = middle - round / 2;
    behind.push({ kind: 'box', id, role: 'votes', tone, x, y, width: round, height: round, round: round / 2 });
    x += size * 0.7;
  }
  if (votes > 0) {
    const width = size * 0.7 * String(votes).length;
    const lines = [{ text: String(votes), baseline: middle + size * 0.36, width }];
    behind.push({
      kind: 'text',
      id,
      role: 'votes-count',
      tone,
      lines,
      x: x + size * 0.1,
      anchor: 'start',
      size,
      weight: 600,
    });
    x += width + size * 0.5;
  }
  if (focus) {
    const top = baseline - font.size * 1.15;
    const wide = (behind.length > 0 ? x : left + words.width + size * 0.5) - left + size * 0.5;
    const box = { x: left - size * 0.5, y: top, width: wide, height: bottom + size * 0.2 - top, round: size * 0.2 };
    marks.push({ kind: 'box', id, role: 'focus', tone: HEAD, ...box });
  }
  const lines = words.lines.map((text, i) => ({
    text,
    baseline: baseline + i * font.line,
    width: words.widths[i] ?? 0,
  }));
  const text: Text = {
    kind: 'text',
    id,
    role: 'words',
    tone,
    lines,
    x: left,
    anchor: 'start',
    size: font.size,
    weight: font.weight,
  };
  return [...marks, text, ...behind];

  function sign(name: Icon['name'], says: string, at: number, y: number): Icon {
    return { kind: 'icon', id, role: 'standing', tone, name, x: at, y: y - size / 2, size, says };
  }
}

/** What the signs of these rows need said. */
export function legendIn(columns: readonly Column[]): readonly LegendEntry[] {
  const standings = new Set(columns.flatMap(({ rows }) => rows.flatMap(({ element: { standing } }) => standing ?? [])));
  return [...standings].map((icon) => ({ icon, says: `standing.${icon}` }));
}
