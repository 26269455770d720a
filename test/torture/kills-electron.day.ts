import { noElectron } from '../e2e/in-electron';
import type { BadDay } from './bad-day';
import { NEVER } from './deaths';
import { killWhileTyping } from './kills';
import { noProcesses } from './processes';
import { playwrightPrograms } from './program';

const day: BadDay = {
  title: 'kill -9 while typing, in Electron',
  rounds: { short: 2, long: 100 },
  missing: () => noProcesses ?? noElectron,
  run: async (kills, seed) => killWhileTyping(await playwrightPrograms('shell'), kills, seed),
  atMost: NEVER,
};

export default day;
