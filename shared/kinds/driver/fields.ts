import type { Json, JsonObject } from '../../model/document';
import { isBag, wordsOf } from '../field-values';
import type { Field } from '../kind';
import { isBackwards, isTurnedRound, oddAmount, oddShare, withUnit } from './amounts';
import { oddDate } from './dates';
import { LEVELS } from './levels';

export const MEASURE_KINDS = ['outcome', 'process', 'balancing'] as const;

/** Words kept as they are, odd or not; what is no text at all is odd. */
const said = (judge: (text: string, record: JsonObject) => string | null) => (value: Json, record: JsonObject) =>
  value === null || value === ''
    ? null
    : typeof value === 'string' || typeof value === 'number'
      ? judge(`${value}`, record)
      : 'unread';

const oddText = said(() => null);
const oddTime = said((text) => oddDate(text));
const oddFigure = said((text, { unit }) => oddAmount(text, wordsOf(unit)));
const oddGoal = said((text, { unit, baseline, direction }) => {
  const full = (amount: string) => withUnit(amount, wordsOf(unit));
  const turned = isBackwards(full(wordsOf(baseline)), full(text), wordsOf(direction));
  return oddAmount(text, wordsOf(unit)) ?? (turned ? 'backwards' : null);
});
const oddMuch = said((text, { what }) => oddShare(text) ?? (isTurnedRound(wordsOf(what), text) ? 'backwards' : null));
const oddList = (value: Json) => (Array.isArray(value) && value.every(isBag) ? null : 'unread');

export const measureFields: readonly Field[] = [
  { at: 'name', as: 'line', label: 'measure-name', hint: 'measure-name-hint', odd: oddText },
  {
    at: 'kind',
    as: 'choice',
    label: 'measure-kind',
    odd: oddText,
    of: MEASURE_KINDS.map((value) => ({ value, label: `measure-${value}` })),
  },
  { at: 'definition', as: 'long', label: 'measure-definition', hint: 'measure-definition-hint', odd: oddText },
  { at: 'unit', as: 'line', label: 'measure-unit', hint: 'measure-unit-hint', odd: oddText },
  { at: 'baseline', as: 'line', label: 'measure-baseline', hint: 'measure-baseline-hint', odd: oddFigure },
  { at: 'goal', as: 'line', label: 'measure-goal', hint: 'measure-goal-hint', odd: oddGoal },
  { at: 'peers', as: 'line', label: 'measure-peers', hint: 'measure-peers-hint', odd: oddFigure },
  {
    at: 'direction',
    as: 'choice',
    label: 'measure-direction',
    odd: oddText,
    of: ['up', 'down'].map((value) => ({ value, label: `measure-${value}` })),
  },
  { at: 'due', as: 'date', label: 'measure-due', hint: 'measure-due-hint', odd: oddTime },
  { at: 'every', as: 'line', label: 'measure-every', hint: 'measure-every-hint', odd: oddText },
];

export const measures: Field = {
  at: 'measures',
  as: 'list',
  label: 'measures',
  one: 'measure',
  of: measureFields,
  odd: oddList,
};

/** The aim in its parts; together they are its sentence. */
export const aimFields: readonly Field[] = [
  { at: 'what', as: 'line', label: 'aim-what', hint: 'aim-what-hint', odd: oddText },
  { at: 'howMuch', as: 'line', label: 'aim-how-much', hint: 'aim-how-much-hint', odd: oddMuch },
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

/** Of the diagram as a whole: how it is arranged, what teams call its columns, and where its measures are shown. */
export const settings: readonly Field[] = [
  {
    at: 'arrangement',
    as: 'choice',
    label: 'arrangement',
    odd: oddText,
    unsaid: 'automatic',
    of: ['automatic', 'columns', 'lists', 'bands'].map((value) => ({ value, label: `arrangement-${value}` })),
  },
  ...[...LEVELS, 'measures'].map(heading),
  {
    at: 'measures',
    as: 'choice',
    label: 'show-measures',
    odd: oddText,
    unsaid: 'aim',
    of: ['aim', 'column', 'none'].map((value) => ({ value, label: `show-measures-${value}` })),
  },
];
