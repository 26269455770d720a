import type { TFunction } from 'i18next';
import type { Id } from '../../shared/model/document';
import type { Services } from '../editor/services';
import type { Deleted, LibraryEntry } from '../store/library';
import { faultWords } from '../ui/fault-words';
import { announce, tell, tellFor } from '../ui/notices';

/** What is done to a workbook as a whole, on the start screen. Each tells how it went. */

type Shelf = Pick<Services, 'library'>;
type Named = Pick<Deleted, 'id' | 'title'>;

const named = (t: TFunction, title: string) => ({ title: title || t('library.untitled') });

/** What takes back the offer to put back a workbook: it is over when that has come back by another way, out of the bin. */
const offered = new Map<Id, () => void>();

/** Gone at once, and back at once: nobody is asked first. */
export async function deleteWorkbook(t: TFunction, shelf: Shelf, { id, title }: LibraryEntry): Promise<void> {
  const removed = await shelf.library.remove(id);
  if (!removed.ok) return tell(faultWords(t, removed.fault), { bad: true });
  const offer = { label: t('library.put-back'), icon: 'undo-2', run: () => void putBack(t, shelf, { id, title }) };
  offered.set(id, tellFor(t('library.deleted', named(t, title)), { offer }));
}

export async function putBack(t: TFunction, shelf: Shelf, { id, title }: Named): Promise<void> {
  const restored = await shelf.library.restore(id);
  const offer = { label: t('library.put-back'), icon: 'undo-2', run: () => void putBack(t, shelf, { id, title }) };
  if (!restored.ok) return tell(faultWords(t, restored.fault), { bad: true, offer });
  offered.get(id)?.();
  offered.delete(id);
  tell(t('library.restored', named(t, title)));
}

export async function renameWorkbook(t: TFunction, { library }: Shelf, { id }: Named, title: string): Promise<void> {
  const renamed = await library.rename(id, title);
  if (renamed.ok) announce(t('home.renamed', named(t, title)));
  else tell(faultWords(t, renamed.fault), { bad: true });
}

/** Returns the id of the copy, or null where there is none. */
export async function duplicateWorkbook(t: TFunction, { library }: Shelf, { id, title }: Named): Promise<Id | null> {
  const copy = t('home.copy-of', named(t, title));
  const made = await library.duplicate(id, copy);
  if (made.ok) announce(t('home.duplicated', { title: copy }));
  else tell(faultWords(t, made.fault), { bad: true });
  return made.ok ? made.value : null;
}
