import type { Element, Id, JsonObject } from '../../../model/document';
import type { IconName } from '../../../scene/scene';
import { z } from '../../../zod';
import { withUnit } from '../amounts';
import { drawingWords } from '../drawing-words';
import { MEASURE_KINDS } from '../fields';
import { LEVELS } from '../levels';
import { type Measure, measuresOf } from '../measures';
import type { Box } from './layered-graph';

/** What is written in a box, before anything is measured. */
export interface Content {
  style: 'aim' | 'primary' | 'box' | 'bare';
  text: string;
  strong: boolean;
  /** Before the words; with a number beside it where it counts something. */
  signs: readonly { name: IconName; count?: string }[];
  /** How many are folded away, or ''. */
  tail: string;
  /** Behind the words: numbers by which it is found where it serves as well, or what serves it as well. */
  also: readonly Also[];
  draft: boolean;
  lists: readonly MeasureList[];
}

/** A link beyond the first, where links of that sort are not drawn as lines: one number at both of its ends. */
export interface Also {
  number: number;
  hue: number | undefined;
  /** At the lower end, of which there is one for each number. */
  own: boolean;
}

/** Measures of one kind under their heading, and what came of it all. */
export interface MeasureList {
  heading: string;
  entries: readonly { name: string; numbers: string }[];
}

export interface Settings {
  /** By level: 'primary', 'secondary' … */
  headings: ReadonlyMap<string, string>;
  measures: 'aim' | 'column' | 'none';
  arrangement: Arrangement | undefined;
}

export const ARRANGEMENTS = ['columns', 'lists', 'bands'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

const HEADING = z.string().max(300);
const given = z.object({
  headings: z.record(z.string(), z.unknown()).catch({}),
  measures: z.enum(['aim', 'column', 'none']).catch('aim'),
  arrangement: z.enum(ARRANGEMENTS).optional().catch(undefined),
});

/** What is none is as if it were not there. */
export function settingsOf(settings: JsonObject): Settings {
  const { headings, measures, arrangement } = given.parse(settings);
  const own = new Map<string, string>();
  for (const [level, value] of Object.entries(headings)) {
    const text = HEADING.safeParse(value).data?.trim();
    if (text) own.set(level, text);
  }
  return { headings: own, measures, arrangement };
}

/** Of a column, or of the one with the measures; none where a file goes deeper than there are levels. */
export function headingOf({ headings }: Settings, column: number | 'measures'): string {
  const name = column === 'measures' ? column : LEVELS[column];
  return name ? (headings.get(name) ?? drawingWords[`heading-${name}`]) : '';
}

export function contentOf({ element, vertex }: Box, { measures }: Settings, folded: ReadonlyMap<Id, number>): Content {
  const { id, text, focus = false } = element;
  const isAim = vertex.column === 0;
  const hidden = folded.get(id) ?? 0;
  return {
    style: isAim ? 'aim' : element.type === 'primary' ? 'primary' : 'box',
    text,
    strong: focus,
    signs: signsOf(element, !isAim && measures !== 'none' ? measuresOf(element).length : 0),
    tail: hidden > 0 ? `+${hidden}` : '',
    also: [],
    draft: isAim && element.more.draft === true,
    lists: isAim ? [...(measures === 'aim' ? listsOf(element) : []), ...resultOf(element)] : [],
  };
}

function signsOf({ focus, standing, votes = 0 }: Element, measures: number): Content['signs'] {
  return [
    ...(focus ? [{ name: 'focus' as const }] : []),
    ...(standing ? [{ name: standing }] : []),
    ...(votes > 0 ? [{ name: 'votes' as const, count: String(votes) }] : []),
    ...(measures > 0 ? [{ name: 'measures' as const, count: String(measures) }] : []),
  ];
}

/** Outcome before process before balancing. */
export function listsOf(element: Element): readonly MeasureList[] {
  const all = measuresOf(element);
  return [...MEASURE_KINDS, undefined].flatMap((kind) => {
    const entries = all.filter((measure) => measure.kind === kind).map(entryOf);
    return entries.length > 0 ? [{ heading: drawingWords[`drawn-${kind ?? 'other'}`], entries }] : [];
  });
}

function entryOf({ name, unit = '', every, baseline, goal, peers, due }: Measure): { name: string; numbers: string } {
  const amounts = { baseline, goal, peers };
  const numbers = (['baseline', 'goal', 'peers', 'due'] as const).flatMap((key) => {
    const value = key === 'due' ? due : amounts[key] && withUnit(amounts[key], unit);
    return value ? [drawingWords[`drawn-${key}`].replace('{{value}}', () => value)] : [];
  });
  return { name: [name, every].filter(Boolean).join(', '), numbers: numbers.join(', ') };
}

function resultOf({ more: { result } }: Element): readonly MeasureList[] {
  const text = typeof result === 'string' ? result.trim() : '';
  return text ? [{ heading: drawingWords['drawn-result'], entries: [{ name: text, numbers: '' }] }] : [];
}
