/** How much, as teams write it: "50%", "about half", "2.5 or better". */

/** Anything that is no share is above it: a percentage is of a whole. */
const SHARE = /(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent\b)/gi;
const isShareOver = (text: string): boolean =>
  [...text.matchAll(SHARE)].some(([, number = '']) => Number(number.replace(',', '.')) > 100);

/** Amounts that are said without a digit. */
const COUNTED =
  /\b(?:none|nobody|no one|zero|one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|all|every|each|most|few|double|twice)\b/i;

/** Of a baseline, a goal, a comparison: how much it is. */
export function oddAmount(text: string): 'percent' | 'number' | null {
  if (isShareOver(text)) return 'percent';
  return /\p{N}/u.test(text) || COUNTED.test(text) || !/^[\p{Script=Latin}\p{P}\p{S}\s]*$/u.test(text)
    ? null
    : 'number';
}

/** What may be more than all of it. */
const GROWTH = /\b(?:by|more|grow\w*|increase\w*)\b/i;
/** Of how much in an aim: words are as good as numbers. */
export const oddShare = (text: string): 'percent' | null =>
  isShareOver(text) && !GROWTH.test(text) ? 'percent' : null;

/** With its unit, where it is a bare number. */
export const withUnit = (amount: string, unit: string): string =>
  /^[\d.,\s]+$/.test(amount) ? `${amount}${unit === '%' ? '' : ' '}${unit}`.trim() : amount;
