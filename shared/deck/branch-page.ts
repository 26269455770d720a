import type { Kind } from '../kinds/kind';
import type { Font } from '../layout/wrap';
import type { Element } from '../model/document';
import { type FrameInput, headOf, legendOf, textOf, times } from '../scene/frame';
import type { LegendEntry, Mark, Rect, Tone } from '../scene/scene';
import { boundsOf, moved } from '../scene/transform';
import { columnMarks, legendIn, stroke } from './branch-marks';
import { airyColumns } from './columns';
import { type Form, formOf, type Size } from './form';
import { type Branch, tonesOf } from './rows';
import { inOneLine } from './shortened';

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
  const { kind, about, legend } = input;
  const form = formOf(input, branch.element, page);
  const { looks } = form;
  const { small } = looks;
  const { columns, lean } = airyColumns(input, branch, form, { page, size });
  const tones = tonesOf(kind, branch.element);
  const draft = headOf({ ...input, title: '', about: about.draft ? { draft: true } : {} }, form.top, looks).marks;
  const room = form.top.width - (draft.length > 0 ? boundsOf(draft).width + small.size : 0);
  const { mark: foot, width: said } = footOf(input, form.foot, number, small);
  const signs = legend ? signsIn(input, legendIn(columns), form, said + small.size * 2) : [];
  const spine: Mark[] =
    columns.length === 1
      ? [across(0, page.width, form.foot.y - form.margin / 2, 'spine', { part: 'head' }, size * 0.24)]
      : [];
  return [
    ...columns.flatMap((column) => columnMarks(input, column, lean, size, tones)),
    ...spine,
    ...plateMarks(branch.element, form, tones, { size, round: small.size / 5 }),
    ...problemMarks(input, root, { ...form.top, width: room }, small),
    ...draft,
    ...moved(signs, form.foot.x, form.foot.y),
    foot,
  ];
}

/** The branch's name on its ground, over the top of its bone. */
function plateMarks(
  { id }: Element,
  { plate: { rect, font, lines, widths } }: Form,
  tones: ReturnType<typeof tonesOf>,
  { size, round }: { size: number; round: number },
): readonly Mark[] {
  const x = rect.x + font.size * 0.6;
  const baseline = rect.y + font.size * 1.3;
  return [
    { kind: 'box', id, role: 'branch', tone: tones.fill, ...rect, round },
    textOf(id, 'branch-words', { lines, widths, x, baseline, font, tone: tones.text }),
    { ...across(rect.x, rect.x + rect.width, rect.y + rect.height, 'branch-rule', tones.line, size * 0.16), id },
  ];
}

/** The legend beside `taken` px of the foot, set smaller where its rows would reach out of the page. */
function signsIn(input: FrameInput, entries: readonly LegendEntry[], { foot, margin, looks }: Form, taken: number) {
  const height = foot.height + margin * 0.8;
  const set = (k: number) => legendOf(input, entries, foot.width - taken, times(looks, k));
  let marks = set(1);
  for (let k = 0.85; boundsOf(marks).height > height && k > 0.1; k *= 0.85) marks = set(k);
  return marks;
}

const MOST_SAID = 0.5; // of the foot's width, for team and date: the legend needs the rest

/** Team and date, shortened where they are long, and the slide's number; at the end of the foot. */
function footOf({ id, about, measure }: FrameInput, room: Rect, number: string, font: Font) {
  const from = [about.team, about.date].filter(Boolean).join(', ');
  const said = [inOneLine(measure, from, room.width * MOST_SAID, font), number].filter(Boolean).join(' · ');
  const width = measure.width(said, font.size, font.weight);
  const place = { x: room.x + room.width, baseline: room.y + font.size };
  const text = textOf(id, 'foot', { lines: [said], widths: [width], ...place, font, tone: { part: 'ink2' } });
  return { mark: { ...text, anchor: 'end' as const }, width };
}

/** The problem in one line behind a small head, cut where it is too long. */
function problemMarks({ measure }: FrameInput, root: Element | undefined, room: Rect, small: Font): readonly Mark[] {
  if (!root?.text) return [];
  const { id } = root;
  const font: Font = { ...small, weight: 600 };
  const side = small.size * 0.75;
  const x = room.x + side + small.size * 0.5;
  const text = inOneLine(measure, root.text, room.x + room.width - x, font);
  const baseline = room.y + small.size;
  const head = { x: room.x, y: baseline - side, width: side, height: side, round: small.size / 8 };
  const widths = [measure.width(text, font.size, font.weight)];
  return [
    { kind: 'box', id, role: 'problem', tone: { part: 'head' }, ...head },
    textOf(id, 'problem-words', { lines: [text], widths, x, baseline, font, tone: { part: 'ink' } }),
  ];
}

const across = (from: number, to: number, y: number, role: string, tone: Tone, weight: number): Mark =>
  stroke([from, y], [to, y], role, tone, weight);
