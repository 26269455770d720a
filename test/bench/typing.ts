import type { Page } from '@playwright/test';
import { numbersFrom } from '../random';
import { mainThreadWork } from './main-thread';

const WORDS = 'nobody knows who is asked when the bus comes late again and why it was sent to them first of all';

/** ms from each key to what followed from it. */
export interface Typed {
  /** The end of the frame in which the label in the drawing says all that is in the field. */
  painted: number[];
  /** The page says that it is on the disk. */
  saved: number[];
}

/**
 * Types behind the words of a line in the middle of those that are in the page, with the pauses of a fast hand, so that keys come at any
 * time between two frames. Begins at the time stamp of the key's own event. The words are read in a frame's callback,
 * before it is painted; the time is taken in the first task behind it, which goes before what others have waiting.
 */
export async function typeAndWatch(page: Page, keys = 90): Promise<Typed> {
  await watch(page, await begin(page));
  await typeKeys(page, keys);
  return page.evaluate(() => window.typed);
}

/** ms of work that one key makes for the page's own thread, all its tasks and frames together; typed as above, and traced. */
export async function workOfKey(page: Page, keys = 40): Promise<number> {
  await begin(page);
  await page.waitForTimeout(500);
  const work = await mainThreadWork(page, () => typeKeys(page, keys));
  return work / keys;
}

/** Returns the id of the line that is being typed. */
async function begin(page: Page): Promise<string> {
  const lines = page.getByRole('treeitem');
  const line = lines.nth(Math.floor((await lines.count()) / 2));
  await line.click();
  await page.keyboard.press('F2');
  return (await line.getAttribute('data-line')) ?? '';
}

async function typeKeys(page: Page, keys: number): Promise<void> {
  const next = numbersFrom(7);
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(WORDS.charAt(i % WORDS.length) === ' ' ? 'Space' : WORDS.charAt(i % WORDS.length));
    await page.waitForTimeout(60 + next() * 80);
  }
  await page.waitForTimeout(300);
}

async function watch(page: Page, id: string): Promise<void> {
  await page.evaluate((element) => {
    const typed: Typed = { painted: [], saved: [] };
    window.typed = typed;
    const plain = (text: string | null | undefined) => (text ?? '').replace(/\P{L}/gu, '');
    let pressed: number | null = null; // its words are not painted yet
    let wanted: string | null = null;
    let unsaved: number | null = null;
    document.addEventListener('keydown', ({ timeStamp }) => (pressed ??= timeStamp), true);
    document.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLTextAreaElement) wanted = plain(target.value);
        unsaved = pressed;
      },
      true,
    );
    const frame = () => {
      requestAnimationFrame(frame);
      const label = document.querySelector(`.label[data-id="${element}"]`);
      if (pressed === null || wanted === null || plain(label?.textContent) !== wanted) return;
      const begun = pressed;
      const painted = () => typed.painted.push(performance.now() - begun);
      void scheduler.postTask(painted, { priority: 'user-blocking' });
      pressed = null;
      wanted = null;
    };
    requestAnimationFrame(frame);
    const state = document.querySelector('[data-saving]');
    new MutationObserver(() => {
      if (unsaved === null || document.querySelector('[data-saving=saved]') === null) return;
      typed.saved.push(performance.now() - unsaved);
      unsaved = null;
    }).observe(state?.parentElement ?? document.body, { subtree: true, childList: true, attributes: true });
  }, id);
}

declare global {
  interface Window {
    typed: Typed;
  }
}
