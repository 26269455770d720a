import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/editor';
import { toHand } from '../editor/restore-focus';
import { useServices } from '../editor/services';
import { catchWords } from '../editor/type-ahead';
import { useUiCommand } from '../editor/ui-commands';
import { useInGoodTime } from '../editor/useIdlePreload';
import { Boundary } from '../ui/Boundary';
import { saveFile } from './save';

const load = () => import('./ExportDialog').then((room) => ({ default: room.ExportDialog }));
const loads = [load];
const ExportDialog = lazy(load);

/** Answers what is asked of the page that leads out of it; what that needs is loaded when there is time, or at the latest then. */
export function Exporting() {
  const { t } = useTranslation();
  const { store, session, saveToFile } = useEditor();
  const { host } = useServices();
  const [open, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  useInGoodTime(loads);
  useUiCommand('export', () => {
    from.current = document.activeElement;
    catchWords(t('export.title'), () => setOpen(false)); // the next key is for the dialog, not for what lies behind it
    setOpen(true);
  });
  // The keyboard goes back to where it was; to the hand where that is gone, such as a field that was left.
  useEffect(() => {
    if (open || !from.current) return;
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    else toHand(session);
    from.current = null;
  }, [open, session]);
  useUiCommand('save', () => void (saveToFile ? saveToFile() : saveFile(t, host, store.getState())));
  useUiCommand(
    'copy-picture',
    () => void import('./copy-picture').then(({ copyPicture }) => copyPicture(t, store.getState())),
  );
  return (
    <Boundary rescue={() => void saveFile(t, host, store.getState())}>
      <Suspense>{open && <ExportDialog onClose={() => setOpen(false)} />}</Suspense>
    </Boundary>
  );
}
