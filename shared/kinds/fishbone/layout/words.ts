import { type Font, type Wrapped, wrap } from '../../../layout/wrap';
import type { Standing } from '../../../model/document';
import type { IconName } from '../../../scene/scene';
import type { Measure } from '../../kind';
import {
  ABOVE_WORDS,
  AWAITED,
  BELOW_WORDS,
  CATEGORY,
  CAUSE,
  EMPTY,
  FOCUS,
  HEAD,
  HEAD_LEAST,
  HEAD_PAD,
  HEAD_WIDTHS,
  LEAST_WORDS,
  PLATE,
  rowsOf,
  SIGN,
  STRONG,
  VOTES,
  WIDTHS,
} from './sizes';

/** Words wrapped, and the room they take: whole px across, whole rows up. */
export interface Label extends Lines {
  width: number;
  rows: number;
  /** Of these, below the twig: votes, and the rest of a plate. */
  below: number;
}

export interface Lines {
  lines: readonly string[];
  widths: readonly number[];
  /** How many are folded away, behind the last line; `x` px from that line's start. */
  tail?: Tail;
}

export interface Tail {
  text: string;
  x: number;
  width: number;
}

/** What is marked on an element. */
export interface Marks {
  focus: boolean;
  standing: Standing | undefined;
  votes: number;
  /** How many are folded away below it. */
  folded: number;
}

/** A sign before the words: px from their label's left edge. */
export interface Sign {
  name: IconName;
  x: number;
}

/** A cause's words, and their labels at the first so many of WIDTHS. */
export interface Words {
  text: string;
  tail: string;
  font: Font;
  signs: readonly Sign[];
  /** px that the signs take before them. */
  room: number;
  votes: Votes | undefined;
  focus: boolean;
  /** Something hangs below it. */
  parent: boolean;
  measure: Measure;
  labels: Label[];
  last: Wrapped | undefined;
}

export interface Head {
  lines: readonly string[];
  widths: readonly number[];
  width: number;
  height: number; // px
  /** Which of HEAD_WIDTHS. */
  step: number;
}

/** px from the left edge of their label. */
export interface Votes {
  dots: readonly number[];
  text: string;
  x: number;
  width: number; // of the number
  whole: number; // of dots and number
}

/** How texts become labels, for one measure. */
export interface Lettering {
  /** `parent`: something hangs below it. */
  cause(text: string, marks: Marks, parent: boolean): Words;
  plate(text: string, folded: number): Label;
  head(text: string, step: number): Head;
  /** All shapes, the widest first. */
  heads(text: string): readonly [Head, ...Head[]];
}

export const letteringOf = (measure: Measure): Lettering => ({
  cause: (text, marks, parent) => {
    const tail = tailOf(marks.folded);
    const font = marks.focus ? STRONG : CAUSE;
    return {
      text,
      tail,
      font,
      ...signsOf(marks),
      votes: marks.votes > 0 ? votesOf(measure, marks.votes) : undefined,
      focus: marks.focus,
      parent,
      measure,
      labels: [],
      last: undefined,
    };
  },
  plate: (text, folded) => {
    const tail = tailOf(folded);
    const setting = { measure, text, tail, font: CATEGORY };
    return labelOf(setting, wrapped(setting, PLATE.most), 2 * PLATE.padX, 2 * PLATE.padY);
  },
  head: (text, step) => headOf(wrapHead(measure, text, step), step),
  heads: (text) => headsOf(measure, text),
});

const tailOf = (folded: number): string => (folded > 0 ? `+${folded}` : '');

type Setting = Pick<Words, 'measure' | 'text' | 'tail' | 'font'>;

/** Words with their tail, if they have one, in as many lines as without it: then folding makes no label higher. */
function wrapped({ measure, text, tail, font }: Setting, most: number): Wrapped {
  const plain = wrap(measure, text, most, font);
  if (tail === '') return plain;
  const behind = wrap(measure, `${text} ${tail}`, most, font);
  return behind.lines.length > plain.lines.length ? longer({ measure, font }, plain, tail) : behind;
}

/** The tail widens the last line. */
function longer({ measure, font }: Pick<Setting, 'measure' | 'font'>, plain: Wrapped, tail: string): Wrapped {
  const last = `${plain.lines.at(-1)} ${tail}`;
  const width = measure.width(last, font.size, font.weight);
  return {
    lines: [...plain.lines.slice(0, -1), last],
    widths: [...plain.widths.slice(0, -1), width],
    width: Math.max(plain.width, width),
    cut: plain.cut,
  };
}

