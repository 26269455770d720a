import type { TFunction } from 'i18next';
import { routeOf } from '../editor/route';
import { type Database, followConnection } from '../storage/database';
import { tellFor } from '../ui/notices';

/**
 * An older version of the program has the database. The start screen says so in the place of its list; what a newer one, or a
 * deletion, means for an open workbook is said by the workbook.
 */
export function tellOfConnection(t: TFunction, database: Database): void {
  let putAway = () => {};
  followConnection(database, {
    blocked: () => {
      if (routeOf(location.hash).at === 'workbook') putAway = tellFor(t('storage.blocked'), { bad: true });
    },
    opened: () => putAway(),
  });
}
