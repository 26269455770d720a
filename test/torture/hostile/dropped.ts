import type { Page } from '@playwright/test';

/** What the page made of a file that was dropped on it. */
export interface Seen {
  /** Until the sentence or the workbook was on the screen. */
  ms: number;
  /** The longest time for which the page answered to nothing, also while it was drawing. */
  still: number;
  /** What it said, and whether any of it was a refusal. */
  said: string[];
  refused: boolean;
  /** An open workbook is on the screen. */
  open: boolean;
  /** A script of the file's has run. */
  ran: boolean;
}

const PATIENCE = 10_000; // ms

/** Drops the file on the start screen, looks until everything has come to rest, and goes back to the start screen. */
export async function dropped(page: Page, name: string, bytes: Uint8Array): Promise<Seen> {
  const base64 = Buffer.from(bytes).toString('base64');
  const seen = await page.evaluate(drop, { name, base64, patience: PATIENCE });
  await page.evaluate(() => {
    location.hash = '#/';
    for (const button of document.querySelectorAll<HTMLButtonElement>('.notices .notice > button')) button.click();
  });
  await page.getByRole('heading', { name: 'Start something new' }).waitFor();
  await page.locator('.notice').first().waitFor({ state: 'detached' });
  return seen;
}

/** In the page. */
async function drop({ name, base64, patience }: { name: string; base64: string; patience: number }): Promise<Seen> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const carrier = new DataTransfer();
  carrier.items.add(new File([bytes], name));
  const shown = (what: string) => document.querySelector(what) !== null;
  const refused = () => shown('.notice.bad');
  const open = () => location.hash.startsWith('#/w/') && shown('[role=tree], main [role=alert], .unknown');
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
    if (answered === 0 && (refused() || open())) answered = now;
    if ((answered > 0 && (refused() || drawn())) || now - begun > patience) break;
  }
  return {
    ms: Math.round((answered || performance.now()) - begun),
    still: Math.round(still),
    said: [...document.querySelectorAll('.notice-words')].map(({ textContent }) => textContent ?? ''),
    refused: refused(),
    open: open(),
    ran: '__ran' in window,
  };
}
