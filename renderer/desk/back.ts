import type { Sitting } from './sitting';

/** Brings the keyboard to the panel where the hand is: where it was before a bar, a dialog or a side panel had it. */
export function toHand({ hand }: Pick<Sitting, 'hand'>): void {
  const home = (name: string) => document.querySelector(`[data-home="${name}"]`);
  const panel = home(hand.getState().hand) ?? home('picture'); // a panel that was closed meanwhile is no home
  const stops = ['[role="treeitem"][tabindex="0"]', '[role="application"]', '[tabindex="0"]'];
  for (const stop of stops) {
    const found = panel?.querySelector<HTMLElement>(stop);
    if (found) return found.focus();
  }
}
