import type { Sitting } from './sitting';

/** Brings the keyboard to the panel where the hand is: where it was before a bar, a dialog or a side panel had it. */
export function toHand({ hand }: Pick<Sitting, 'hand'>): void {
  const panel = document.querySelector(`[data-home="${hand.getState().hand}"]`);
  const stop = panel?.querySelector<HTMLElement>(
    '[role="treeitem"][tabindex="0"], [role="application"], [tabindex="0"]',
  );
  stop?.focus();
}
