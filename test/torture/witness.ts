import type { Page } from '@playwright/test';

declare global {
  interface Window {
    tellWitness(screen: string, saved: boolean): void;
  }
}

/** What was to be seen of a document up to some moment, and what the page said of it. */
export interface Witness {
  /** Every state of the outline that was on the screen, in turn: a line each, its level and its words. */
  readonly screens: readonly string[];
  /** The latest of them that the page called saved. */
  readonly acknowledged: number;
}

/**
 * Looks on from inside the page and tells us at once, outside of its processes, so that they can be killed at any moment. It
 * looks when the page has changed something on the screen, and then words and status line belong together. Resolves when the
 * first screen is known; its lines must be there.
 */
export async function witness(page: Page): Promise<Witness> {
  const screens: string[] = [];
  const seen = { screens, acknowledged: -1 };
  let begun = () => {};
  const first = new Promise<void>((resolve) => (begun = resolve));
  await page.exposeFunction('tellWitness', (screen: string, saved: boolean) => {
    if (screen !== screens.at(-1)) screens.push(screen);
    if (saved) seen.acknowledged = screens.length - 1;
    begun();
  });
  await page.evaluate(() => {
    let last = '';
    const look = () => {
      const lines = [...document.querySelectorAll('[role=tree] [role=treeitem]')].map((line) => {
        const words =
          line.querySelector('textarea')?.value ?? line.querySelector('.line-words:not(.empty)')?.textContent;
        return `${line.getAttribute('aria-level')} ${words ?? ''}`;
      });
      const screen = lines.join('\n');
      const saved = document.querySelector('[data-saving=saved]') !== null;
      if (last === `${saved}${screen}`) return;
      last = `${saved}${screen}`;
      if (lines.length > 0) window.tellWitness(screen, saved);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-saving', 'data-words', 'aria-level'],
    });
    look();
  });
  await first;
  return seen;
}

export interface Verdict {
  /** It was on the screen at some time. */
  found: boolean;
  /** Edits that were called saved and are not in it. Of one that was never seen that cannot be said. */
  lost: number;
}

/**
 * Is a document that was opened again one that was on the screen, and no older than what was called saved? What the last key
 * did may be in the document although nobody lived to see it.
 */
export function judge({ screens, acknowledged }: Witness, opened: string): Verdict {
  const at = screens.lastIndexOf(opened);
  if (at >= 0) return { found: true, lost: Math.max(0, acknowledged - at) };
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
