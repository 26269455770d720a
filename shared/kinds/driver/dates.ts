/** Dates as teams write them: "2026-06", "June 2026", "6/30/2026", "the end of their freshman year". English words. */

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const SPANS = 'days?|weeks?|months?|years?|terms?|semesters?|trimesters?|quarters?|cycles?|periods?';
const SEASONS = 'spring|summer|autumn|fall|winter|christmas|thanksgiving|easter|graduation|kindergarten|convening';

/** Does it speak of a time at all? */
const TIME = new RegExp(
  `\\b(?:${MONTHS}|${SPANS}|${SEASONS}|end|today|tomorrow|\\d{4})\\b|\\d[-/]\\d|^\\d+(?:st|nd|rd|th) grade`,
  'i',
);
export const isTime = (text: string): boolean => TIME.test(text);

const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** 'date' where it is none, 'past' where it is over a year ago, else null. What says no year is nobody's guess. */
export function oddDate(text: string, now = new Date()): 'date' | 'past' | null {
  const said = text.trim();
  if (said === '') return null;
  if (!isTime(said)) return 'date';
  const [, y = '', m = '', d = '1'] = ISO.exec(said) ?? [];
  const [, month = '', day = '', year = ''] = AMERICAN.exec(said) ?? [];
  if (y !== '' && !isDay(+y, +m, +d)) return 'date';
  if (year !== '' && !isDay(+year, +month, +day) && !isDay(+year, +day, +month)) return 'date';
  if (new RegExp(`\\b(?:${MONTHS})\\.? (?:3[2-9]|[4-9]\\d)\\b|\\b(?:3[2-9]|[4-9]\\d) (?:${MONTHS})\\b`, 'i').test(said))
    return 'date';
  const years = [...said.matchAll(/(?<!\d)(\d{4})(?!\d)/g)].map(([found]) => +found);
  if (years.length === 0) return null;
  return Math.max(...years) < now.getFullYear() - 1 ? 'past' : null;
}

/** On the calendar; 31 February is not. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
