import type { BadDay } from './bad-day';
import { ALL, hostileFiles } from './hostile/files';
import { judged } from './judged';

/**
 * Files that were made to do harm, each opened as the program opens it: none may throw, hang, or change what every object
 * has, and of each it is said in a sentence why it was not opened or what was mended.
 */
const day: BadDay = {
  title: 'Hostile files, opened',
  rounds: { short: 40, long: ALL },
  async run(count, seed) {
    const figures = {
      files: 0,
      sound: 0,
      mended: 0,
      refused: 0,
      crashes: 0,
      'without a sentence': 0,
      unsettled: 0,
      polluted: 0,
      'ms at most': 0,
    };
    const all = hostileFiles(seed);
    for (let i = 0; i < count; i++) {
      const file = all[Math.floor((i * all.length) / count)];
      if (!file) break;
      const bytes = file.bytes();
      try {
        const { end, ms, wrong } = judged(bytes, file.name);
        figures[end]++;
        figures['ms at most'] = Math.max(figures['ms at most'], ms);
        for (const each of wrong) figures[each]++;
        if (wrong.length > 0) console.error(file.what, wrong);
      } catch (error) {
        figures.crashes++;
        console.error(file.what, error);
      }
      figures.files++;
      if ('ran' in {} || 'polluted' in {}) figures.polluted++;
    }
    return figures;
  },
  atMost: { crashes: 0, 'without a sentence': 0, unsettled: 0, polluted: 0 },
  inLong: { atMost: { 'ms at most': 2_000 }, atLeast: { files: 300 } },
};
export default day;
