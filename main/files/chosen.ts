import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Answer, Ask, Place, Seen } from '../../shared/host/contract';
import { writeAtomic } from './atomic';
import { openPlaces } from './places';
import { look, readSeen } from './seen';
import { writeBeside } from './sibling-file';
import { type Watch, watchFile } from './watch';
import { sweep } from './whole';
import { openWriteQueue } from './write-queue';

/** What the page may do with files, none of which the person has not chosen: the answers of the channels, without dialogs. */
export interface Chosen {
  /** The person has chosen it, in a dialog or in the system. */
  open(path: string): Promise<Answer<'file.read'>>;
  /** And here to write it: what stands there is replaced, as they have agreed to. */
  save(path: string, bytes: Uint8Array): Promise<Exclude<Answer<'file.save'>, null>>;
  /** It has moved here. The place may be one that is not known any more: it is again. */
  find(place: Place, path: string): Promise<Answer<'file.read'>>;
  write(ask: Ask<'file.write'>): Promise<Answer<'file.write'>>;
  look(ask: Ask<'file.look'>): Promise<Answer<'file.look'>>;
  read(ask: Ask<'file.read'>): Promise<Answer<'file.read'>>;
  beside(ask: Ask<'file.beside'>): Promise<Answer<'file.beside'>>;
  recent(): Answer<'file.recent'>;
  /** Where it is; undefined where nobody has ever pointed at it. For the shell alone. */
  pathOf(place: Place): string | undefined;
  /** Follows a file, until it is closed: what others do to it. Null where nobody has ever pointed at it. */
  watch(place: Place, changed: () => void): Watch | null;
}

/** `folder`: the app's own, in which the places are kept. */
export async function openChosen(folder: string): Promise<Chosen> {
  const places = await openPlaces(join(folder, 'places.json'));
  const told = new Map<Place, Seen>();
  const turn = openWriteQueue();

  /** One after the other for each file; a place that nobody has chosen is no file. */
  const at = async <T>(place: Place, work: (path: string) => Promise<T>): Promise<T | Failed> => {
    const path = places.pathOf(place);
    return path === undefined ? failed('file.unknown-place') : turn(path, () => work(path));
  };
  const tell = <T extends { place: Place; seen: Seen }>(file: T): T => {
    told.set(file.place, file.seen);
    return file;
  };
  const readAt = async (path: string, placed: () => Promise<Place>): Promise<Answer<'file.read'>> => {
    const read = await readSeen(path);
    if (!read.ok) return failed(read.fault);
    const place = await placed();
    await sweep(dirname(path), basename(path));
    return tell({ place, name: basename(places.pathOf(place) ?? path), ...read.value });
  };
  const used = async (place: Place): Promise<Place> => {
    await places.used(place);
    return place;
  };

  return {
    open: (path) => readAt(path, () => places.placeOf(path, true)),
    save: async (path, bytes) =>
      turn(await realpath(path).catch(() => path), async () => {
        const written = await writeAtomic(path, bytes);
        if (!written.ok) return failed(written.fault);
        const place = await places.placeOf(path, false);
        return tell({ place, name: basename(places.pathOf(place) ?? path), seen: written.value });
      }),
    find: (place, path) =>
      readAt(path, async () => {
        await places.move(place, path);
        return place;
      }),
    write: ({ place, bytes, seen }) =>
      at(place, async (path) => {
        const written = await writeAtomic(path, bytes, seen);
        if (written.ok) return tell({ place: await used(place), name: basename(path), seen: written.value });
        return written.fault === 'disk.changed' ? { changed: true as const } : failed(written.fault);
      }),
    look: ({ place, seen }) =>
      at(place, async (path) => {
        const looked = await look(path, seen);
        if (!looked.ok) return failed(looked.fault);
        if (looked.value) return tell({ place, name: basename(path), ...looked.value });
        told.set(place, seen);
        return null;
      }),
    read: ({ place }) => at(place, (path) => readAt(path, () => used(place))),
    beside: ({ place, bytes, mark }) =>
      at(place, async (path) => {
        const written = await writeBeside(path, bytes, mark);
        return written.ok ? { name: written.value } : failed(written.fault);
      }),
    recent: places.recent,
    pathOf: places.pathOf,
    watch: (place, changed) => {
      const path = places.pathOf(place);
      const alone = <T>(work: () => Promise<T>) => turn(path ?? '', work);
      return path === undefined ? null : watchFile({ path, known: () => told.get(place), alone, changed });
    },
  };
}

interface Failed {
  failed: string;
}

const failed = (fault: string): Failed => ({ failed: fault });
