import { expect } from 'vitest';
import { type FileNews, openLinked } from '../../../renderer/store/file-autosave';
import type { Journal } from '../../../renderer/store/library';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import type { Workbook } from '../../../shared/model/document';
import { fail } from '../../../shared/model/result';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { type Shelf, shelf, value } from '../storage/shelf';
import { heldClock, kindsOf, plainDrawer, titled } from './desk';
import { type PaperDesktop, paperDesktop } from './paper-desktop';

export const NAME = 'Day.throughline';
export const start = emptyWorkbook(agenda, 'Day');

/** A workbook in a library, open, and the file that it is kept in. */
export async function open(desktop: PaperDesktop = paperDesktop(), here: Shelf = shelf(), workbook = start) {
  const known = await here.library.open(workbook.id);
  if (!known.ok) {
    value(await here.library.add(workbook));
    desktop.files.set(NAME, writeWorkbook(workbook));
    const link = { spot: desktop.spot(NAME), name: NAME, base: writeWorkbook(workbook) };
    value(await here.library.links.put(workbook.id, link));
  }
  const clock = heldClock();
  const news: FileNews[] = [];
  const opened = value(await here.library.open(workbook.id));
  const { journal } = opened;
  let refuses = false;
  const failing: Journal = {
    append: async (patches) => (refuses ? fail({ code: 'storage.full' }) : journal.append(patches)),
    check: () => journal.check(),
    renew: (stands, picture) => journal.renew(stands, picture),
    snapshot: async (stands, picture) => (refuses ? fail({ code: 'storage.full' }) : journal.snapshot(stands, picture)),
  };
  const store = openWorkbookStore({
    opened: { ...opened, journal: failing },
    kinds: kindsOf(agenda),
    drawer: plainDrawer(),
    clock,
  });
  const linked = openLinked({
    store,
    desktop,
    links: here.library.links,
    versions: here.library.versions,
    kinds: kindsOf(agenda),
    clock,
    mark: () => 'conflict, 2026-11-23',
    tell: (one) => news.push(one),
  });
  await linked.look();
  return {
    ...{ desktop, here, clock, news, store, linked },
    /** The library takes no words any more, though there is room for what is smaller. */
    refuse: () => {
      refuses = true;
    },
    /** What the versions in the history are called, the latest first. */
    history: async () => {
      const listed = value(await here.library.versions.list(workbook.id));
      const all = await Promise.all(listed.map(({ seq }) => here.library.versions.read(seq)));
      return all.map((version) => value(version).title);
    },
    clash: () => linked.clash.getState().clash ?? expect.fail('expected a clash'),
    state: () => linked.file.getState(),
    title: () => store.getState().workbook.title,
    entitle: (title: string) => store.getState().perform(titled(title)),
    inFile: () => titleIn(desktop.files.get(NAME) ?? ''),
    /** Somebody else writes the file. */
    outside: (change: Partial<Workbook>) => desktop.files.set(NAME, writeWorkbook({ ...start, ...change })),
  };
}

export function titleIn(text: string): string {
  const read = readWorkbook(text, kindsOf(agenda));
  return read.ok ? read.value.workbook.title : `not to be read: ${read.fault.code}`;
}

/** All of it is in the file. */
export const idle = { state: 'written', name: NAME, at: 5 };

/** Both sides have written something else under the title, and the person is to say what shall be. */
export async function clashing() {
  const desk = await open();
  desk.entitle('Mine');
  desk.outside({ title: 'Theirs' });
  await desk.linked.flush();
  return desk;
}
