import type { TFunction } from 'i18next';

/*
 * Times as people say them, as short as they are plain: of today the time, of this year the day, else the year as well.
 * `at`, `now`: ms since 1970. `locale`: undefined is the system's.
 */

export const timeOrDay = (locale: string | undefined, at: number, now = Date.now()): string =>
  isSameDay(at, now) ? timeOf(locale, at) : dayOf(locale, at, now);

export const whenOf = (t: TFunction, locale: string, at: number, now = Date.now()): string =>
  isSameDay(at, now) ? t('home.today', { time: timeOf(locale, at) }) : dayOf(locale, at, now);

/** The day and the time. */
export function momentOf(t: TFunction, locale: string, at: number, now = Date.now()): string {
  const time = timeOf(locale, at);
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (isSameDay(at, now)) return t('history.today', { time });
  if (isSameDay(at, yesterday.getTime())) return t('history.yesterday', { time });
  return t('history.on', { date: dayOf(locale, at, now, { weekday: 'long' }), time });
}

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

const clocks = new Map<string | undefined, Intl.DateTimeFormat>(); // to make one costs more than all that it formats

function timeOf(locale: string | undefined, at: number): string {
  const clock = clocks.get(locale) ?? new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  clocks.set(locale, clock);
  return clock.format(at);
}

function dayOf(locale: string | undefined, at: number, now: number, more: Intl.DateTimeFormatOptions = {}): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year, ...more }).format(at);
}
