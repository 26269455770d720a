import { lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { NEVER } from './deaths';
import { killWhileTyping } from './kills';
import { noProcesses } from './processes';
import { playwrightPrograms } from './program';

const day: BadDay = {
  title: 'kill -9 while typing, in Chromium',
  rounds: { short: 2, long: 100 },
  missing: () => noProcesses ?? (lookForBrowser() ? null : missing),
  run: async (kills, seed) => killWhileTyping(await playwrightPrograms('page'), kills, seed),
  atMost: NEVER,
};

export default day;
