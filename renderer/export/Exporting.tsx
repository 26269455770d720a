import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHand } from '../desk/back';
import { useDesk } from '../desk/desk';
import { catchWords } from '../desk/early-words';
import { useServices } from '../desk/services';
import { useInGoodTime } from '../desk/useInGoodTime';
import { useWish } from '../desk/wishes';
import { Boundary } from '../ui/Boundary';
import { saveFile } from './save';

const load = () => import('./ExportDialog').then((room) => ({ default: room.ExportDialog }));
const loads = [load];
const ExportDialog = lazy(load);

/** Answers what is asked of the page that leads out of it; what that needs is loaded when there is time, or at the latest then. */
export function Exporting() {
  const { t } = useTranslation();
  const { store, sitting, saveToFile } = useDesk();
  const { host } = useServices();
  const [open, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  useInGoodTime(loads);
  useWish('export', () => {
    from.current = document.activeElement;
    catchWords(t('export.title'), () => setOpen(false)); // the next key is for the dialog, not for what lies behind it
    setOpen(true);
  });
  // The keyboard goes back to where it was; to the hand where that is gone, such as a field that was left.
  useEffect(() => {
    if (open || !from.current) return;
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    else toHand(sitting);
    from.current = null;
  }, [open, sitting]);
  useWish('save', () => void (saveToFile ? saveToFile() : saveFile(t, host, store.getState())));
  useWish(
    'copy-picture',
    () => void import('./copy-picture').then(({ copyPicture }) => copyPicture(t, store.getState())),
  );
  return (
    <Boundary rescue={() => void saveFile(t, host, store.getState())}>
      <Suspense>{open && <ExportDialog onClose={() => setOpen(false)} />}</Suspense>
    </Boundary>
  );
}
