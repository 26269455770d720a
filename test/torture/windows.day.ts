import { type Browser, type CDPSession, expect, type Page } from '@playwright/test';
import { ensureBuilt } from '../../main/build.mjs';
import { serve } from '../../main/serve/serve';
import { lookForBrowser, missing } from '../e2e/browser.mjs';
import { inSharedChromium, launchChromium } from '../e2e/in-chromium';
import { numbersFrom } from '../random';
import { recorder } from '../robot/recorder';
import type { BadDay, Figures } from './bad-day';
import { beginWorkbook } from './program';

/**
 * Two windows on one workbook. A robot types in the one that writes, and at random moments, before what was typed is called
 * saved or while more is being typed, the other one takes over; now and then from a window that is frozen, so that the seat is
 * taken by force, and the old window wakes up behind it with keys that it still has to answer. Every word that a window has
 * taken must be there in the end.
 */
const day: BadDay = {
  title: 'Two windows on one workbook',
  rounds: { short: 24, long: 1_000 },
  missing: () => (lookForBrowser() ? null : missing),
  async run(count, seed) {
    const served = await serve(await ensureBuilt('page'), 0);
    const browser = await launchChromium();
    try {
      return await typeInTurns(browser, served.url, count, seed);
    } finally {
      await browser.close();
      await served.close();
    }
  },
  atMost: { lost: 0, differences: 0 },
  inLong: { atMost: { 'ms until the other window shows it': 1_000 } },
};
export default day;

async function typeInTurns(browser: Browser, url: string, count: number, seed: number): Promise<Figures> {
  const random = numbersFrom(seed);
  const { page: first } = await inSharedChromium(browser, url);
  await first.context().addInitScript(takeNote); // before the database is opened: Dexie keeps its methods from then on
  await first.reload();
  await beginWorkbook(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await second.getByRole('button', { name: 'Edit here' }).waitFor();

  let [writer, reader] = [first, second];
  let slowest = 0;
  const typed: string[] = [];
  const figures = { edits: 0, takeovers: 0, 'from a frozen window': 0, lost: 0, differences: 0 };
  await takeUp(writer);
  while (figures.edits < count) {
    const word = `w${figures.edits++}`;
    if (random() < 0.15) await writer.keyboard.press('Enter');
    await writer.keyboard.type(` ${word}`);
    typed.push(word);
    if (random() < 0.1) {
      const since = Date.now();
      await reader
        .getByRole('tree')
        .getByText(new RegExp(`\\b${word}\\b`))
        .waitFor();
      slowest = Math.max(slowest, Date.now() - since);
    }
    if (random() > 0.12) continue;

    figures.takeovers++;
    if (figures.takeovers % 12 === 3) {
      figures['from a frozen window']++;
      await recorder(writer).waitsUntilSaved(); // a transaction that is under way would hold the disk for itself
      const thaw = await freeze(writer, ` q${word}abcdefgh`);
      await takesOver(reader);
      await takeUp(reader);
      await reader.keyboard.press('Enter'); // on a line of its own, as two people would
      await reader.keyboard.type(`f${word}`);
      typed.push(`f${word}`);
      await recorder(reader).waitsUntilSaved();
      await thaw();
      await writer.getByRole('tree').getByText(`f${word}`).waitFor();
      await writer.getByRole('button', { name: 'Edit here' }).waitFor();
      await reader.locator('[data-saving=saved]').waitFor(); // the other one had its turn
    } else await Promise.all([writer.keyboard.type(` r${word}abcdefgh`), takesOver(reader)]);
    for (const start of ['q', 'r']) {
      const shown = longest(await takenIn(writer), `${start}${word}`);
      if (shown !== '') typed.push(shown);
    }
    [writer, reader] = [reader, writer];
    await takeUp(writer);
  }
  await recorder(writer).waitsUntilSaved();
  await expect.poll(async () => (await linesOf(reader)).join('\n')).toBe((await linesOf(writer)).join('\n'));
  const last = await first.context().newPage(); // sees what is on the disk
  await last.goto(first.url());
  await last.getByRole('treeitem').first().waitFor();
  const shows = await Promise.all([first, second, last].map(linesOf));
  figures.differences = new Set(shows.map((lines) => lines.join('\n'))).size - 1;
  const there = new Set(shows[2]?.join(' ').split(/\s+/));
  const lost = typed.filter((word) => ![...there].some((each) => each.startsWith(word)));
  figures.lost = lost.length;
  if (lost.length > 0) console.error('Lost:', lost.join(' '));
  return { ...figures, 'ms until the other window shows it': slowest };
}

/** Goes on behind the last words. */
async function takeUp(page: Page): Promise<void> {
  await page.getByRole('treeitem').last().click();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
}

async function takesOver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit here' }).click();
  await page.locator('[data-saving]').waitFor();
}

const STOP = '(function stop() { if (transactions === 0) debugger; else setTimeout(stop); })()';

/** Nothing of the page runs any more until it thaws; these keys wait for it. */
async function freeze(page: Page, keys: string): Promise<() => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  const paused = new Promise((resolve) => session.once('Debugger.paused', resolve));
  // Not within a transaction, which would hold the disk for itself; the page looks every now and then whether all is there.
  session.send('Runtime.evaluate', { expression: STOP }).catch(() => undefined); // it answers when it has thawed
  await paused;
  const answered = [...keys].flatMap((key) =>
    (['keyDown', 'keyUp'] as const).map((type) =>
      session.send('Input.dispatchKeyEvent', { type, key, ...(type === 'keyDown' && { text: key }) }),
    ),
  );
  return async () => {
    await session.send('Debugger.resume');
    await Promise.allSettled(answered);
    await session.detach();
  };
}

declare global {
  interface Window {
    taken: string[];
    transactions: number;
  }
}

/** In a page: keeps what its fields have taken, and counts its transactions that are under way. */
function takeNote(): void {
  window.taken = [];
  window.transactions = 0;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...input) {
    const transaction = begin.apply(this, input);
    window.transactions++;
    for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => window.transactions--);
    return transaction;
  };
  addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) window.taken.push(target.value);
  });
}

const takenIn = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.taken.splice(0));

const longest = (values: readonly string[], word: string): string =>
  values
    .flatMap((value) => new RegExp(`\\b${word}[a-h]*`).exec(value)?.[0] ?? [])
    .reduce((most, next) => (next.length > most.length ? next : most), '');

const linesOf = (page: Page): Promise<string[]> => recorder(page).reads();
