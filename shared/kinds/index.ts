import { driver } from './driver/driver';
import { fishbone } from './fishbone/fishbone';
import type { Kind } from './kind';

/** The only list of kinds. The first is the one of a list of which nobody says what it is. */
export const kinds: ReadonlyMap<string, Kind> = new Map([fishbone, driver].map((kind) => [kind.id, kind]));
