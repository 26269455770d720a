import { type EngineName, noEngine } from '../e2e/engines/engine';
import type { BadDay } from './bad-day';
import { NEVER } from './deaths';
import { enginePrograms } from './engine-program';
import { killWhileTyping } from './kills';
import { noProcesses } from './processes';

/** The same day as in Chromium, in an engine that keeps IndexedDB in files of its own. */
export const killsIn = (name: EngineName, called: string): BadDay => ({
  title: `kill -9 while typing, in ${called}`,
  rounds: { short: 1, long: 20 },
  missing: () => noProcesses ?? noEngine(name),
  run: async (kills, seed) => killWhileTyping(await enginePrograms(name), kills, seed),
  atMost: NEVER,
});
