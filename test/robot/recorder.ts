import { expect, type Locator, type Page } from '@playwright/test';

/** Gestures and expectations in the words of the person who types while the others talk. */
export const recorder = (page: Page) => {
  const outline = page.getByRole('tree');
  const line = (words: string): Locator => outline.getByRole('treeitem').filter({ hasText: words });
  const saved = () => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved');

  return {
    startsAFishbone: async () => {
      await page.getByRole('button', { name: /^Fishbone/ }).press('Enter');
      await expect(outline).toBeVisible();
    },
    startsAt: (screen: 'the workbooks') =>
      screen === 'the workbooks' && page.getByRole('link', { name: 'Workbooks' }).press('Enter'),
    opensFromTheLibrary: async (title: string) => {
      await page
        .getByRole('link', { name: title })
        .or(page.getByRole('button', { name: title }))
        .first()
        .press('Enter');
      await expect(outline).toBeVisible();
    },
    presses: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** As fast as the machine takes it. */
    types: (words: string) => page.keyboard.type(words),
    pastes: () => page.keyboard.press('ControlOrMeta+V'),
    selects: async (words: string) => {
      await line(words).first().click();
      await expect(line(words).first()).toHaveAttribute('aria-selected', 'true');
    },
    pressesButton: (name: string | RegExp) => page.getByRole('button', { name }).press('Enter'),
    isTold: (words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible(),
    sees: async (...words: string[]) => {
      for (const each of words) await expect(line(each).first()).toBeVisible();
    },
    doesNotSee: (words: string) => expect(line(words)).toHaveCount(0),
    seesLines: (count: number) => expect(outline.getByRole('treeitem')).toHaveCount(count),
    /** The drawing shows these words too, as one label each. */
    seesDrawn: async (count: number) => {
      const drawn = page.getByRole('application').or(page.locator('.react-flow')).first().locator('[data-id]');
      await expect
        .poll(
          async () => new Set(await drawn.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))).size,
        )
        .toBe(count);
    },
    /** What the page says is saved is on the disk. */
    waitsUntilSaved: saved,
    /** The outline as a person reads it: the words, moved in by level. */
    reads: async (): Promise<string[]> => {
      const lines = outline.getByRole('treeitem');
      return lines.evaluateAll((all) =>
        all.map((each) => {
          const words = each.querySelector('textarea')?.value ?? each.textContent ?? '';
          return `${'  '.repeat(Number(each.getAttribute('aria-level')) - 1)}${words.trim()}`;
        }),
      );
    },
  };
};
