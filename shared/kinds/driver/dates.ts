/** Dates as teams write them: "2026-06", "June 2026", "6/30/2026", "30.6.26", "the end of their freshman year". English words. */

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const SPANS = 'days?|weeks?|months?|years?|terms?|semesters?|trimesters?|quarters?|cycles?|periods?';
const SEASONS = 'spring|summer|autumn|fall|winter|christmas|thanksgiving|easter|graduation|kindergarten|convening';

const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** Does it speak of a time at all? */
const TIME = new RegExp(
  `\\b(?:${MONTHS}|${WEEKDAYS}|${SPANS}|${SEASONS}|end|today|tomorrow|\\d{4})\\b|\\d[-/]\\d|\\b\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{2}\\b|^\\d+(?:st|nd|rd|th) grade`,
  'i',
);
export const isTime = (text: string): boolean => TIME.test(text);

/** Only where a time is asked for: elsewhere "15.3." may end a sentence, and "sat" is a verb. */
const BRIEF = /^\d{1,2}\. ?\d{1,2}\.$|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b/i;

/** Letters and digits of other scripts: of these nothing can be said. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}|(?![0-9])\p{Nd}/u;

const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const DOTTED = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?(?![\d.])/;
const LEAP = 2000;
/** "31 February 2028", "the 31st of April"; "February 31, 2028". What says no year may be any. */
const DAY_FIRST = new RegExp(
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(?<month>${MONTHS})\\b(?:,? (?<year>\\d{4})\\b)?`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTHS})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`,
  'gi',
);
const monthOf = (name: string): number =>
  MONTHS.split('|').findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1;

/** 'date' where it is none, 'past' where it lies in a year before the last, else null. What says no year is nobody's guess. */
export function oddDate(text: string, now = new Date()): 'date' | 'past' | null {
  const said = text.trim();
  if (said === '' || OTHER_SCRIPT.test(said)) return null;
  if (!isTime(said) && !BRIEF.test(said)) return 'date';
  const [iso, y = '', m = '', d = '1'] = ISO.exec(said) ?? [];
  const [american, month = '', day = '', year = ''] = AMERICAN.exec(said) ?? [];
  const [dotted, dayFirst = '', monthNext = '', ofYear] = DOTTED.exec(said) ?? [];
  if (iso && !isDay(+y, +m, +d)) return 'date';
  if (american && !isDay(inFull(year), +month, +day) && !isDay(inFull(year), +day, +month)) return 'date';
  if (dotted && !isDay(ofYear ? inFull(ofYear) : LEAP, +monthNext, +dayFirst)) return 'date';
  for (const { groups = {} } of [...said.matchAll(DAY_FIRST), ...said.matchAll(MONTH_FIRST)])
    if (!isDay(+(groups.year ?? LEAP), monthOf(groups.month ?? ''), +(groups.day ?? ''))) return 'date';
  const years = [...said.matchAll(/(?<!\d)\d{4}(?!\d)/g)].map(([found]) => +found);
  for (const short of [year, ofYear]) if (short) years.push(inFull(short));
  if (years.length === 0) return null;
  return Math.max(...years) < now.getFullYear() - 1 ? 'past' : null;
}

const inFull = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/** On the calendar; 31 February is not. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
