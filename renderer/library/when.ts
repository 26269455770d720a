import type { TFunction } from 'i18next';

/** As short as it is plain: the time for today, the day for this year, else the year as well. `at`, `now`: ms since 1970. */
export function whenOf(t: TFunction, locale: string, at: number, now = Date.now()): string {
  const [day, today] = [new Date(at), new Date(now)];
  const says = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(day);
  if (day.toDateString() === today.toDateString())
    return t('home.today', { time: says({ hour: 'numeric', minute: '2-digit' }) });
  const year = day.getFullYear() === today.getFullYear() ? undefined : ('numeric' as const);
  return says({ day: 'numeric', month: 'long', year });
}
