import { type CDPSession, expect, type Page } from '@playwright/test';

const LINES = 12;
const PER_LINE = 40; // edits until the next line is turned to
const SAYING = 'nobody asked why the buses come too late';

/** Some lines to begin with, under the problem, which is being typed when this is called. */
export async function layOut(page: Page): Promise<void> {
  for (let i = 0; i < LINES; i++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Reason ${i}`);
  }
  await page.locator('[data-saving=saved]').waitFor();
}

/**
 * About so many edits without ever a pause in which the page could tidy up: each letter is one, in line after line, which
 * are written over, and now and then there is a line more for a while. Resolves with how many there were.
 */
export async function editOn(page: Page, count: number): Promise<number> {
  const lines = page.getByRole('treeitem');
  let done = 0;
  for (let line = 0; done < count; line++) {
    const here = lines.nth(1 + (line % LINES));
    await here.click();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(SAYING.slice(0, PER_LINE - 5));
    await page.keyboard.press('Enter');
    await page.keyboard.type('and');
    await here.click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    done += PER_LINE; // with the new line and its end
  }
  await expect(lines).toHaveCount(1 + LINES);
  return done;
}

/** MB that the page's own thread holds when everything that nobody needs is gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

/** Entries of the journal that no snapshot has taken in yet. */
export const journalOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const count = opening.result.transaction('journal').objectStore('journal').count();
          count.onerror = reject;
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );

/** MB in all that the page keeps on the disk. */
export const storedBy = (page: Page): Promise<number> =>
  page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? Number.NaN) / 1_000_000);
