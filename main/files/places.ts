import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute } from 'node:path';
import type { Answer, Place } from '../../shared/host/contract';
import { ownJson } from './own-json';

/** Files that the person has pointed at, and the names that the page has for them. A path never leaves the shell. */
export interface Places {
  /** Undefined: nobody has ever pointed at it. */
  pathOf(place: Place): string | undefined;
  /** The same one for the same file, by whichever link it is reached. `used`: it is to be among the recent ones. */
  placeOf(path: string, used: boolean): Promise<Place>;
  /** The person has shown where it is now. */
  move(place: Place, path: string): Promise<void>;
  /** It is in use: it comes first among the recent ones. */
  used(place: Place): Promise<void>;
  recent(): Answer<'file.recent'>;
}

interface Entry {
  place: Place;
  path: string;
  at: number; // ms since 1970: when it was chosen or used last
  /** It was opened or worked on: a picture that was only exported is not among the recent ones. */
  used: boolean;
}

const MOST = 500;
const RECENT = 20;

/** Kept in `file`, a small JSON. Where that cannot be written, what was chosen is known until the program ends. */
export async function openPlaces(file: string): Promise<Places> {
  const kept = ownJson(file);
  let entries: readonly Entry[] = entriesIn(await kept.read());

  /** The latest first. */
  const put = (entry: Entry): Promise<void> => {
    entries = fewer([entry, ...entries.filter(({ place }) => place !== entry.place)]);
    return kept.write({ places: entries });
  };

  return {
    pathOf: (place) => entries.find((entry) => entry.place === place)?.path,
    placeOf: async (chosen, used) => {
      const path = await realpath(chosen).catch(() => chosen);
      const known = entries.find((entry) => entry.path === path);
      const place = known?.place ?? randomUUID();
      await put({ place, path, at: Date.now(), used: used || (known?.used ?? false) });
      return place;
    },
    move: async (place, chosen) => {
      const path = await realpath(chosen).catch(() => chosen);
      await put({ place, path, at: Date.now(), used: true });
    },
    used: async (place) => {
      const known = entries.find((entry) => entry.place === place);
      if (known && !(known.used && entries[0] === known)) await put({ ...known, at: Date.now(), used: true });
    },
    recent: () =>
      entries
        .filter(({ path, used }, i) => used && entries.findIndex((other) => other.used && other.path === path) === i)
        .slice(0, RECENT)
        .map(({ place, path, at }) => ({ place, name: basename(path), folder: basename(dirname(path)), at })),
  };
}

/** The oldest goes, and pictures that were exported go before any workbook. */
function fewer(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST) return entries;
  const last = entries.map(({ used }) => used).lastIndexOf(false);
  const going = last > 0 ? last : entries.length - 1;
  return entries.filter((_, i) => i !== going);
}

/** What is not as we write it is left out: whoever edits this file by hand loses a line of it, not the program. */
function entriesIn(json: unknown): Entry[] {
  const { places } = Object(json);
  const found = (Array.isArray(places) ? places : []).slice(0, MOST).filter(isEntry);
  return found.map(({ place, path, at, used }) => ({ place, path, at, used }));
}

function isEntry(value: unknown): value is Entry {
  const { place, path, at, used } = Object(value);
  return (
    typeof place === 'string' &&
    /^[A-Za-z0-9-]{1,64}$/.test(place) &&
    typeof path === 'string' &&
    isAbsolute(path) &&
    !path.includes('\0') &&
    Number.isSafeInteger(at) &&
    typeof used === 'boolean'
  );
}
