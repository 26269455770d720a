import { lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { NEVER } from './deaths';
import { whyNoDisk } from './disk';
import { cutPowerWhileTyping } from './power-cuts';

const day: BadDay = {
  title: 'power cuts while typing, in Chromium',
  rounds: { short: 1, long: 50 },
  missing: () => whyNoDisk() ?? (lookForBrowser() ? null : missing),
  run: (cuts, seed) => cutPowerWhileTyping('page', cuts, seed),
  atMost: NEVER,
};

export default day;
