import type { TFunction } from 'i18next';
import { routeOf } from '../desk/route';
import { type Database, followConnection } from '../storage/database';
import { tell, tellFor } from '../ui/notices';

/** Another version of the program has the database, or wants it. The start screen says so in the place of its list. */
export function tellOfConnection(t: TFunction, database: Database): void {
  let putAway = () => {};
  const inWorkbook = () => routeOf(location.hash).at === 'workbook';
  followConnection(database, {
    blocked: () => {
      if (inWorkbook()) putAway = tellFor(t('storage.blocked'), { bad: true });
    },
    opened: () => putAway(),
    replaced: () => {
      const offer = { label: t('saving.reload'), icon: 'refresh-cw', run: () => location.reload() };
      if (inWorkbook()) tell(t('storage.closed'), { bad: true, offer });
    },
  });
}
