import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import { findBrowser, lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { dropped } from './hostile/dropped';
import { ALL, hostileFiles } from './hostile/files';
import { isSentence, watch } from './hostile/watch';
import { judged } from './judged';

const STILL = 500; // ms
const none = { 'scripts run': 0, 'requests elsewhere': 0, crashes: 0, 'without a sentence': 0 };

/**
 * The same files, one after another dropped on the page in Chromium, whose policy against script is switched off: what holds
 * then is the page itself. Each workbook that opens is drawn, and stays among the others on the start screen.
 */
const day: BadDay = {
  title: 'Hostile files, dropped on the page',
  rounds: { short: 24, long: ALL },
  missing: () => (lookForBrowser() ? null : missing),
  async run(count, seed) {
    const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
    const browser = await chromium.launch({ executablePath: findBrowser() });
    const figures = {
      files: 0,
      opened: 0,
      refused: 0,
      asked: 0,
      ...none,
      'ms at most': 0,
      'ms of stillness at most': 0,
    };
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
        const { requests, crashes } = bad.since();
        // What opens as it is says so by being there, what was mended in it and why it did not open is told.
        const isTold =
          (end === 'sound' && seen.end === 'opened') ||
          seen.said.some((words) => isSentence(words.replace(file.name, '')));
        const isRight = seen.end !== null && (seen.end === 'refused') === (end === 'refused');
        figures.files++;
        if (seen.end) figures[seen.end]++;
        if (!isTold || !isRight) figures['without a sentence']++;
        if (seen.ran) figures['scripts run']++;
        figures['requests elsewhere'] += requests.length;
        figures.crashes += crashes.length;
        figures['ms at most'] = Math.max(figures['ms at most'], seen.ms);
        figures['ms of stillness at most'] = Math.max(figures['ms of stillness at most'], seen.still);
        const wrong = !isTold || !isRight || seen.ran || requests.length + crashes.length > 0;
        if (wrong || seen.still > STILL) console.error(file.what, end, seen, requests, crashes);
      }
      return figures;
    } finally {
      await browser.close();
      await served.close();
    }
  },
  atMost: none,
  // A hang is a page that answers to nothing. How long a sentence takes grows with the hundreds that lie there already.
  inLong: { atMost: { 'ms of stillness at most': STILL }, atLeast: { files: 300 } },
};
export default day;
