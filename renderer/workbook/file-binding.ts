import type { TFunction } from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { kinds } from '../../shared/kinds';
import { hear } from '../editor/desktop-events';
import { workbookFile } from '../editor/file-types';
import type { Services } from '../editor/services';
import { putAt, workbookGoods } from '../export/save';
import type { Desktop } from '../host/host';
import { openBackups } from '../store/backups';
import { clock } from '../store/clock';
import { type FileNews, type Linked, openLinked } from '../store/file-autosave';
import type { Clash } from '../store/file-conflict';
import type { FileState } from '../store/file-state';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell, tellFor } from '../ui/notices';
import { offerUndo } from './tell-undo';

/** What keeps an open workbook in its file as well, on the desktop. */
export interface KeptFile {
  file: StoreApi<FileState>;
  clash: StoreApi<{ clash: Clash | null }>;
  /** Does the person look at what is different? */
  deciding: StoreApi<{ open: boolean }>;
  /** What shall be: here, in one step, and in the file. */
  settle: Linked['settle'];
  /** Into its file, at once; where there is none the person is asked for a place, and there it stays. */
  save(): Promise<void>;
  saveElsewhere(): Promise<void>;
  /** The file and the backups have all of it when this resolves, or cannot. */
  close(): Promise<void>;
}

interface Keeping {
  t: TFunction;
  services: Pick<Services, 'host' | 'library'>;
  store: StoreApi<WorkbookState>;
}

/** Null in a browser. */
export function keepFile(t: TFunction, services: Keeping['services'], store: StoreApi<WorkbookState>): KeptFile | null {
  const { desktop } = services.host;
  if (!desktop) return null;
  const keeping = { t, services, store };
  const deciding = createStore(() => ({ open: false }));
  let withdraw = () => {}; // one offer at a time, over when it is answered or somebody goes elsewhere
  const linked: Linked = openLinked({
    ...{ store, desktop, kinds, clock },
    links: services.library.links,
    versions: services.library.versions,
    mark: () => t('files.conflict-mark', { date: isoDay(new Date()) }),
    tell: (news) => tellNews(keeping, ways, news),
  });
  const ways: Ways = {
    linked,
    desktop,
    decide: () => deciding.setState({ open: true }),
    offered: (putAway) => {
      withdraw();
      withdraw = putAway;
    },
  };
  const backups = openBackups({ store, desktop, clock });
  linked.clash.subscribe(({ clash }) => {
    if (clash) return;
    deciding.setState({ open: false });
    withdraw(); // the file is as it should be
  });
  const stopFollowing = followWindow(linked);
  const stopWaiting = hear('leaving', async () => {
    await Promise.all([linked.flush(), backups.flush()]);
  });

  return {
    file: linked.file,
    clash: linked.clash,
    deciding,
    settle: async (clash, decided) => {
      await linked.settle(clash, decided);
      const file = linked.file.getState();
      if (file.state === 'written') tell(t('clash.settled', { name: file.name }));
    },
    save: async () => {
      if (linked.place() === null) return saveElsewhere(keeping, linked);
      if (linked.clash.getState().clash) return deciding.setState({ open: true });
      await linked.save();
      const file = linked.file.getState();
      if (file.state === 'written') tell(t('save.done', { name: file.name }));
    },
    saveElsewhere: () => saveElsewhere(keeping, linked),
    close: async () => {
      stopFollowing();
      withdraw();
      await Promise.all([linked.stop(), backups.stop()]);
      stopWaiting();
      tellLeft(t, linked.file.getState());
    },
  };
}

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** When the window comes to the front somebody else may have written; when it goes there may be no other time. */
function followWindow(linked: Linked): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const flush = () => void linked.flush();
  const look = () => void linked.look();
  window.addEventListener('focus', look, { signal });
  window.addEventListener('blur', flush, { signal });
  window.addEventListener('pagehide', flush, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal });
  const deaf = hear('changed', (place) => void linked.look(place));
  return () => {
    stop.abort();
    deaf();
  };
}

async function saveElsewhere({ t, services, store }: Keeping, linked: Linked): Promise<void> {
  const goods = workbookGoods(t, store.getState());
  const saved = goods.ok ? await putAt(t, services.host, goods.value) : goods;
  if (!saved.ok) return tell(faultWords(t, saved.fault), { bad: true });
  if (!saved.value || !goods.ok) return;
  const { name, spot } = saved.value;
  if (!spot) return tell(t('save.done', { name }));
  const kept = await linked.linkTo(spot, name, goods.value.text);
  tell(t(kept.ok ? 'files.kept-in' : 'save.done', { name }));
}

/** What the file does not have is safe, but whoever passes the file on has to know. */
function tellLeft(t: TFunction, file: FileState): void {
  if (file.state === 'failed')
    tell(t('files.left', { name: file.name, reason: faultWords(t, file.fault) }), { bad: true });
}

interface Ways {
  linked: Linked;
  desktop: Desktop;
  decide(): void;
  offered(putAway: () => void): void;
}

function tellNews(keeping: Keeping, ways: Ways, news: FileNews): void {
  const { t, store } = keeping;
  if (news.what === 'reloaded') offerUndo(t, store, t('files.reloaded', { name: news.name }));
  if (news.what === 'missing') tellMissing(keeping, ways, news);
  if (news.what !== 'clash') return;
  const offer = { label: t('files.decide'), icon: 'git-compare', run: ways.decide };
  ways.offered(tellFor(clashWords(t, news.clash), { bad: true, offer }));
}

function clashWords(t: TFunction, { name, copy, fault }: Clash): string {
  if (fault) return t('files.unreadable', { name, reason: faultWords(t, fault) });
  return copy === null ? t('files.clash-no-copy', { name }) : t('files.clash', { name, copy });
}

function tellMissing(keeping: Keeping, ways: Ways, news: FileNews & { what: 'missing' }): void {
  const { t } = keeping;
  const { linked, desktop } = ways;
  const { name, place } = news;
  const find = async () => {
    const found = await desktop.find(place, t('files.find-title', { name }), [workbookFile(t)]);
    if (!found.ok) tell(faultWords(t, found.fault), { bad: true });
    else if (found.value) return linked.found(found.value);
    tellMissing(keeping, ways, news);
  };
  const letGo = async () => {
    const gone = await linked.unlink();
    tell(gone.ok ? t('files.let-go') : faultWords(t, gone.fault), { bad: !gone.ok });
  };
  const putAway = tellFor(t('files.lost', { name }), {
    bad: true,
    offer: { label: t('files.find'), icon: 'search', run: () => void find() },
    others: [
      { label: t('files.elsewhere'), icon: 'save', run: () => void saveElsewhere(keeping, linked) },
      { label: t('files.without'), icon: 'x', run: () => void letGo() },
    ],
  });
  ways.offered(putAway);
}
