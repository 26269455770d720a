import './print.css';

/** Prints one part of the page and nothing else, in light colours. The page is as before when the dialog has gone. */
export function printPanel(panel: HTMLElement): void {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.append(panel.cloneNode(true));
  document.body.append(sheet);
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  const done = () => {
    sheet.remove();
    if (theme !== undefined) root.dataset.theme = theme;
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
