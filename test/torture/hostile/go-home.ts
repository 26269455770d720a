/** In the page, so it stands by itself: to the start screen; what was told is put away, and what is still being read stopped. */
export async function goHome(): Promise<void> {
  location.hash = '#/';
  const buttons = () => [
    ...document.querySelectorAll<HTMLButtonElement>('.notices :is(.notice > button, .progress button)'),
  ];
  const isHome = () => document.querySelector('main h2') !== null && !document.querySelector('[role=tree]');
  while (location.hash !== '#/' || !isHome() || buttons().length > 0) {
    for (const button of buttons()) button.click();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
