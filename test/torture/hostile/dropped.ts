import { GIVEN } from '../../e2e/engines/engine';
import { goHome } from './go-home';
import type { TestedPage } from './tested-page';

/** What the page made of a file that was dropped on it. */
export interface SeenDrop {
  /** Until the sentence or the workbook was on the screen. */
  ms: number;
  /** The longest time for which the page answered to nothing, also while it was drawing. */
  still: number;
  said: string[];
  /** An open workbook is on the screen, it was refused, or it is asked whether so much shall be opened; null: none of them. */
  end: 'opened' | 'refused' | 'asked' | null;
  /** A script of the file's has run. */
  ran: boolean;
}

const PATIENCE = 10_000; // ms

/** Drops the file on the start screen, looks until everything has come to rest, and goes back to the start screen. */
export async function dropped(
  page: Pick<TestedPage, 'evaluate' | 'give'>,
  name: string,
  bytes: Uint8Array,
): Promise<SeenDrop> {
  page.give(bytes);
  const seen = await page.evaluate(drop, { name, from: GIVEN, patience: PATIENCE });
  await page.evaluate(goHome, null);
  return seen;
}

/** In the page. */
async function drop({ name, from, patience }: { name: string; from: string; patience: number }): Promise<SeenDrop> {
  const given = await (await fetch(from)).blob();
  const carrier = new DataTransfer();
  carrier.items.add(new File([given], name));
  const shown = (what: string) => document.querySelector(what) !== null;
  const end = () => {
    if (shown('.notice.bad')) return 'refused';
    if (shown('.notice:not(.progress) .notice-words button')) return 'asked'; // not the one that stops reading
    return location.hash.startsWith('#/w/') && shown('[role=tree], main [role=alert], .unknown') ? 'opened' : null;
  };
  const drawn = () => shown('[role=application][aria-busy=false], main [role=alert], .unknown');
  const begun = performance.now();
  let answered = 0;
  let still = 0;
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carrier }));
  for (let last = begun; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = performance.now();
    still = Math.max(still, now - last);
    last = now;
    const ended = end();
    if (answered === 0 && ended !== null) answered = now;
    if ((ended !== null && (ended !== 'opened' || drawn())) || now - begun > patience) break;
  }
  return {
    ms: Math.round((answered || performance.now()) - begun),
    still: Math.round(still),
    said: [...document.querySelectorAll('.notice-words')].map(({ textContent }) => textContent ?? ''),
    end: end(),
    ran: '__ran' in window,
  };
}
