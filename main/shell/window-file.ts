import { join } from 'node:path';
import { app, type BrowserWindow, screen } from 'electron';
import { ownJson } from '../files/own-json';
import { onScreen, type Placing, placingOf } from './placing';

const REST = 500; // ms without a move until it is worth writing down

const kept = () => ownJson(join(app.getPath('userData'), 'window.json'));

/** How the window stood the last time, where it can be seen today. */
export async function lastPlacing(): Promise<Placing> {
  const last = placingOf(await kept().read());
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const rooms = [primary, ...others].map(({ workArea }) => workArea);
  return { ...last, bounds: last.bounds && onScreen(last.bounds, rooms) };
}

/** Writes down how the window stands whenever it has come to rest. Returns what does so at once; lost, it would be no harm. */
export function keepPlacing(window: BrowserWindow): () => Promise<void> {
  let rest: NodeJS.Timeout | undefined;
  const file = kept();
  const write = async () => {
    clearTimeout(rest);
    if (window.isDestroyed() || window.webContents.isCrashed()) return;
    const placing: Placing = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
      zoom: window.webContents.getZoomLevel(),
    };
    await file.write(placing);
  };
  const stir = () => {
    clearTimeout(rest);
    rest = setTimeout(write, REST);
  };
  window.on('resize', stir);
  window.on('move', stir);
  window.on('closed', () => clearTimeout(rest));
  return write;
}
