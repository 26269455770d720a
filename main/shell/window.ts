import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { shell as words } from '../../shared/words/en/shell';
import { origin } from './own';

/** Resolves when the page is drawn and the window is shown. */
export function openWindow(folder: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false, // until there is something to see
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false, // its dictionaries would be downloaded
    },
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (leaves(window)) event.preventDefault(); // what is prevented is the page's own "no"
  });
  const shown = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      window.show();
      resolve();
    });
  });
  return Promise.all([window.loadURL(`${origin}/`), shown]).then(() => undefined);
}

/** The page has words that could not be saved, and the window is to be closed or loaded again. Waits for the answer. */
function leaves(window: BrowserWindow): boolean {
  const buttons = [words['leave.stay'], words['leave.leave']];
  const pressed = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words['leave.unsaved'],
    detail: words['leave.how'],
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return pressed === 1;
}
