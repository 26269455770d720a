import { flushSync } from 'react-dom';
import type { EditorSession } from './editor-session';

/**
 * Brings the keyboard to the panel where the hand is: where it was before a bar, a dialog or a side panel had it. On a narrow
 * page that panel comes to the front. To be called when something is pressed, not while something is drawn.
 */
export function toHand({ hand }: Pick<EditorSession, 'hand'>): void {
  const { hand: now } = hand.getState();
  flushSync(() => hand.setState({ hand: now })); // whoever follows the hand hears of it
  const home = (name: string) => document.querySelector(`[data-home="${name}"]`);
  const panel = home(now) ?? home('picture'); // a panel that was closed meanwhile is no home
  const stops = ['[role="treeitem"][tabindex="0"]', '[role="application"]', '[tabindex="0"]'];
  const found = stops.map((stop) => panel?.querySelector<HTMLElement>(stop)).find((stop) => stop);
  found?.focus();
}
