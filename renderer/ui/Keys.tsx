import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Chord, capsOf } from '../../shared/actions/keys';
import { isMac } from './platform';

/** Key caps, as in the status line. */
export function Keys({ chord }: { chord: Chord }) {
  const { t } = useTranslation();
  return (
    <span className="keys">
      {capsOf(chord, isMac).map((cap) => (
        <kbd key={cap}>{capWord(t, cap)}</kbd>
      ))}
    </span>
  );
}

export const capWord = (t: TFunction, cap: string): string => (cap.startsWith('key.') ? t(cap) : cap);
