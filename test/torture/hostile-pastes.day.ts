import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import { findBrowser, lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { pasted } from './hostile/pasted';
import { hostilePastes } from './hostile/pastes';
import { isSentence, watch } from './hostile/watch';

const STILL = 500; // ms
const LATE = 2_000; // ms
const none = { 'scripts run': 0, 'requests elsewhere': 0, crashes: 0, 'without a sentence': 0 };

/**
 * Tables, lists, HTML and records of our own, each pasted on a new start screen and into a new diagram in Chromium, whose policy
 * against script is switched off. Each brings in lines, or ends in a sentence.
 */
const day: BadDay = {
  title: 'Hostile pastes, on the start screen and into a diagram',
  rounds: { short: 10, long: hostilePastes.length },
  missing: () => (lookForBrowser() ? null : missing),
  async run(count, seed) {
    const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
    const browser = await chromium.launch({ executablePath: findBrowser() });
    const figures = { pastes: 0, 'brought in': 0, ...none, 'ms at most': 0, 'ms of stillness at most': 0 };
    try {
      for (let i = 0; i < count; i++) {
        const paste = hostilePastes[(Math.floor((i * hostilePastes.length) / count) + seed) % hostilePastes.length];
        for (const place of ['start', 'diagram'] as const) {
          if (!paste) continue;
          const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
          const page = await context.newPage();
          const bad = watch(page, served.url);
          await page.goto(served.url);
          await page.getByRole('heading', { name: 'Start something new' }).waitFor();
          const seen = await pasted(page, paste.forms(), place);
          const { requests, crashes } = bad.since();
          await context.close();
          const isIn = seen.lines > (place === 'diagram' ? 1 : 0);
          const isTold = isIn || seen.said.some(isSentence);
          figures.pastes++;
          if (isIn) figures['brought in']++;
          if (!isTold) figures['without a sentence']++;
          if (seen.ran) figures['scripts run']++;
          figures['requests elsewhere'] += requests.length;
          figures.crashes += crashes.length;
          figures['ms at most'] = Math.max(figures['ms at most'], seen.ms);
          figures['ms of stillness at most'] = Math.max(figures['ms of stillness at most'], seen.still);
          const wrong = !isTold || seen.ran || requests.length + crashes.length > 0;
          if (wrong || seen.still > STILL || seen.ms > LATE)
            console.error(
              paste.what,
              place,
              { ...seen, said: seen.said.map((line) => line.slice(0, 200)) },
              requests,
              crashes,
            );
        }
      }
      return figures;
    } finally {
      await browser.close();
      await served.close();
    }
  },
  atMost: none,
  inLong: { atMost: { 'ms of stillness at most': STILL, 'ms at most': LATE }, atLeast: { pastes: 200 } },
};
export default day;
