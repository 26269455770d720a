import type { Deleted, LibraryEntry, Shelves } from '../store/library';
import type { Row } from './database';

/** The rows as the start screen shows them. */
export function shelvesOf(rows: readonly Row[]): Shelves {
  const entries: LibraryEntry[] = [];
  const bin: Deleted[] = [];
  for (const { id, title, kinds, sample, changed, drawn = null, deleted, begun } of rows)
    if (begun) continue;
    else if (deleted !== undefined) bin.push({ id, title, at: deleted });
    else entries.push({ id, title, kinds, sample, changed, drawn });
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    entries: entries.sort((a, b) => b.changed - a.changed || byId(a, b)),
    bin: bin.sort((a, b) => b.at - a.at || byId(a, b)),
  };
}
