import { app, type BrowserWindow } from 'electron';
import type { Answer, Place } from '../../shared/host/contract';
import { type Chosen, openChosen } from '../files/chosen';
import type { Watch } from '../files/watch';
import { answerBackups } from './backups';
import { askWhere, askWhich } from './dialogs';
import { answerAt, tellTo } from './ipc';

let opened: Promise<Chosen> | undefined;

/** Once the app is ready, and knows its folder. */
const chosen = (): Promise<Chosen> => {
  opened ??= openChosen(app.getPath('userData'));
  return opened;
};

/** To be called once, when the app is ready. */
export function answerFiles(): void {
  answerAt('file.open', async (ask, window) => {
    const path = await askWhich(window, ask);
    return path === null ? null : pointedAt(path);
  });
  answerAt('file.save', async ({ name, bytes, types }, window) => {
    const path = await askWhere(window, name, types);
    return path === null ? null : (await chosen()).save(path, bytes);
  });
  answerAt('file.write', async (ask) => (await chosen()).write(ask));
  answerAt('file.look', async (ask) => (await chosen()).look(ask));
  answerAt('file.read', async (ask) => (await chosen()).read(ask));
  answerAt('file.beside', async (ask) => (await chosen()).beside(ask));
  answerAt('file.recent', async () => (await chosen()).recent());
  answerAt('file.find', async ({ place, title, types }, window) => {
    const files = await chosen();
    const path = await askWhich(window, { title, types, from: files.pathOf(place) });
    if (path === null) return null;
    const found = await files.find(place, path);
    if (watched.get(window)?.place === place) await watch(window, place);
    return found;
  });
  answerAt('file.watch', async ({ place }, window) => {
    await watch(window, place);
    return null;
  });
  answerBackups();
}

/** A file that the person has chosen, in a dialog or in the system. */
export const pointedAt = async (path: string): Promise<Answer<'file.read'>> => (await chosen()).open(path);

/** Which file each window follows. */
const watched = new Map<BrowserWindow, { place: Place; watch: Watch }>();

async function watch(window: BrowserWindow, place: Place | null): Promise<void> {
  const files = await chosen();
  leave(window);
  if (place === null || window.isDestroyed()) return;
  const watch = files.watch(place, () => tellTo(window, 'file.changed', { place }));
  if (watch) watched.set(window, { place, watch });
  if (following.has(window)) return;
  following.add(window);
  window.on('focus', () => watched.get(window)?.watch.check());
  window.once('closed', () => leave(window));
}

/** Windows whose focus and end are heard: once, whatever they watch. */
const following = new WeakSet<BrowserWindow>();

function leave(window: BrowserWindow): void {
  watched.get(window)?.watch.close();
  watched.delete(window);
}
