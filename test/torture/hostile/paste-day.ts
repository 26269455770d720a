import { type EngineName, noEngine } from '../../e2e/engines/engine';
import type { BadDay } from '../bad-day';
import { LATE, NOTHING, STILL } from './bounds';
import { pasted } from './pasted';
import { hostilePastes } from './pastes';
import { isSentence } from './sentence';
import { openTestedPage } from './tested-page';

const PLACES = ['start', 'diagram'] as const;

/**
 * Tables, lists, HTML and records of our own, each pasted on a new start screen and into a new diagram in an engine. Each brings
 * in lines, or ends in a sentence.
 */
export const pasteDay = (name: EngineName, called: string, short: number): BadDay => ({
  title: `Hostile pastes, on the start screen and into a diagram in ${called}`,
  rounds: { short, long: hostilePastes.length },
  missing: () => noEngine(name),
  async run(count, seed) {
    const page = await openTestedPage(name);
    const figures = { pastes: 0, 'brought in': 0, ...NOTHING, 'ms at most': 0, 'ms of stillness at most': 0 };
    try {
      for (let i = 0; i < count; i++) {
        const paste = hostilePastes[(Math.floor((i * hostilePastes.length) / count) + seed) % hostilePastes.length];
        for (const place of PLACES) {
          if (!paste) continue;
          await page.comeAnew();
          const seen = await pasted(page, paste.forms(), place);
          const { requests, crashes } = page.since();
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
          const said = seen.said.map((line) => line.slice(0, 200));
          if (wrong || seen.still > STILL[name] || seen.ms > LATE)
            console.error(paste.what, place, { ...seen, said }, requests, crashes);
        }
      }
      return figures;
    } finally {
      await page.close();
    }
  },
  atMost: NOTHING,
  inLong: { atMost: { 'ms of stillness at most': STILL[name], 'ms at most': LATE }, atLeast: { pastes: 200 } },
});
