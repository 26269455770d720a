import type { Page } from '@playwright/test';
import { inNewProfile, rested } from './browsing';

const ROUNDS = 3;

/** ms from the navigation to the first words on the start screen, each time on a profile of its own. */
export async function firstPaints(url: string): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    all.push(
      await inNewProfile(async (page) => {
        await page.goto(url);
        await page.getByRole('button', { name: 'Fishbone' }).waitFor();
        return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
      }),
    );
  return all;
}

/** ms from the key that opens the open workbook again, from the start screen, to the end of the frame that shows its drawing. */
export async function openings(page: Page): Promise<number[]> {
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const id = new URL(page.url()).hash;
    await page.getByRole('link', { name: 'Workbooks' }).press('Enter');
    const card = page.locator(`a[href="${id}"]`);
    await card.waitFor();
    await page.waitForTimeout(1_500); // the cards have their pictures
    const opened = page.evaluate(firstPicture);
    await card.press('Enter');
    all.push(await opened);
    await rested(page);
  }
  return all;
}

function firstPicture(): Promise<number> {
  return new Promise((done) => {
    let pressed: number | null = null;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed ??= timeStamp), true);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now() - (pressed ?? Number.NaN));
    const frame = () => {
      const drawing = document.querySelector('.surface-drawing:not(.waiting) .label');
      if (pressed !== null && drawing) port2.postMessage(null);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
