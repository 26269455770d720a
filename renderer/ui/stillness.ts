/** Moves are not to be seen by people who asked for that. Read each time: it can change while the page is open. */
export const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
