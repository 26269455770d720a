import type { TFunction } from 'i18next';

/** Day and time, as people say it. `at`, `now`: ms since 1970. */
export function momentOf(t: TFunction, locale: string, at: number, now = Date.now()): string {
  const [then, today, yesterday] = [new Date(at), new Date(now), new Date(now)];
  yesterday.setDate(today.getDate() - 1);
  const says = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(then);
  const time = says({ hour: 'numeric', minute: '2-digit' });
  const day = then.toDateString();
  if (day === today.toDateString()) return t('history.today', { time });
  if (day === yesterday.toDateString()) return t('history.yesterday', { time });
  const year = then.getFullYear() === today.getFullYear() ? undefined : ('numeric' as const);
  return t('history.on', { date: says({ weekday: 'long', day: 'numeric', month: 'long', year }), time });
}
