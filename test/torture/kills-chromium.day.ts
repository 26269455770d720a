import { lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { killWhileTyping } from './kills';
import { noProcesses } from './processes';

const day: BadDay = {
  title: 'kill -9 while typing, in Chromium',
  rounds: { short: 2, long: 100 },
  missing: () => noProcesses ?? (lookForBrowser() ? null : missing),
  run: (kills, seed) => killWhileTyping('page', kills, seed),
  atMost: { lost: 0, unopened: 0, 'never on the screen': 0 },
};

export default day;
