import 'fake-indexeddb/auto';
import { type Database, openDatabase } from '../../../renderer/storage/database';
import { storedLibrary } from '../../../renderer/storage/library';
import type { Library, LibraryEntry, Opened, Shelves } from '../../../renderer/store/library';
import type { Fault } from '../../../shared/file/fault';
import { writeWorkbook } from '../../../shared/file/write';
import type { Workbook } from '../../../shared/model/document';
import type { Result } from '../../../shared/model/result';
import { agenda } from '../../kinds/agenda';
import { kindsOf } from '../store/desk';

let shelves = 0;

export interface Shelf {
  library: Library;
  database: Database;
  /** The same data after the computer was switched off and on. */
  reopened(): Shelf;
  /** The same data in a second window. */
  beside(): Shelf;
}

/** A library of its own; its time goes on by one with each look at the clock. `since`: ms that went by before. */
export function shelf(name = `shelf ${++shelves}`, since = 0): Shelf {
  let time = 1_000 + since;
  const database = openDatabase(name);
  const library = storedLibrary({ database, kinds: kindsOf(agenda), now: () => ++time });
  return {
    library,
    database,
    reopened: () => {
      database.dexie.close();
      return shelf(name);
    },
    beside: () => shelf(name),
  };
}

export function value<T>(result: Result<T, Fault>): T {
  if (!result.ok) throw new Error(`expected no fault, got ${JSON.stringify(result.fault)}`);
  return result.value;
}

export const opened = async ({ library }: Shelf, id: string): Promise<Opened> => value(await library.open(id));

/** What the start screen shows next. */
export const listed = async (here: Shelf): Promise<readonly LibraryEntry[]> => (await shelvesOf(here)).entries;

export const shelvesOf = ({ library }: Shelf): Promise<Shelves> =>
  new Promise((resolve, reject) => {
    const stop = library.watch(
      (shelves) => {
        queueMicrotask(() => stop());
        resolve(shelves);
      },
      (fault) => reject(new Error(fault.code)),
    );
  });

/** Equal documents give equal text. */
export const textOf = (workbook: Workbook): string => writeWorkbook(workbook);
