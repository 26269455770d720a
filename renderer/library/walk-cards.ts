import type { KeyboardEvent } from 'react';

/** Arrows go from card to card as they stand on the screen, Home and End to the first and the last. */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const ways = [...event.currentTarget.querySelectorAll<HTMLElement>('.card-way')];
  const at = event.target instanceof HTMLElement ? ways.indexOf(event.target) : -1;
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const columns = columnsOf(event.currentTarget);
  const to = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: ways.length - 1,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  ways[to]?.focus();
}

const columnsOf = (grid: HTMLElement): number => getComputedStyle(grid).gridTemplateColumns.split(' ').length;
