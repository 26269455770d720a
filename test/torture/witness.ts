import type { Page } from '@playwright/test';

declare global {
  interface Window {
    tellWitness: Tell;
  }
}

/** What was to be seen of a document up to some moment, and what the page said of it. */
export interface Witness {
  /** Every state of the outline that was on the screen, in turn: a line each, its level and its words. */
  readonly screens: readonly string[];
  /** The latest of them that the page called saved; -1 if none. */
  readonly acknowledged: number;
  /** The latest that it called saved in its file. */
  readonly inFile: number;
  /** How many were called saved when they came on the screen: the disk cannot have been asked yet. */
  readonly early: number;
}

/** What the page tells a witness: what is on the screen now, and whether it is called saved, here and in its file. */
export type Tell = (screen: string, saved: boolean, inFile: boolean) => void;

/** Writes down what it is told. `begun` resolves with the first screen. */
export function newWitness(): { seen: Witness; tell: Tell; begun: Promise<void> } {
  const screens: string[] = [];
  const seen = { screens, acknowledged: -1, inFile: -1, early: 0 };
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const tell: Tell = (screen, saved, inFile) => {
    if (screen !== screens.at(-1)) {
      if (saved && screens.length > 0) seen.early++;
      screens.push(screen);
    }
    if (saved) seen.acknowledged = screens.length - 1;
    if (inFile) seen.inFile = screens.length - 1;
    begin();
  };
  return { seen, tell, begun };
}

/**
 * Looks on from inside the page and tells us at once, outside of its processes, so that they can be killed at any moment.
 * Resolves when the first screen is known; its lines must be there.
 */
export async function witness(page: Page): Promise<Witness> {
  const { seen, tell, begun } = newWitness();
  await page.exposeFunction('tellWitness', tell);
  await page.evaluate(lookOn);
  await begun;
  return seen;
}

/**
 * In the page: looks when it has changed something on the screen, and then words and status line belong together. Tells by
 * `window.tellWitness`.
 */
export function lookOn(): void {
  let last = '';
  const look = () => {
    const lines = [...document.querySelectorAll('[role=tree] [role=treeitem]')].map((line) => {
      const words = line.querySelector('textarea')?.value ?? line.querySelector('.line-words:not(.empty)')?.textContent;
      return `${line.getAttribute('aria-level')} ${words ?? ''}`;
    });
    const screen = lines.join('\n');
    const saved = document.querySelector('[data-saving=saved]') !== null;
    const inFile = document.querySelector('[data-saving=saved][data-file=written]') !== null;
    const now = `${saved} ${inFile} ${screen}`;
    if (last === now) return;
    last = now;
    if (lines.length > 0) window.tellWitness(screen, saved, inFile);
  };
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-saving', 'data-file', 'data-words', 'aria-level'],
  });
  look();
}

export interface Verdict {
  /** It was on the screen at some time. */
  found: boolean;
  /** Edits that were called saved and are not in it. Of one that was never seen that cannot be said. */
  lost: number;
}

/**
 * Is a document that was found again one that was on the screen, and no older than the one that was promised? What the last key
 * did may be in the document although nobody lived to see it.
 */
export function judge({ screens }: Pick<Witness, 'screens'>, promised: number, opened: string): Verdict {
  const at = screens.lastIndexOf(opened);
  if (at >= 0) return { found: true, lost: Math.max(0, promised - at) };
  return { found: isOneKeyFurther(screens.at(-1) ?? '', opened), lost: 0 };
}

/** One letter more, or one piece less (undo), or the same words on other levels. */
function isOneKeyFurther(before: string, after: string): boolean {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return b.length <= a.length + 1 && start + end >= Math.min(a.length, b.length);
}

const wordsOf = (screen: string): string => screen.replace(/^\d+ /gm, '').replace(/\s/g, '');