function labelOf(setting: Setting, whole: Wrapped, padX: number, padY: number): Label {
  const awaited = setting.font === CATEGORY ? AWAITED.category : AWAITED.cause;
  const width = Math.max(setting.text === '' ? awaited : EMPTY, Math.ceil(whole.width)) + padX;
  return { ...apart(setting, whole), width, rows: rowsOf(whole.lines.length * setting.font.line + padY), below: 0 };
}

/** Takes the tail off the last line: it is a mark of its own, which can be pressed. */
function apart({ measure, tail, font: { size, weight } }: Setting, { lines, widths }: Wrapped): Lines {
  const last = lines.at(-1) ?? '';
  if (tail === '' || !last.endsWith(tail)) return { lines, widths };
  const own = last.slice(0, -tail.length).trimEnd();
  const width = (text: string) => measure.width(text, size, weight);
  return {
    lines: [...lines.slice(0, -1), own],
    widths: [...widths.slice(0, -1), width(own)],
    tail: { text: tail, x: own === '' ? 0 : width(`${own} `), width: width(tail) },
  };
}

/** What says where it stands. */
function signsOf({ standing }: Marks): { signs: readonly Sign[]; room: number } {
  return standing ? { signs: [{ name: standing, x: 0 }], room: SIGN.size + SIGN.apart } : { signs: [], room: 0 };
}

const FIVE = 5;

/** A dot each, in fives, as long as they can be counted at a glance; then one dot for all. */
function votesOf(measure: Measure, votes: number): Votes {
  const text = String(votes);
  const count = votes > VOTES.most ? 1 : votes;
  const dots = Array.from({ length: count }, (_, i) => i * VOTES.pitch + Math.floor(i / FIVE) * VOTES.five);
  const x = (dots.at(-1) ?? 0) + VOTES.dot + VOTES.apart;
  const width = measure.width(text, VOTES.size, STRONG.weight);
  return { dots, text, x, width, whole: Math.ceil(x + width) };
}

/**
 * A cause's words at one of WIDTHS. Always made from the widest on, so that no answer depends on what was asked before. A
 * word is cut in two only where the widest line is too narrow for it: to be narrower is not worth that.
 */
export function labelAt(words: Words, step: number): Label {
  const { labels } = words;
  for (let i = labels.length; i <= step; i++) labels.push(narrower(words, WIDTHS[i] ?? WIDTHS[0], labels[i - 1]));
  return labels[step] ?? narrower(words, WIDTHS[0], undefined);
}

function narrower(words: Words, width: number, wider: Label | undefined): Label {
  const { room, last } = words;
  const most = Math.max(LEAST_WORDS, width - room);
  if (wider && last && last.width <= most) return wider;
  const whole = wrapped(words, most);
  if (wider && last && whole.cut && !last.cut) return wider;
  words.last = whole;
  return marked(words, labelOf(words, whole, room, ABOVE_WORDS + BELOW_WORDS));
}

/** With votes below the twig, and on a plate where the team has set its focus. */
function marked({ votes, focus, parent }: Words, label: Label): Label {
  if (!votes && !focus) return label;
  const pad = focus ? FOCUS.pad + FOCUS.air : 0;
  const below = (votes ? VOTES.rows : 0) + pad;
  const least = votes ? votes.whole + (parent ? VOTES.mini : 0) : 0; // a mini-bone may hang before them
  const width = Math.max(label.width, least) + (focus ? 2 * FOCUS.padX : 0);
  return { ...label, width, rows: label.rows + below + pad, below };
}

const wrapHead = (measure: Measure, text: string, step: number) =>
  wrap(measure, text, HEAD_WIDTHS[step] ?? HEAD_WIDTHS[0], HEAD);

const headOf = ({ lines, widths, width }: Wrapped, step: number): Head => ({
  lines,
  widths,
  width: Math.max(HEAD_LEAST, Math.ceil(width) + 2 * HEAD_PAD),
  height: lines.length * HEAD.line + 2 * HEAD_PAD,
  step,
});

/** A word that the widest head need not cut is cut in none. */
function headsOf(measure: Measure, text: string): readonly [Head, ...Head[]] {
  const widest = wrapHead(measure, text, 0);
  const heads: [Head, ...Head[]] = [headOf(widest, 0)];
  for (const step of HEAD_WIDTHS.keys()) {
    const wrapped = wrapHead(measure, text, step);
    if (wrapped.lines.length > (heads.at(-1)?.lines.length ?? 0) && wrapped.cut === widest.cut)
      heads.push(headOf(wrapped, step));
  }
  return heads;
}
