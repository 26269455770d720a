import { type RefCallback, useCallback } from 'react';
import { cleanText } from '../../shared/model/schema';
import { caughtWords } from './type-ahead';

/**
 * For the field of a panel that was loaded when it was asked for: it takes the keyboard and begins with what was typed meanwhile;
 * an Enter behind that is pressed in it. Not with `autoFocus`: that takes the keyboard first, and the words go with it.
 */
export function useEarly(begin: (words: string) => void): RefCallback<HTMLInputElement> {
  return useCallback(
    (field) => {
      if (!field) return;
      const [line = '', ...entered] = caughtWords().split('\n');
      const words = cleanText(line);
      if (words !== '') begin(words);
      field.focus();
      const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      if (entered.length > 0) queueMicrotask(enter); // when what the words find is there
    },
    [begin],
  );
}
