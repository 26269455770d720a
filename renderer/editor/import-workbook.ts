import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import type { Opened as Read } from '../../shared/import/open';
import type { Id, Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { nameOf } from '../../shared/model/name';
import type { Desktop, Opened, Place, Spot } from '../host/host';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { readFile } from './background-import';
import { mayHaveChanged } from './desktop-events';
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

/** What comes from outside, and where it lies if that is known: on the desktop. */
export type Incoming = Pick<Opened, 'name' | 'bytes' | 'spot'>;
/** On the desktop, whether a file is still where it was can be asked. */
export type Door = Shelf & { host?: { desktop: Pick<Desktop, 'read'> | null } };

/** Of a workbook. With more the page stands still for seconds until it is shown, and nobody can tell why. */
const LARGE = { entries: 5_000, bytes: 8 * 1024 * 1024 };

/**
 * A workbook, a picture that has one inside, or an outline; of anything else it is said why it was not opened. One that is
 * too large to be shown at once waits until somebody wants it. A workbook's own file, where its place is known, is kept up to
 * date from then on; that of one that is here already leads to it.
 */
export async function openBytes(t: TFunction, door: Door, file: Incoming): Promise<void> {
  const { name, bytes } = file;
  const linkable = file.spot && /\.throughline$/i.test(name) ? file.spot : null;
  if (linkable && (await openKeptIn(door, linkable.place))) return;
  const read = await readFile(t, { bytes, name });
  if (!read) return; // somebody stopped it
  if (!read.ok) return tell(t('library.not-opened', { name, reason: faultWords(t, read.fault) }), { bad: true });
  const { elements, diagrams, links } = read.value.workbook;
  const count = elements.size + diagrams.size + links.size;
  const open = () => enter(t, door, file, read.value, linkable);
  if (count <= LARGE.entries && bytes.length <= LARGE.bytes) return open();
  const offer = { label: t('library.open-large'), icon: 'folder-open', run: () => void open() };
  tell(t('library.large', { name, count, size: Math.ceil(bytes.length / 1024 ** 2) }), { offer });
}

async function enter(t: TFunction, door: Door, { name, bytes }: Incoming, read: Read, linkable: Spot | null) {
  const { repairs, left, readOnly, original, workbook, shown } = read;
  if (readOnly) tell(t('file.newer', { version: workbook.version.join('.') }));
  else if (repairs.length > 0)
    tell(t('repairs.told', { count: repairs.length }), { lines: repairs.map((repair) => faultWords(t, repair)) });
  if (left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
  const spot = readOnly ? null : linkable;
  const own = spot && (await isElsewhere(door, workbook.id, spot)) ? { ...workbook, id: randomId() } : workbook;
  const added = await door.library.add(own, original);
  if (!added.ok) return tell(faultWords(t, added.fault), { bad: true });
  if (added.value !== workbook.id) {
    if (spot)
      tell(t('files.twin', { name })); // another name would be an edit, and go into the file
    else await nameTwin(t, door, workbook, added.value);
  }
  if (spot) await door.library.links.put(added.value, { spot, name, base: new TextDecoder().decode(bytes) });
  const isHere = routeIn(added.value) !== null;
  if (shown !== undefined) goTo({ at: 'workbook', id: added.value, diagram: shown });
  else if (!isHere) goTo({ at: 'workbook', id: added.value });
  if (isHere) tell(t('drop.here', { name }));
  if (isHere && spot) mayHaveChanged(spot.place);
}

/** The workbook that is kept in this file is opened, and compares itself with it. False: there is none that can be opened. */
export async function openKeptIn({ library }: Shelf, place: Place): Promise<boolean> {
  const linked = await library.links.at(place);
  if (!linked.ok || linked.value === null) return false;
  const id = linked.value;
  const there = await library.restore(id); // it may lie in the bin
  if (!there.ok || !(await library.open(id)).ok) return false;
  if (routeIn(id)) mayHaveChanged(place);
  else goTo({ at: 'workbook', id });
  return true;
}

/** Is this workbook kept in another file, which is still there? Then this one is a copy of that, and a workbook of its own. */
async function isElsewhere({ library, host }: Door, id: Id, spot: Spot): Promise<boolean> {
  const known = await library.links.of(id);
  if (!known.ok || !known.value || known.value.spot.place === spot.place) return false;
  const there = await host?.desktop?.read(known.value.spot.place);
  return there?.ok === true;
}

/** A file may hold an older, or a younger, one of a workbook that is here: then there are two, and the name tells them apart. */
async function nameTwin(t: TFunction, { library }: Shelf, workbook: Workbook, id: Id): Promise<void> {
  const name = nameOf(workbook) || t('library.untitled');
  const title = t('home.from-file', { title: name });
  const renamed = await library.rename(id, title);
  tell(t('home.twin', { title: renamed.ok ? title : name })); // one that is only to be looked at keeps its name
}
