import { noElectron } from '../e2e/in-electron';
import type { BadDay } from './bad-day';
import { killWhileTyping } from './kills';
import { noProcesses } from './processes';

const day: BadDay = {
  title: 'kill -9 while typing, in Electron',
  rounds: { short: 2, long: 100 },
  missing: () => noProcesses ?? noElectron,
  run: (kills, seed) => killWhileTyping('shell', kills, seed),
  atMost: { lost: 0, unopened: 0, 'never on the screen': 0 },
};

export default day;
