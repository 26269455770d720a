import type { TFunction } from 'i18next';
import { fileLimit } from '../../shared/host/limits';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { openBytes, type Shelf } from './import-workbook';

/** Files that were dropped on the page or pasted into it: the first is opened, and of the others it is said that they were not. */
export async function openFiles(t: TFunction, shelf: Shelf, files: readonly File[]): Promise<void> {
  const [first, ...others] = files;
  if (!first) return;
  if (others.length > 0) tell(t('drop.one', { name: first.name, count: others.length }));
  const refuse = (code: string, params: Record<string, number> = {}) =>
    tell(t('library.not-opened', { name: first.name, reason: faultWords(t, { code, params }) }), { bad: true });
  if (first.size > fileLimit) return refuse('file.too-large', { most: fileLimit / 1024 ** 2 });
  const bytes = await first.arrayBuffer().catch((error: unknown) => {
    if (error instanceof DOMException) return null; // a folder, or gone by now
    throw error;
  });
  if (!bytes) return refuse('drop.unread');
  await openBytes(t, shelf, { name: first.name, bytes: new Uint8Array(bytes) });
}
