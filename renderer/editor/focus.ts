/** May the keyboard be brought here: it is here already, or nowhere, since what it was on has gone. */
export function isFree(panel: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return panel !== null && (activeElement === null || activeElement === body || panel.contains(activeElement));
}

const isSeen = (panel: HTMLElement): boolean =>
  panel.offsetParent !== null && getComputedStyle(panel).visibility === 'visible';

/** F6 and Shift+F6 go round the panels: each marks with `data-stop` the place that takes the keyboard. */
export function nextPanel(page: HTMLElement, back: boolean): void {
  const panels = [...page.querySelectorAll<HTMLElement>('[data-panel]')].filter(isSeen);
  const here = document.activeElement?.closest<HTMLElement>('[data-panel]'); // one may stand in another
  const at = here ? panels.indexOf(here) : -1;
  const next = panels[(at + (back ? -1 : 1) + panels.length) % panels.length];
  const stops = next?.querySelectorAll<HTMLElement>('[tabindex="0"], button:not([disabled]), a[href]') ?? [];
  [...stops].find((stop) => stop.closest('[data-panel]') === next)?.focus();
}
