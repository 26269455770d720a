import { type RefCallback, useCallback } from 'react';
import { cleanText } from '../../shared/model/schema';
import { caughtWords } from './early-words';

/** For a field of a panel that was loaded when it was asked for: it begins with what was typed meanwhile. */
export function useEarly(begin: (words: string) => void): RefCallback<HTMLInputElement> {
  return useCallback(
    (field) => {
      const words = field ? cleanText(caughtWords()) : '';
      if (words !== '') begin(words);
    },
    [begin],
  );
}
