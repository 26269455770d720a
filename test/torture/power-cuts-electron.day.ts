import { noElectron } from '../e2e/in-electron';
import type { BadDay } from './bad-day';
import { NEVER } from './deaths';
import { whyNoDisk } from './disk';
import { cutPowerWhileTyping } from './power-cuts';

const day: BadDay = {
  title: 'power cuts while typing, in Electron',
  rounds: { short: 1, long: 50 },
  missing: () => whyNoDisk() ?? noElectron,
  run: (cuts, seed) => cutPowerWhileTyping('shell', cuts, seed),
  atMost: { ...NEVER, 'files damaged': 0, 'lost in files': 0 },
};

export default day;
