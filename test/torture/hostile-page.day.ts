import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import { findBrowser, lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { dropped } from './hostile/dropped';
import { ALL, hostileFiles } from './hostile/files';
import { judged } from './judged';

const none = { 'scripts run': 0, 'requests elsewhere': 0, crashes: 0, 'without a sentence': 0 };

/**
 * The same files, one after another dropped on the page in Chromium, whose policy against script is switched off: what holds
 * then is the page itself. Each workbook that opens is drawn, and stays among the others on the start screen.
 */
const day: BadDay = {
  title: 'Hostile files, dropped on the page',
  rounds: { short: 40, long: ALL },
  missing: () => (lookForBrowser() ? null : missing),
  async run(count, seed) {
    const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
    const browser = await chromium.launch({ executablePath: findBrowser() });
    const figures = { files: 0, opened: 0, refused: 0, ...none, 'ms at most': 0, 'ms of stillness at most': 0 };
    try {
      const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
      const page = await context.newPage();
      const bad = watch(page, served.url);
      await page.goto(served.url);
      const all = hostileFiles(seed);
      for (let i = 0; i < count; i++) {
        const file = all[Math.floor((i * all.length) / count)];
        if (!file) break;
        const bytes = file.bytes();
        const { end } = judged(bytes, file.name);
        const seen = await dropped(page, file.name, bytes);
        figures.files++;
        figures[seen.refused ? 'refused' : 'opened']++;
        figures['ms at most'] = Math.max(figures['ms at most'], seen.ms);
        figures['ms of stillness at most'] = Math.max(figures['ms of stillness at most'], seen.still);
        if (seen.ran) figures['scripts run']++;
        const told = end === 'sound' || seen.said.some(isSentence);
        if (!told || seen.refused !== (end === 'refused') || seen.open === seen.refused)
          figures['without a sentence']++;
        figures['requests elsewhere'] += bad.requests.length;
        figures.crashes += bad.crashes.length;
        if (
          seen.ran ||
          !told ||
          seen.open === seen.refused ||
          bad.requests.length + bad.crashes.length > 0 ||
          seen.still > 1_000
        )
          console.error(file.what, end, seen, ...bad.requests.splice(0), ...bad.crashes.splice(0));
      }
      return figures;
    } finally {
      await browser.close();
      await served.close();
    }
  },
  atMost: none,
  inLong: { atMost: { 'ms at most': 2_000, 'ms of stillness at most': 2_000 }, atLeast: { files: 300 } },
};
export default day;

/** In words, with none of the program's own names in it. */
const isSentence = (words: string): boolean =>
  /[.?]/.test(words) && !/\{\{|\b(file|outline|picture|paste|drop)\.[a-z]/.test(words);

/** What must not happen on the page, from now on. A dialog counts as a script that ran. */
function watch(page: Page, url: string): { requests: string[]; crashes: string[] } {
  const bad = { requests: [] as string[], crashes: [] as string[] };
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) bad.requests.push(request.url());
  });
  page.on('dialog', (dialog) => {
    bad.crashes.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => bad.crashes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') bad.crashes.push(message.text());
  });
  page.on('crash', () => bad.crashes.push('the page crashed'));
  return bad;
}
