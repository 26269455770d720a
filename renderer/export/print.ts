import './print.css';

/** Prints one part of the page and nothing else, in light colours. The page is as before when the dialog has gone. */
export function printPanel(panel: HTMLElement): void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  const from = document.activeElement;
  panel.dataset.print = '';
  root.dataset.theme = 'light';
  const done = () => {
    delete panel.dataset.print;
    if (theme !== undefined) root.dataset.theme = theme;
    if (from instanceof HTMLElement) from.focus(); // what is not printed may have lost the keyboard
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
