/** How much, as teams write it: "50%", "about half", "2.5 or better". */

/** Anything that is no share is above it: a percentage is of a whole. */
const SHARE = /(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent\b)/gi;
const isShareOver = (text: string): boolean =>
  [...text.matchAll(SHARE)].some(([, number = '']) => Number(number.replace(',', '.')) > 100);

/** Amounts that are said without a digit. */
const COUNTED =
  /\b(?:none|nobody|no one|zero|one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|all|every|each|most|few|double|twice)\b/i;

/** Words that are as exact as a number, whatever the unit. */
const EXACT = /^\s*(?:none|nobody|no one|zero|all|every\w*)\s*$/i;

/** Of a baseline, a goal, a comparison: how much it is. 'figure': in words, where the unit asks for a number. */
export function oddAmount(text: string, unit: string): 'percent' | 'number' | 'figure' | null {
  if (isShareOver(withUnit(text, unit))) return 'percent';
  if (/\p{N}/u.test(text) || EXACT.test(text) || !/^[\p{Script=Latin}\p{P}\p{S}\s]*$/u.test(text)) return null;
  return !COUNTED.test(text) ? 'number' : unit.trim() === '' ? null : 'figure';
}

/** What may be more than all of it. */
const GROWTH = /\b(?:by|more|grow\w*|increase\w*)\b/i;
/** Of how much in an aim: words are as good as numbers. */
export const oddShare = (text: string): 'percent' | null =>
  isShareOver(text) && !GROWTH.test(text) ? 'percent' : null;

/** With its unit, where it is a bare number. */
export const withUnit = (amount: string, unit: string): string =>
  /^[\d.,\s]+$/.test(amount) ? `${amount}${unit === '%' ? '' : ' '}${unit}`.trim() : amount;

/** The one number in it and what it is counted in; null where there is none, or more than one: "31 of 45". */
function numberIn(text: string): { number: number; of: string } | null {
  const [found, other] = [...text.matchAll(/\d[\d.,]*/g)].map(([digits]) => digits.replace(/[.,]$/, ''));
  if (found === undefined || other !== undefined) return null;
  const number = Number(found.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  const of = text.includes('%') ? '%' : (/[\d.,]\s*(\p{L}+)/u.exec(text)?.[1] ?? '');
  return Number.isNaN(number) ? null : { number, of };
}

/** Is the goal on the wrong side of where it begins? Only where both are numbers of the same thing. */
export function isBackwards(baseline: string, goal: string, direction: string): boolean {
  const [from, to] = [numberIn(baseline), numberIn(goal)];
  if (!from || !to || from.of !== to.of) return false;
  return direction === 'up' ? to.number < from.number : direction === 'down' && to.number > from.number;
}

const UP = /^(?:increase|raise|grow|boost|lift|expand|double|triple)\b/i;
const DOWN = /^(?:reduce|decrease|lower|cut|halve|shrink|narrow|eliminate)\b/i;
const FROM_TO = /^from (.+?) to (.+)$/i;

/** "Raise …", "from 45% to 31%"; a number without a sign is counted in what the other one is: "from 45 to 31%". */
export function isTurnedRound(what: string, howMuch: string): boolean {
  const [, from = '', to = ''] = FROM_TO.exec(howMuch.trim()) ?? [];
  const unit = numberIn(to)?.of ?? '';
  return isBackwards(withUnit(from, unit), to, UP.test(what.trim()) ? 'up' : DOWN.test(what.trim()) ? 'down' : '');
}
