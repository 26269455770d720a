import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';

/** The text of the sample: what a recorder has in the clipboard. */
export const mathGap = fishbone.samples[0]?.outline ?? '';

export const line = (page: Page, words: string): Locator => page.getByRole('treeitem', { name: words, exact: true });

/** The words of the outline with their level, as a screen reader has them. */
export async function outline(page: Page): Promise<string[]> {
  return page.getByRole('treeitem').evaluateAll((rows) =>
    rows.map((row) => {
      const field = row.querySelector('textarea');
      return `${row.getAttribute('aria-level')} ${field ? field.value : row.textContent}`;
    }),
  );
}

/** A label of the drawing, however its words are broken into lines. */
export const label = (page: Page, words: string): Locator =>
  page.locator('.label', { hasText: new RegExp(words.replaceAll(' ', '\\s*')) });

/** All of the words in the drawing, label by label. */
export const drawn = (page: Page): Promise<string[]> =>
  page
    .locator('.label')
    .evaluateAll((labels) =>
      labels.map((label) => [...label.querySelectorAll('tspan')].map((span) => span.textContent).join(' ')),
    );

export async function newFishbone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fishbone' }).click();
  await expect(page.getByRole('textbox', { name: 'Problem' })).toBeFocused();
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Keys as fast as the browser takes them: none waits until the one before has been answered. */
export async function atFullSpeed(page: Page, keys: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const events = keys.flatMap((key) => {
    const plain = key.length === 1;
    const code = { Enter: 13, Tab: 9, Backspace: 8 }[key] ?? key.toUpperCase().charCodeAt(0);
    const common = { key, code: plain ? '' : key, windowsVirtualKeyCode: code };
    const text = plain ? key : key === 'Enter' ? '\r' : undefined;
    return [
      { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...common, ...(text !== undefined && { text }) } as const,
      { type: 'keyUp', ...common } as const,
    ];
  });
  await Promise.all(events.map((event) => session.send('Input.dispatchKeyEvent', event)));
  await session.detach();
}

export const saved = (page: Page): Promise<void> =>
  expect(page.getByText('All changes saved on this computer')).toBeVisible();

export const read = (path: string, as: 'utf8' | 'latin1' = 'utf8'): string => readFileSync(path, as);
