import type { Kind } from '../kinds/kind';
import { type Font, wrap } from '../layout/wrap';
import type { Element } from '../model/document';
import { type FrameInput, headOf, legendOf, looksFor } from '../scene/frame';
import type { Mark, Rect, Text, Tone } from '../scene/scene';
import { boundsOf, moved } from '../scene/transform';
import { columnMarks, legendIn } from './branch-marks';
import { type Branch, columnsIn, leanOf, tonesOf } from './rows';

export interface Size {
  width: number;
  height: number;
}

/** The parts of a slide of one branch, px of the page. */
export interface Form {
  margin: number;
  /** A line for the problem, the plate with the branch's name, the locator, a line at the foot. */
  top: Rect;
  plate: { rect: Rect; font: Font; lines: readonly string[]; widths: readonly number[] };
  locator: Rect;
  foot: Rect;
}

const TITLE = 1.65; // of the small words of a page: the branch's name
const SHARE = { width: 0.24, height: 0.2 }; // of the page, for the locator

export function formOf({ measure }: FrameInput, branch: Element, size: Size): Form {
  const { margin, gap, small } = looksFor(size);
  const { width, height } = size;
  const top = { x: margin, y: margin, width: width - 2 * margin, height: small.line };
  const y = margin + small.line + gap * 1.5;
  const wide = SHARE.width * width;
  const locator = { x: width - margin - wide, y, width: wide, height: SHARE.height * height };
  const font: Font = { size: small.size * TITLE, line: small.size * TITLE * 1.25, weight: 600 };
  const pad = font.size * 0.6;
  const { lines, widths, width: most } = wrap(measure, branch.text, locator.x - 3 * margin - 2 * pad, font);
  const rect = { x: margin, y, width: most + 2 * pad, height: lines.length * font.line + pad };
  const foot = { x: margin, y: height - margin - small.line, width: width - 2 * margin, height: small.line };
  return { margin, top, plate: { rect, font, lines, widths }, locator, foot };
}

/** The rooms for `count` columns below the plate; the last is below the locator, too. */
export function roomsIn(
  { margin, plate: { rect }, locator, foot }: Form,
  { width }: Size,
  count: number,
): readonly Rect[] {
  const bottom = foot.y - margin / 2;
  const each = (width - 2 * margin - (count - 1) * margin) / count;
  return Array.from({ length: count }, (_, i) => {
    const x = margin + i * (each + margin);
    const left = i === 0 ? x + rect.height * 0.4 : x;
    const under = x + each > locator.x && count > 1 ? locator.y + locator.height + margin / 2 : 0;
    const y = Math.max(rect.y + rect.height, under);
    const right = count === 1 ? locator.x - margin / 2 : x + each;
    return { x: left, y, width: right - left, height: bottom - y };
  });
}

/** The fewest columns that hold the branch in this size of words, with `air` between its rows; undefined where none do. */
export function columnsFor(input: FrameInput, branch: Branch, form: Form, { page, size, air = 1 }: Fitting) {
  for (const count of [1, 2, 3]) {
    const rooms = roomsIn(form, page, count);
    const columns = columnsIn(input, branch, rooms, size, air);
    if (columns) return { columns, lean: leanOf(rooms) };
  }
  return undefined;
}

interface Fitting {
  page: Size;
  size: number;
  air?: number;
}

const MOST_AIR = 2.6;

/** As many columns as the least air takes, with as much as they leave. */
function airyColumns(input: FrameInput, branch: Branch, form: Form, fitting: Fitting) {
  const tight = columnsFor(input, branch, form, fitting);
  for (let air = MOST_AIR; tight && air > 1; air -= 0.2) {
    const airy = columnsFor(input, branch, form, { ...fitting, air });
    if (airy?.columns.length === tight.columns.length && airy.lean === tight.lean) return airy;
  }
  return tight ?? { columns: [], lean: 0 };
}

interface BranchPage {
  input: FrameInput & { kind: Kind; legend: boolean };
  branch: Branch;
  root: Element | undefined;
  /** "4 / 5" */
  number: string;
  page: Size;
  /** px of the words of the first level. */
  size: number;
}

