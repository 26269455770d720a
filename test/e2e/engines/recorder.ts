import { expect } from '@playwright/test';
import type { Engine } from './engine';

/** Gestures of the person who types while the others talk, in any engine; `test/robot/recorder.ts` has more of them for Chromium. */
export const recorderIn = (there: Engine) => {
  const reads = (): Promise<string[]> =>
    there.evaluate(() =>
      [...document.querySelectorAll('[role=tree] [role=treeitem]')].map((each) => {
        const words = each.querySelector('textarea')?.value ?? each.textContent ?? '';
        return `${'  '.repeat(Number(each.getAttribute('aria-level')) - 1)}${words}`;
      }),
    );
  return {
    /** The outline as a person reads it: the words, moved in by level. */
    reads,
    readsAs: (lines: readonly string[]) => expect.poll(reads, { timeout: 20_000 }).toEqual(lines),
    startsAFishbone: async () => {
      await there.click('button', 'Fishbone');
      await there.until(() => document.activeElement?.matches('textarea:not(.unseen)') ?? false);
    },
    selects: async (words: string) => {
      await there.click('[role=tree] [role=treeitem]', words);
      await there.until(
        (words) => document.querySelector('[role=treeitem][aria-selected=true]')?.textContent?.includes(words) ?? false,
        words,
      );
    },
    /** Finds by its words, among all that can be done, what has no key of its own. */
    asks: async (words: string) => {
      await there.press('Control+k');
      await there.until(() => document.activeElement?.getAttribute('role') === 'combobox');
      await there.type(words);
      await there.click('[role=option] *', words);
    },
    waitsUntilDrawn: () =>
      there.until(() => document.querySelector('[role=application]')?.getAttribute('aria-busy') === 'false'),
    waitsUntilSaved: () => there.until(() => document.querySelector('[data-saving=saved]') !== null),
    /** The path of the file that comes of it. */
    exportsAs: (form: string) =>
      there.download(async () => {
        await there.until(() => document.querySelector('[role=dialog]') === null);
        await there.press('Control+e');
        await there.click('[role=dialog] label', form);
        await there.press('Enter');
      }),
  };
};
