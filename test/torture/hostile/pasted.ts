import { goHome } from './go-home';
import type { TestedPage } from './tested-page';

/** What the page made of a paste. */
export interface SeenPaste {
  /** Until it said something, or showed what came of it. */
  ms: number;
  /** The longest time for which the page answered to nothing, also while it was drawing. */
  still: number;
  said: string[];
  /** The lines on the screen when all had come to rest. */
  lines: number;
  /** A script of what was pasted has run. */
  ran: boolean;
}

export type Place = 'start' | 'diagram';

const PATIENCE = 20_000; // ms

/** Pastes on the start screen, or into a new diagram; looks until all has come to rest, and goes back to the start screen. */
export async function pasted(
  page: Pick<TestedPage, 'evaluate'>,
  forms: Readonly<Record<string, string>>,
  place: Place,
): Promise<SeenPaste> {
  if (place === 'diagram') await page.evaluate(startDiagram, 'Fishbone');
  const seen = await page.evaluate(paste, { forms, place, patience: PATIENCE });
  await page.evaluate(goHome, null);
  return seen;
}

/** In the page. */
async function startDiagram(kind: string): Promise<void> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
  const button = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(kind));
  while (!button()) await wait();
  button()?.click();
  const isThere = () => document.querySelector('[role=application][aria-busy=false]') !== null;
  while (!isThere() || !(document.activeElement instanceof HTMLTextAreaElement)) await wait();
  document.activeElement.blur();
  await wait();
}

/** In the page. */
async function paste(input: {
  forms: Readonly<Record<string, string>>;
  place: Place;
  patience: number;
}): Promise<SeenPaste> {
  const carrier = new DataTransfer();
  for (const [type, words] of Object.entries(input.forms)) carrier.setData(type, words);
  const outline = () => document.querySelector('[role=tree]')?.childElementCount ?? 0;
  const words = () => [...document.querySelectorAll('[role=log] p')].map(({ textContent }) => textContent ?? '');
  const [before, already] = [outline(), new Set(words())];
  const isDone = () => outline() !== before && document.querySelector('[role=application][aria-busy=false]') !== null;
  const isRefused = () => document.querySelector('.notice:not(.progress)') !== null;
  const said = new Set<string>();
  const begun = performance.now();
  let [answered, still, calm] = [0, 0, 0];
  const target = document.activeElement ?? document.body;
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: carrier }); // Firefox would take an empty copy
  target.dispatchEvent(event);
  for (let last = begun, lines = 0; ; ) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const now = performance.now();
    still = Math.max(still, now - last);
    if (outline() !== lines || now - last > 50 || (!isDone() && !isRefused())) calm = now; // something goes on
    last = now;
    lines = outline();
    for (const line of words()) if (!already.has(line)) said.add(line);
    if (answered === 0 && (said.size > 0 || lines !== before)) answered = now;
    if (now - calm > 400 || now - begun > input.patience) break;
  }
  return {
    ms: Math.round((answered || performance.now()) - begun),
    still: Math.round(still),
    said: [...said].map((line) => line.replace(/[\ud800-\udfff]/g, '?')), // WebKit's driver cannot carry half of a pair
    lines: outline(),
    ran: '__ran' in window,
  };
}