/** Everything on a slide of one branch but the locator. */
export function branchMarks({ input, branch, root, number, page, size }: BranchPage): readonly Mark[] {
  const { id, kind, about, legend } = input;
  const form = formOf(input, branch.element, page);
  const looks = looksFor(page);
  const { small } = looks;
  const { columns, lean } = airyColumns(input, branch, form, { page, size });
  const tones = tonesOf(kind, branch.element);
  const { rect, font, lines, widths } = form.plate;
  const draft = headOf({ ...input, title: '', about: about.draft ? { draft: true } : {} }, form.top, looks).marks;
  const room = form.top.width - (draft.length > 0 ? boundsOf(draft).width + small.size : 0);
  const plate: Mark[] = [
    { kind: 'box', id: branch.element.id, role: 'branch', tone: tones.fill, ...rect, round: small.size / 5 },
    {
      ...words(id, lines, font, tones.text, rect.x + font.size * 0.6, rect.y + font.size * 0.3 + font.size),
      id: branch.element.id,
      role: 'branch-words',
      lines: lines.map((text, i) => ({
        text,
        baseline: rect.y + font.size * 0.3 + font.size + i * font.line,
        width: widths[i] ?? 0,
      })),
    },
    {
      ...across('branch-rule', tones.line, rect.x, rect.x + rect.width, rect.y + rect.height, size * 0.16),
      id: branch.element.id,
    },
  ];
  const said = [[about.team, about.date].filter(Boolean).join(', '), number].filter(Boolean).join(' · ');
  const saidWidth = input.measure.width(said, small.size, small.weight);
  const baseline = form.foot.y + small.size;
  const foot: Mark = {
    ...words(id, [said], small, { part: 'ink2' }, form.foot.x + form.foot.width, baseline),
    role: 'foot',
    anchor: 'end',
    lines: [{ text: said, baseline, width: saidWidth }],
  };
  const signs = legend ? legendOf(input, legendIn(columns), form.foot.width - saidWidth - small.size * 2, looks) : [];
  const spine: Mark[] =
    columns.length === 1
      ? [across('spine', { part: 'head' }, 0, page.width, form.foot.y - form.margin / 2, size * 0.24)]
      : [];
  return [
    ...columns.flatMap((column) => columnMarks(column, lean, size, tones)),
    ...spine,
    ...plate,
    ...problemMarks(input, root, { ...form.top, width: room }, small),
    ...draft,
    ...moved(signs, form.foot.x, form.foot.y),
    foot,
  ];
}

/** The problem in one line behind a small head, cut where it is too long. */
function problemMarks({ measure }: FrameInput, root: Element | undefined, room: Rect, small: Font): readonly Mark[] {
  if (!root?.text) return [];
  const { id } = root;
  const font: Font = { ...small, weight: 600 };
  const side = small.size * 0.75;
  const x = room.x + side + small.size * 0.5;
  const text = inOneLine(root.text, (words) => measure.width(words, font.size, 600) <= room.x + room.width - x);
  const baseline = room.y + small.size;
  const head = { x: room.x, y: baseline - side, width: side, height: side, round: small.size / 8 };
  return [
    { kind: 'box', id, role: 'problem', tone: { part: 'head' }, ...head },
    {
      ...words(id, [text], font, { part: 'ink' }, x, baseline),
      role: 'problem-words',
      lines: [{ text, baseline, width: measure.width(text, font.size, 600) }],
    },
  ];
}

function across(role: string, tone: Tone, from: number, to: number, y: number, weight: number): Mark {
  const points = [from, to].map((x) => ({ x, y }));
  return { kind: 'stroke', role, tone, points, weight };
}

/** As many whole words as fit, with a sign where there are more. */
function inOneLine(text: string, fits: (words: string) => boolean): string {
  if (fits(text)) return text;
  const parts = text.split(' ');
  while (parts.length > 1 && !fits(`${parts.join(' ')} …`)) parts.pop();
  return `${parts.join(' ')} …`;
}

function words(id: string, lines: readonly string[], font: Font, tone: Tone, x: number, baseline: number): Text {
  const { size, weight, line } = font;
  const set = lines.map((text, i) => ({ text, baseline: baseline + i * line, width: 0 }));
  return { kind: 'text', id, role: 'words', tone, lines: set, x, anchor: 'start', size, weight };
}
