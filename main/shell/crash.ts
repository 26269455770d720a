import { type BrowserWindow, dialog } from 'electron';
import { shell as words } from '../../shared/words/en/shell';

/**
 * When the page is gone, or answers no more, the window says so and offers to load it again: what was typed is in the library
 * by then. A page that answers again while it is asked about takes the question back.
 */
export function offerReload(window: BrowserWindow): void {
  const { webContents } = window;
  let again = false; // it was ended by us, to be loaded again
  let answers = new AbortController();

  const reload = () => {
    again = true;
    if (webContents.isCrashed()) loadAgain();
    else webContents.forcefullyCrashRenderer(); // one that hangs cannot be asked to go
  };
  const loadAgain = () => {
    again = false;
    webContents.reload();
  };
  const ask = async (message: string, cancelId: number, choices: readonly { label: string; run: () => void }[]) => {
    answers.abort();
    answers = new AbortController();
    const { signal } = answers;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: words['crash.kept'],
      buttons: choices.map(({ label }) => label),
      defaultId: 0,
      cancelId,
      noLink: true,
      signal,
    });
    if (!signal.aborted && !window.isDestroyed()) choices[response]?.run();
  };
  const close = { label: words['crash.close'], run: () => window.destroy() };
  const load = { label: words['crash.reload'], run: reload };
  const wait = { label: words['crash.wait'], run: () => undefined };

  webContents.on('render-process-gone', (_, { reason }) => {
    if (again) loadAgain();
    else if (reason !== 'clean-exit') void ask(words['crash.gone'], 1, [load, close]);
  });
  webContents.on('unresponsive', () => void ask(words['crash.hangs'], 0, [wait, load, close]));
  webContents.on('responsive', () => answers.abort());
  window.on('closed', () => answers.abort());
}
