/**
 * Runs before the page's module, as a classic script in old syntax (built for ES2015 by main/browser-check.mjs), so that a browser
 * that cannot run the page shows a sentence instead of nothing. So does an error of a script while #root is empty: before the first paint, or
 * after the last one. React empties #root when it draws: a sentence that came too early goes by itself.
 */
import { starting } from '../../shared/words/en/starting';

/** What the page cannot do without, and what nobody supplies in a few lines. */
const isOld =
  !('noModule' in HTMLScriptElement.prototype) ||
  typeof Intl === 'undefined' ||
  !('Segmenter' in Intl) ||
  !('hasOwn' in Object) ||
  !('at' in Array.prototype) ||
  !('replaceAll' in String.prototype) ||
  typeof structuredClone === 'undefined' ||
  typeof ResizeObserver === 'undefined';

/** Puts the sentence in the place of the page, unless that is there already. `ended`: the page shall not draw over it. */
function say(words: string, reason: string, ended: boolean): void {
  const root = document.getElementById('root');
  if (!root || root.hasChildNodes()) return;
  if (ended) root.removeAttribute('id');
  const told = root.appendChild(document.createElement('div'));
  told.setAttribute('role', 'alert');
  told.style.cssText = 'max-width: 40em; margin: 4em auto; padding: 0 1em; font: 16px/1.5 sans-serif';
  for (const line of [words, reason]) told.appendChild(document.createElement('p')).textContent = line;
}

function fail(reason: string): void {
  say(starting['start.stopped'], reason, false);
}

const because = (reason: unknown): string => starting['start.reason'].replace('{{reason}}', String(reason));

function onError(event: Event): void {
  if (event.target instanceof HTMLScriptElement)
    fail(starting['start.missing'].replace('{{file}}', event.target.src.replace(/.*\//, '')));
  else if (event instanceof ErrorEvent) fail(because(event.message));
}

if (isOld) {
  // #root comes after this script and before the module runs.
  document.addEventListener('readystatechange', () => say(starting['start.old-browser'], '', true));
} else {
  window.addEventListener('error', onError, true); // a script that does not load tells nobody but itself: capture
  window.addEventListener('unhandledrejection', (event) => fail(because(event.reason)));
}
