import { join } from 'node:path';
import { serve } from '../../main/serve/serve';
import { inNewProfile, rested } from '../bench/browsing';
import { openings } from '../bench/opening';
import { median } from '../bench/table';
import { lookForBrowser, missing } from '../e2e/browser.mjs';
import type { BadDay } from './bad-day';
import { beginWorkbook } from './program';
import { editOn, heapOf, journalOf, layOut, storedBy } from './sitting';

const SAMPLES = 10;
const WARM = 300; // edits until everything that is loaded once is loaded

const day: BadDay = {
  title: 'one long sitting without a pause, in Chromium',
  rounds: { short: 160, long: 10_000 },
  missing: () => (lookForBrowser() ? null : missing),
  run: async (wanted) => {
    const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
    try {
      return await inNewProfile(async (page) => {
        await page.goto(served.url);
        await beginWorkbook(page);
        await layOut(page);
        const session = await page.context().newCDPSession(page);
        await editOn(page, Math.min(WARM, wanted / 4));
        const before = await heapOf(session);
        let edits = 0;
        let journal = 0;
        while (edits < wanted) {
          edits += await editOn(page, wanted / SAMPLES);
          journal = Math.max(journal, await journalOf(page));
        }
        await rested(page);
        const after = await heapOf(session);
        const stored = await storedBy(page);
        await session.detach();
        await page.reload();
        await page.getByRole('treeitem').first().waitFor();
        await rested(page);
        return {
          edits,
          'MB of heap more': after - before,
          'entries in the journal at most': journal,
          'MB on the disk': stored,
          'ms from key to picture when reopened': Math.round(median(await openings(page))),
        };
      });
    } finally {
      await served.close();
    }
  },
  atMost: { 'entries in the journal at most': 600 },
  inLong: {
    atMost: { 'MB of heap more': 20, 'MB on the disk': 20, 'ms from key to picture when reopened': 1_000 },
    atLeast: { edits: 10_000 },
  },
};

export default day;
