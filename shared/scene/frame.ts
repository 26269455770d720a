import type { Measure } from '../kinds/kind';
import { isFromTheRight } from '../layout/direction';
import { type Font, wrap } from '../layout/wrap';
import type { About, Id } from '../model/document';
import { mirrored } from './direction';
import type { Box, LegendEntry, Mark, Rect, Text, Tone } from './scene';
import { boundsOf } from './transform';

/** What every page has round its drawing: title, byline, the word for a draft, and what its signs mean. px. */
export interface Looks {
  margin: number;
  /** Between the drawing and what stands round it. */
  gap: number;
  title: Font;
  small: Font;
}

const FIT: Looks = {
  margin: 20,
  gap: 14,
  title: { size: 18, line: 24, weight: 600 },
  small: { size: 12, line: 16, weight: 400 },
};
/** On 1600 x 900: a margin of a quarter of an inch of 7.5; no words below 12 pt. */
const SLIDE: Looks = {
  margin: 30,
  gap: 14,
  title: { size: 32, line: 40, weight: 600 },
  small: { size: 21, line: 28, weight: 400 },
};

/** Lettering grows with the area of the page, but on a narrow or flat one to no more than twice what its shorter side takes. */
export function looksFor(size: { width: number; height: number } | 'fit'): Looks {
  if (size === 'fit') return FIT;
  const [across, down] = [size.width / 1600, size.height / 900];
  return times(SLIDE, Math.min(Math.sqrt(across * down), 2 * across, 2 * down));
}

export function times({ margin, gap, title, small }: Looks, k: number): Looks {
  const font = (of: Font): Font => ({ size: of.size * k, line: of.line * k, weight: of.weight });
  return { margin: margin * k, gap: gap * k, title: font(title), small: font(small) };
}

export interface FrameInput {
  id: Id; // of the diagram: the page's own marks stand for it
  title: string;
  about: About;
  measure: Measure;
  translate(key: string): string;
}

const CAPS = 0.8; // from a line's top to its baseline, in em: accents may reach into the margin, capitals may not
const BELOW = 0.24; // from the last baseline to the lowest letters

/**
 * Title and byline at the top left, the word for a draft at the top right; the other way round where the title is read from the
 * right. And how far down they reach.
 */
export function headOf(
  input: FrameInput,
  { x, y, width }: Omit<Rect, 'height'>,
  looks: Looks,
): { marks: readonly Mark[]; height: number } {
  const { title, about, measure } = input;
  const { small, gap } = looks;
  const draft = about.draft ? draftOf(input, x + width, y, looks) : [];
  const most = width - (draft.length ? boundsOf(draft).width + gap : 0);
  const byline = [about.team, about.date].filter(Boolean).join(', ');
  const marks: Mark[] = [...draft];
  let top = y;
  const add = (role: string, words: string, font: Font, tone: Tone) => {
    if (!words) return;
    const { lines, widths } = wrap(measure, words, most, font);
    const baseline = top + CAPS * font.size;
    marks.push(textOf(input.id, role, { lines, widths, x, baseline, font, tone }));
    top = baseline + (lines.length - 1) * font.line + BELOW * font.size;
  };
  add('title', title, looks.title, { part: 'ink' });
  if (title && byline) top += small.size * 0.2;
  add('byline', byline, small, { part: 'ink2' });
  const draftEnd = draft.length ? boundsOf(draft).height : 0;
  const from = isFromTheRight(title || byline);
  return {
    marks: from ? marks.map((mark) => mirrored(mark, 2 * x + width)) : marks,
    height: Math.max(top - y, draftEnd),
  };
}

function draftOf({ id, translate, measure }: FrameInput, right: number, y: number, { small }: Looks): [Box, Text] {
  const words = translate('page.draft');
  const font: Font = { ...small, weight: 600 };
  const width = measure.width(words, font.size, font.weight);
  const pad = font.size / 2;
  const x = right - width - 2 * pad;
  const tone: Tone = { part: 'ink2' };
  const edge = { tone: { part: 'ruleStrong' } as const, weight: font.size / 12 };
  const frame = { x, y, width: width + 2 * pad, height: font.size * 1.5, round: font.size / 4, edge };
  return [
    { kind: 'box', id, role: 'draft', tone: { part: 'sheet' }, ...frame },
    textOf(id, 'draft', { lines: [words], widths: [width], x: x + pad, baseline: y + font.size * 1.11, font, tone }),
  ];
}

/** The signs with their words, in rows no wider than `most`, from (0, 0) down. */
export function legendOf(
  { id, translate, measure }: FrameInput,
  entries: readonly LegendEntry[],
  most: number,
  { small }: Looks,
): readonly Mark[] {
  const size = small.size * 1.1;
  const left = size + small.size / 2;
  const tone: Tone = { part: 'ink2' };
  const words = new Map(entries.map(({ icon, says }) => [icon, says])); // each sign once
  const marks: Mark[] = [];
  let [x, y, tall] = [0, 0, 0];
  for (const [name, says] of words) {
    const { lines, widths, width } = wrap(measure, translate(says), most - left, small);
    if (x > 0 && x + left + width > most) [x, y, tall] = [0, y + tall, 0];
    const baseline = y + size / 2 + small.size * 0.36;
    marks.push(
      { kind: 'icon', id, role: 'legend', name, x, y, size, says, tone },
      textOf(id, 'legend', { lines, widths, x: x + left, baseline, font: small, tone }),
    );
    x += left + width + small.size * 1.5;
    tall = Math.max(tall, lines.length * small.line);
  }
  return marks;
}

export interface Words {
  lines: readonly string[];
  widths: readonly number[];
  x: number;
  /** Of the first line. */
  baseline: number;
  font: Font;
  tone: Tone;
}

/** Words that are wrapped already, from a first baseline down. */
export function textOf(id: Id, role: string, { lines, widths, x, baseline, font, tone }: Words): Text {
  const placed = lines.map((text, i) => ({ text, baseline: baseline + i * font.line, width: widths[i] ?? 0 }));
  return { kind: 'text', id, role, lines: placed, x, anchor: 'start', size: font.size, weight: font.weight, tone };
}
