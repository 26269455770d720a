import { createInstance } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { words } from '../../shared/words';

const i18n = createInstance();
i18n.init({
  resources: words,
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  keySeparator: false,
  nsSeparator: ':',
  interpolation: { escapeValue: false }, // a terminal has no markup
  initAsync: false, // all words are there
});

/** Words from the tables that the page has, too. */
export const translate = (key: string, params: Fault['params'] = {}): string => i18n.t(key, params);

/** What is wrong, where in the file if that is known, and in which file. One line. */
export function faultLine({ code, at, params }: Fault, about?: string): string {
  const sentence = translate(code, params);
  return [about, at, sentence].filter((part) => part !== undefined && part !== '').join(': ');
}
