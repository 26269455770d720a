import { fishbone } from './fishbone/fishbone';
import type { Kind } from './kind';

/** The only list of kinds. */
export const kinds: ReadonlyMap<string, Kind> = new Map([fishbone].map((kind) => [kind.id, kind]));
