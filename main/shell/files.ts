import { basename, join } from 'node:path';
import { app } from 'electron';
import { writeAtomic } from '../files/atomic';
import { openPlaces, type Places } from '../files/places';
import { readSeen } from '../files/seen';
import { askWhere, askWhich } from './dialogs';
import { answerAt } from './ipc';

let opened: Promise<Places> | undefined;
const places = (): Promise<Places> => {
  opened ??= openPlaces(join(app.getPath('userData'), 'places.json'));
  return opened;
};

/** To be called once, when the app is ready. */
export function answerFiles(): void {
  answerAt('file.open', async (ask, window) => {
    const path = await askWhich(window, ask);
    return path === null ? null : await pointedAt(path);
  });
  answerAt('file.save', async ({ name, bytes, types }, window) => {
    const path = await askWhere(window, name, types);
    if (path === null) return null;
    const written = await writeAtomic(path, bytes);
    if (!written.ok) return { failed: written.fault };
    return { place: await (await places()).placeOf(path), name: basename(path), seen: written.value };
  });
}

/** A file that the person has chosen, in a dialog or in the system. */
export async function pointedAt(path: string) {
  const read = await readSeen(path);
  if (!read.ok) return { failed: read.fault };
  const place = await (await places()).placeOf(path);
  await (await places()).used(place);
  return { place, name: basename(path), ...read.value };
}
