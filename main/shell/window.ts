import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { origin } from './protocol';

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
  const shown = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      window.show();
      resolve();
    });
  });
  return Promise.all([window.loadURL(`${origin}/`), shown]).then(() => undefined);
}
