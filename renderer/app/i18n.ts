import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { words } from '../../shared/words';

/** All words are bundled: nothing is fetched, so they are there before the first drawing. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: words,
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    keySeparator: false,
    interpolation: { escapeValue: false }, // React escapes
  });
}
