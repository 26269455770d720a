import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../shared/file/fault';
import { kinds } from '../../shared/kinds';
import type { Id } from '../../shared/model/document';
import { nameOf } from '../../shared/model/name';
import { hear } from '../editor/desktop-events';
import { hrefOf, routeIn } from '../editor/route';
import { type Services, useServices } from '../editor/services';
import { caughtWords } from '../editor/type-ahead';
import { saveFile } from '../export/save';
import { checkOften } from '../store/checking';
import { askBeforeLeaving, flushWhenHidden } from '../store/flush';
import { openShared, type SharedWorkbook } from '../store/shared-workbook';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { Mark } from '../ui/Glyph';
import { tell } from '../ui/notices';
import { keepAddress } from './address';
import { type KeptFile, keepFile } from './file-binding';
import { WorkbookScreen } from './WorkbookScreen';

type Door =
  | { state: 'opening' }
  | { state: 'failed'; fault: Fault }
  | { state: 'open'; shared: SharedWorkbook; kept: KeptFile | null };

/** Opens a workbook of the library and shows it; closes it when somebody goes elsewhere. */
export function WorkbookDoor({ id }: { id: Id }) {
  const { t } = useTranslation();
  const services = useServices();
  const [door, setDoor] = useState<Door>({ state: 'opening' });

  useEffect(() => {
    let gone = false;
    let close = async () => {};
    const open = async () => {
      await closing;
      const { library, drawer, device } = services;
      const seats = device.keeps.getState().keeps ? services.seats : null; // in memory each window has its own
      const shared = await openShared({ id, library, seats, kinds, drawer, shown: routeIn(id)?.diagram });
      if (shared.ok) close = shared.value.close;
      if (gone) return;
      if (!shared.ok) {
        caughtWords(); // there is nothing that they could go into
        return setDoor({ state: 'failed', fault: shared.fault });
      }
      const { store, opened } = shared.value;
      const { repairs, readOnly } = opened;
      if (readOnly) for (const repair of repairs) tell(faultWords(t, repair), { bad: true });
      else if (repairs.length > 0)
        tell(t('repairs.told', { count: repairs.length }), { lines: repairs.map((repair) => faultWords(t, repair)) });
      const stopChecking = checkOften(() => store.getState().check(), library);
      const stopFlushing = flushWhenHidden(store);
      const stopFollowing = keepAddress(id, store);
      const stopAsking = askBeforeLeaving(store);
      const stopWaiting = hear('leaving', () => store.getState().flush());
      const kept = keepFile(t, services, store);
      close = async () => {
        stopFollowing();
        stopFlushing();
        stopChecking();
        await Promise.all([shared.value.close(), kept?.close()]);
        stopWaiting(); // a window that closes meanwhile has waited for this, too
        if (store.getState().owes()) offerCopy(services, store, stopAsking);
        else stopAsking();
      };
      setDoor({ state: 'open', shared: shared.value, kept });
    };
    const offerCopy = (from: Services, store: StoreApi<WorkbookState>, saved: () => void) => {
      const state = store.getState();
      const run = async () => {
        if (await saveFile(t, from.host, state)) saved();
        else offerCopy(from, store, saved);
      };
      tell(t('saving.left', { title: nameOf(state.workbook) || t('library.untitled') }), {
        bad: true,
        offer: { label: t('broken.rescue'), icon: 'save', run },
      });
    };
    const opening = open();
    return () => {
      gone = true;
      closing = opening.then(() => close());
    };
  }, [id, services, t]);

  if (door.state === 'open') {
    const { store, takeSeat } = door.shared;
    return <WorkbookScreen store={store} kept={door.kept} takeSeat={takeSeat} />;
  }
  if (door.state === 'opening')
    return (
      <main className="alone" aria-busy="true">
        <p className="late">{t('workbook.opening')}</p>
      </main>
    );
  return (
    <main className="alone">
      <Mark size={40} />
      <p role="alert">{faultWords(t, door.fault)}</p>
      <a href={hrefOf({ at: 'library' })}>{t('workbook.to-library')}</a>
    </main>
  );
}

/** One workbook is closed before the next is opened: it may be the same one. */
let closing: Promise<void> = Promise.resolve();
