import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import type { Id, Workbook } from '../../shared/model/document';
import { nameOf } from '../../shared/model/name';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { goTo, routeIn } from './route';
import type { Services } from './services';

/** How a workbook comes into the library, from wherever on the page: at the end it is open on the screen. */

export type Shelf = Pick<Services, 'library'>;

/** Why it did not come in, or null. */
export async function takeIn({ library }: Shelf, workbook: Workbook, original?: string): Promise<Fault | null> {
  const added = await library.add(workbook, original);
  if (!added.ok) return added.fault;
  goTo({ at: 'workbook', id: added.value });
  return null;
}

export async function bringIn(t: TFunction, shelf: Shelf, workbook: Workbook, original?: string): Promise<void> {
  const fault = await takeIn(shelf, workbook, original);
  if (fault) tell(faultWords(t, fault), { bad: true });
}

/** A workbook, a picture that has one inside, or an outline; of anything else it is said why it was not opened. */
export async function openBytes(t: TFunction, shelf: Shelf, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const { name, bytes } = file;
  const read = openAnything(bytes, name, kinds);
  if (!read.ok) return tell(t('library.not-opened', { name, reason: faultWords(t, read.fault) }), { bad: true });
  const { repairs, left, readOnly, original, workbook, shown } = read.value;
  if (readOnly) tell(t('file.newer', { version: workbook.version.join('.') }));
  else if (repairs.length > 0)
    tell(t('repairs.told', { count: repairs.length }), { lines: repairs.map((repair) => faultWords(t, repair)) });
  if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
  const added = await shelf.library.add(workbook, original);
  if (!added.ok) return tell(faultWords(t, added.fault), { bad: true });
  if (added.value !== workbook.id) await nameTwin(t, shelf, workbook, added.value);
  const isHere = routeIn(added.value) !== null;
  if (shown !== undefined) goTo({ at: 'workbook', id: added.value, diagram: shown });
  else if (!isHere) goTo({ at: 'workbook', id: added.value });
  if (isHere) tell(t('drop.here', { name }));
}

/** A file may hold an older, or a younger, one of a workbook that is here: then there are two, and the name tells them apart. */
async function nameTwin(t: TFunction, { library }: Shelf, workbook: Workbook, id: Id): Promise<void> {
  const name = nameOf(workbook) || t('library.untitled');
  const title = t('home.from-file', { title: name });
  const renamed = await library.rename(id, title);
  tell(t('home.twin', { title: renamed.ok ? title : name })); // one that is only to be looked at keeps its name
}
