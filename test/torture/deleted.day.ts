import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { ensureBuilt } from '../../main/build.mjs';
import { serve } from '../../main/serve/serve';
import { lookForBrowser, missing } from '../e2e/browser.mjs';
import { inSharedChromium, launchChromium } from '../e2e/in-chromium';
import { numbersFrom } from '../random';
import { recorder } from '../robot/recorder';
import type { BadDay, Figures } from './bad-day';
import { losses } from './losses';
import { beginWorkbook, keyboardOf } from './program';
import { typeOn } from './typist';

const SECOND = 1_000; // ms

/**
 * What the browser keeps for the page is deleted while a robot types: its database from this tab or another, its tables emptied,
 * all site data cleared. The page must say so within a second; from then on what it calls saved must be there, and after a
 * reload every line that stood on the screen.
 */
const day: BadDay = {
  title: 'The library is deleted or emptied while typing, in Chromium',
  rounds: { short: 4, long: 50 },
  missing: () => (lookForBrowser() ? null : missing),
  async run(count, seed) {
    const served = await serve(await ensureBuilt('page'), 0);
    const browser = await launchChromium();
    try {
      return await deleteOften(browser, served.url, count, seed);
    } finally {
      await browser.close();
      await served.close();
    }
  },
  atMost: { 'lines lost': 0, 'called saved too early': 0 },
  inLong: { atMost: { late: 0 } },
};
export default day;

async function deleteOften(browser: Browser, url: string, count: number, seed: number): Promise<Figures> {
  const random = numbersFrom(seed);
  const ways = Object.values(losses);
  const figures = { deletions: 0, 'lines on the screen': 0, 'lines lost': 0, late: 0, 'called saved too early': 0 };
  let slowest = 0;
  while (figures.deletions < count) {
    const lose = ways[figures.deletions++ % ways.length];
    const { page } = await inSharedChromium(browser, url);
    await beginWorkbook(page);
    await takeNote(page);
    let isOver = false;
    const typing = typeOn(keyboardOf(page), random, () => isOver);
    await pause(300 + random() * 3_500);
    const isIdle = random() < 0.25;
    if (isIdle) {
      isOver = true;
      await typing;
    }
    await lose?.(page);
    const deleted = Date.now();
    const told = await toldAt(page);
    slowest = Math.max(slowest, told - deleted);
    if (told - deleted > SECOND) figures.late++;
    if (!(await isTrue(page))) figures['called saved too early']++;
    await pause(random() * 1_000);
    isOver = true;
    await typing;
    await recorder(page).waitsUntilSaved();
    if (!(await isTrue(page))) figures['called saved too early']++;

    const shown = await linesOf(page);
    await page.reload();
    await page.getByRole('treeitem').first().waitFor();
    const kept = await linesOf(page);
    const lost = shown.filter((line, at) => line !== kept[at]);
    if (lost.length > 0) console.error('Lost:', lost.join(' | '), 'of', shown.join(' | '));
    figures['lines on the screen'] += shown.length;
    figures['lines lost'] += lost.length;
    await page.context().close();
  }
  return { ...figures, 'ms until it is said at most': slowest };
}

declare global {
  interface Window {
    /** When the page first said that something was deleted, ms since 1970. */
    told: number | null;
  }
}

/** Looks on from inside, since the robot's own eyes come late when the machine is busy. */
const takeNote = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.told = null;
    new MutationObserver(() => {
      if (
        window.told === null &&
        document.querySelector('.notices')?.textContent.includes('copy of this workbook was deleted')
      )
        window.told = Date.now();
    }).observe(document.body, { subtree: true, childList: true });
  });

/** Rejects after ten seconds. */
async function toldAt(page: Page): Promise<number> {
  const told = await page.waitForFunction(() => window.told, undefined, { timeout: 10_000, polling: 50 });
  return (await told.jsonValue()) ?? Number.NaN;
}

/** Where the page calls it saved: is there a row, and a document to it? */
const isTrue = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    if (!document.querySelector('[data-saving=saved]')) return true;
    if (!(await indexedDB.databases()).some(({ name }) => name === 'throughline')) return false;
    return new Promise<boolean>((resolve, reject) => {
      const opening = indexedDB.open('throughline');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(['workbooks', 'documents']);
        const counts = ['workbooks', 'documents'].map((name) => transaction.objectStore(name).count());
        transaction.oncomplete = () => {
          database.close();
          resolve(counts.every(({ result }) => result > 0));
        };
      };
    });
  });

/** An empty line that is being typed goes with the reload. */
const linesOf = async (page: Page): Promise<string[]> =>
  (await recorder(page).reads()).filter((line) => line.trim() !== '');
