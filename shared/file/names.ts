import { type Id, idSchema, type NewId } from '../model/ids';
import type { Json, JsonObject } from '../model/json';
import { isObject } from './plain';
import type { Report } from './report';

/** A record as it stands in the file, with the id that it shall have. */
export interface Entry {
  raw: JsonObject;
  id: Id;
  at: string; // `elements/3`
}

export interface Named {
  entries: readonly Entry[];
  /** What a reference to one of these means, however it is spelled. */
  find(spelled: Json | undefined): Id | undefined;
}

/**
 * An id names one thing in the whole file. Where two things have the same, or one that is none, the later gets a new
 * one; references keep their meaning, also to an id that was spelled as ours never are ("n 1", 7). Returns what names the
 * records of one table, to be called once for each of the tables given.
 */
export function naming(
  tables: readonly (readonly Json[])[],
  newId: NewId,
  report: Report,
): (table: string, records: readonly Json[]) => Named {
  const claimed = new Set(tables.flatMap((records) => records.map((raw) => (isObject(raw) ? spelling(raw.id) : null))));
  const taken = new Set<Id>();
  const unclaimed = (): Id => {
    let id = newId();
    while (claimed.has(id)) id = newId();
    claimed.add(id);
    return id;
  };

  return (table, records) => {
    const known = new Map<string | null, Id>();
    const idFor = (raw: JsonObject, at: string): Id => {
      const spelled = spelling(raw.id);
      const twice = spelled !== null && (known.has(spelled) || taken.has(spelled));
      const id = spelled !== null && !twice && idSchema.safeParse(spelled).success ? spelled : unclaimed();
      taken.add(id);
      if (!known.has(spelled)) known.set(spelled, id);
      if (twice) report.add('file.id-twice', at);
      else if (raw.id !== id) report.add('file.id', at);
      return id;
    };
    const entries = records.flatMap((raw, i): Entry[] => {
      const at = `${table}/${i}`;
      if (isObject(raw)) return [{ raw, id: idFor(raw, `${at}/id`), at }];
      report.add('file.record', at);
      return [];
    });
    return {
      entries,
      find(spelled) {
        const name = spelled === undefined ? null : spelling(spelled);
        return name === null ? undefined : known.get(name);
      },
    };
  };
}

/** null: no id at all. */
const spelling = (raw: Json | undefined): string | null =>
  typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : null;
