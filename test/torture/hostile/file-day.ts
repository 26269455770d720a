import { type EngineName, noEngine } from '../../e2e/engines/engine';
import type { BadDay } from '../bad-day';
import { judged } from '../judged';
import { LATE, NOTHING, STILL } from './bounds';
import { dropped } from './dropped';
import { ALL, hostileFiles } from './files';
import { isSentence } from './sentence';
import { openTestedPage } from './tested-page';

/**
 * The hostile files, one after another dropped on the page in an engine. Each workbook that opens is drawn, and stays among the
 * others on the start screen.
 */
export const fileDay = (name: EngineName, called: string, short: number): BadDay => ({
  title: `Hostile files, dropped on the page in ${called}`,
  rounds: { short, long: ALL },
  missing: () => noEngine(name),
  async run(count, seed) {
    const page = await openTestedPage(name);
    const figures = {
      files: 0,
      opened: 0,
      refused: 0,
      asked: 0,
      ...NOTHING,
      'ms at most': 0,
      'ms of stillness at most': 0,
    };
    try {
      const all = hostileFiles(seed);
      for (let i = 0; i < count; i++) {
        const file = all[Math.floor((i * all.length) / count)];
        if (!file) break;
        const bytes = file.bytes();
        const { end } = judged(bytes, file.name);
        const seen = await dropped(page, file.name, bytes);
        const { requests, crashes } = page.since();
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
        if (wrong || seen.still > STILL[name] || seen.ms > LATE) console.error(file.what, end, seen, requests, crashes);
      }
      return figures;
    } finally {
      await page.close();
    }
  },
  atMost: NOTHING,
  inLong: { atMost: { 'ms of stillness at most': STILL[name], 'ms at most': LATE }, atLeast: { files: ALL } },
});
