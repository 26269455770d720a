import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { openAnything } from '../../shared/import/open';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Kind } from '../../shared/kinds/kind';
import { newWorkbook } from '../../shared/kinds/new';
import type { Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { workbookFile } from '../desk/file-types';
import { goTo } from '../desk/route';
import type { Services } from '../desk/services';
import type { FileType } from '../host';
import type { LibraryEntry } from '../store/library';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

/** All the ways in which a workbook comes into the library; each ends with it open on the screen. */

/** Why it did not come in, or null. */
async function takeIn({ library }: Shelf, workbook: Workbook, original?: string): Promise<Fault | null> {
  const added = await library.add(workbook, original);
  if (!added.ok) return added.fault;
  goTo({ at: 'workbook', id: added.value });
  return null;
}

type Shelf = Pick<Services, 'library'>;

export async function bringIn(t: TFunction, shelf: Shelf, workbook: Workbook, original?: string): Promise<void> {
  const fault = await takeIn(shelf, workbook, original);
  if (fault) tell(faultWords(t, fault), { bad: true });
}

export const startNew = (t: TFunction, shelf: Shelf, kind: Kind): Promise<void> =>
  bringIn(t, shelf, newWorkbook(kind, '', randomId));

/** Why it could not be read or did not come in, or null: whoever has the text tells, and keeps it. */
export async function startFromOutline(t: TFunction, shelf: Shelf, text: string): Promise<Fault | null> {
  const read = workbookFromOutline(text, kinds, randomId); // the same list twice is two workbooks
  if (!read.ok) return read.fault;
  const { workbook, left } = read.value;
  const fault = await takeIn(shelf, workbook);
  if (!fault && left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
  return fault;
}

/** The same sample has the same id on every computer: once opened, it is known as one that is there. */
export const samples = (): readonly Workbook[] =>
  [...kinds.values()].flatMap((kind) =>
    kind.samples.flatMap(({ outline }) => {
      const read = workbookFromOutline(outline, kinds);
      return read.ok ? [{ ...read.value.workbook, about: { ...read.value.workbook.about, sample: true } }] : [];
    }),
  );

/** A workbook, a picture that has one inside, or an outline. */
export async function openFile(t: TFunction, services: Services): Promise<void> {
  const opened = await services.host.open({ title: t('library.open-file'), types: typesToOpen(t) });
  if (!opened.ok) return tell(faultWords(t, opened.fault), { bad: true });
  if (!opened.value) return;
  const { name, bytes } = opened.value;
  const read = openAnything(bytes, name, kinds);
  if (!read.ok) return tell(t('library.not-opened', { name, reason: faultWords(t, read.fault) }), { bad: true });
  const { repairs, left, readOnly, original, workbook } = read.value;
  if (readOnly) tell(t('file.newer', { version: workbook.version.join('.') }));
  else if (repairs.length > 0)
    tell(t('repairs.told', { count: repairs.length }), { lines: repairs.map((repair) => faultWords(t, repair)) });
  if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
  await bringIn(t, services, workbook, original);
}

const typesToOpen = (t: TFunction): FileType[] => [
  { name: t('save.type-any'), endings: ['throughline', 'png', 'svg', 'txt'] },
  workbookFile(t),
  { name: t('save.type-picture'), endings: ['png', 'svg'] },
  { name: t('save.type-outline'), endings: ['txt'] },
];

/** Gone at once, and back at once: nobody is asked first. */
export async function deleteWorkbook(t: TFunction, { library }: Shelf, { id, title }: LibraryEntry): Promise<void> {
  const removed = await library.remove(id);
  if (!removed.ok) return tell(faultWords(t, removed.fault), { bad: true });
  const named = { title: title || t('library.untitled') };
  const putBack = async () => {
    const restored = await library.restore(id);
    if (restored.ok) tell(t('library.restored', named));
    else tell(faultWords(t, restored.fault), { bad: true, offer });
  };
  const offer = { label: t('library.put-back'), icon: 'undo-2', run: () => void putBack() };
  tell(t('library.deleted', named), { offer });
}
