import type { Json } from '../../model/document';
import type { Field } from '../kind';
import { oddDate } from './dates';
import { MEASURE_KINDS } from './measures';

/** Anything that is no share is above it: a percentage is of a whole. */
const SHARE = /(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent\b)/gi;
const isShareOver = (text: string): boolean =>
  [...text.matchAll(SHARE)].some(([, number = '']) => Number(number.replace(',', '.')) > 100);

/** Amounts that are said without a digit. */
const COUNTED =
  /\b(?:none|nobody|no one|zero|one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|all|every|each|most|few|double|twice)\b/i;

/** Words kept as they are, odd or not; what is no text at all is odd. */
const said = (judge: (text: string) => string | null) => (value: Json) =>
  value === null || value === ''
    ? null
    : typeof value === 'string' || typeof value === 'number'
      ? judge(`${value}`)
      : 'unread';

/** Of a baseline, a goal, a comparison: how much it is. */
export const oddAmount = said((text) => {
  if (isShareOver(text)) return 'percent';
  return /\p{N}/u.test(text) || COUNTED.test(text) || !/^[\p{Script=Latin}\p{P}\p{S}\s]*$/u.test(text)
    ? null
    : 'number';
});
/** Of how much in an aim: words are as good as numbers, and growth may be more than all. */
const oddShare = said((text) => (isShareOver(text) && /\bto\s+\d/i.test(text) ? 'percent' : null));
export const oddTime = said((text) => oddDate(text));
const oddText = said(() => null);

const measure: readonly Field[] = [
  { at: 'name', as: 'line', label: 'measure-name', hint: 'measure-name-hint', odd: oddText },
  {
    at: 'kind',
    as: 'choice',
    label: 'measure-kind',
    of: MEASURE_KINDS.map((value) => ({ value, label: `measure-${value}` })),
  },
  { at: 'definition', as: 'long', label: 'measure-definition', hint: 'measure-definition-hint', odd: oddText },
  { at: 'unit', as: 'line', label: 'measure-unit', hint: 'measure-unit-hint', odd: oddText },
  { at: 'baseline', as: 'line', label: 'measure-baseline', hint: 'measure-amount-hint', odd: oddAmount },
  { at: 'goal', as: 'line', label: 'measure-goal', hint: 'measure-amount-hint', odd: oddAmount },
  { at: 'peers', as: 'line', label: 'measure-peers', hint: 'measure-amount-hint', odd: oddAmount },
  {
    at: 'direction',
    as: 'choice',
    label: 'measure-direction',
    of: ['up', 'down'].map((value) => ({ value, label: `measure-${value}` })),
  },
  { at: 'due', as: 'date', label: 'measure-due', hint: 'measure-due-hint', odd: oddTime },
  { at: 'every', as: 'line', label: 'measure-every', hint: 'measure-every-hint', odd: oddText },
];

export const measures: Field = { at: 'measures', as: 'list', label: 'measures', one: 'measure', of: measure };

/** The aim in its parts; together they are its sentence. */
export const aimFields: readonly Field[] = [
  { at: 'what', as: 'line', label: 'aim-what', hint: 'aim-what-hint', odd: oddText },
  { at: 'howMuch', as: 'line', label: 'aim-how-much', hint: 'aim-how-much-hint', odd: oddShare },
  { at: 'forWhom', as: 'line', label: 'aim-for-whom', hint: 'aim-for-whom-hint', odd: oddText },
  { at: 'byWhen', as: 'line', label: 'aim-by-when', hint: 'aim-by-when-hint', odd: oddTime },
  { at: 'draft', as: 'flag', label: 'aim-draft' },
  measures,
  { at: 'result', as: 'long', label: 'aim-result', hint: 'aim-result-hint', odd: oddText },
];

const heading = (level: string): Field => ({
  at: `headings.${level}`,
  as: 'line',
  label: `heading-${level}-label`,
  hint: `heading-${level}`,
  odd: oddText,
});

/** Of the diagram as a whole: what teams call its columns, and where its measures are shown. */
export const settings: readonly Field[] = [
  ...['aim', 'primary', 'secondary', 'tertiary', 'idea', 'measures'].map(heading),
  {
    at: 'measures',
    as: 'choice',
    label: 'show-measures',
    unsaid: 'aim',
    of: ['aim', 'column', 'none'].map((value) => ({ value, label: `show-measures-${value}` })),
  },
];
