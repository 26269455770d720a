import type { TFunction } from 'i18next';
import { workbookFile } from '../editor/file-types';
import { type Door, openBytes, openKeptIn } from '../editor/import-workbook';
import type { Desktop, Recent } from '../host/host';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

type Doors = Pick<Desktop, 'read' | 'find'>;
type Named = Pick<Recent, 'place' | 'name'>;

/**
 * A file that was opened or saved before. One that cannot be read leads to its workbook, if it is that of one; else it can be
 * looked for.
 */
export async function openRecent(t: TFunction, door: Door, desktop: Doors, file: Named): Promise<void> {
  const read = await desktop.read(file.place);
  if (read.ok) return openBytes(t, door, read.value);
  if (await openKeptIn(door, file.place)) return; // which says what is to be said of the file
  tell(t('library.not-opened', { name: file.name, reason: faultWords(t, read.fault) }), {
    bad: true,
    offer: { label: t('files.find'), icon: 'search', run: () => void find(t, door, desktop, file) },
  });
}

async function find(t: TFunction, door: Door, desktop: Doors, { place, name }: Named): Promise<void> {
  const found = await desktop.find(place, t('files.find-title', { name }), [workbookFile(t)]);
  if (!found.ok) return tell(faultWords(t, found.fault), { bad: true });
  if (found.value) await openBytes(t, door, found.value);
}
