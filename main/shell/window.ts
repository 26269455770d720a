import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { offerReload } from './crash';
import { type Leaving, leaveInPeace } from './leaving';
import { origin } from './own';
import { SMALLEST } from './placing';
import { keepPlacing, lastPlacing } from './window-file';

export interface Opened {
  window: BrowserWindow;
  leaving: Leaving;
  /** The page is drawn and the window is shown. */
  shown: Promise<void>;
}

/** As it stood the last time. */
export async function openWindow(folder: string): Promise<Opened> {
  const { bounds, maximized, fullScreen, zoom } = await lastPlacing();
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1280, height: 800 }),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    ...(fullScreen && { fullscreen: true }), // false would take the button away on a Mac
    show: false, // until there is something to see
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false, // its dictionaries would be downloaded
    },
  });
  const { webContents } = window;
  const leaving = leaveInPeace(window, keepPlacing(window));
  offerReload(window);
  webContents.once('did-navigate', () => webContents.setZoomLevel(zoom));
  const ready = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
      resolve();
    });
  });
  const shown = Promise.all([window.loadURL(`${origin}/`), ready]).then(() => undefined);
  return { window, leaving, shown };
}
