import { useLayoutEffect, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Workbook } from '../../../shared/model/document';
import { useEditor, useWorkbook } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { useServices } from '../../editor/services';
import { turnInto } from '../../store/turn-into';
import { Button, IconButton } from '../../ui/Button';
import { faultWords } from '../../ui/fault-words';
import { tell } from '../../ui/notices';
import { tellUndo } from '../tell-undo';
import { KeepNow } from './KeepNow';
import { useHistory } from './useHistory';
import { VersionList } from './VersionList';
import { VersionView } from './VersionView';
import '../../ui/dialog.css';
import './history.css';

/** How the workbook stood before: a list at the left, and the chosen version beside it. */
export function History({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const { library } = useServices();
  const readOnly = useWorkbook((state) => state.readOnly);
  const { list, reader, look, keep, rename } = useHistory();
  const [wanted, setWanted] = useState<number | null>(null);
  const versions = list.state === 'ready' ? list.versions : [];
  const chosen = versions.find(({ seq }) => seq === wanted) ?? versions[0];
  const page = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);

  // The keyboard goes to the latest version once there is one to go to.
  useLayoutEffect(() => {
    if (list.state === 'loading') return;
    const row = page.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]');
    (row ?? field.current)?.focus();
  }, [list.state]);

  const onBringBack = (workbook: Workbook, when: string) => {
    flushSync(onClose);
    toHand(session);
    void library.versions.keep(store.getState().workbook, null, null); // undo is for this sitting, the history for later ones
    tellUndo(t, store, t('history.brought', { when }), () => turnInto(store, workbook));
  };

  const onRename = async (seq: number, name: string | null) => {
    const renamed = await rename(seq, name);
    if (!renamed.ok) tell(faultWords(t, renamed.fault), { bad: true });
  };

  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog history">
        <Dialog>
          <div ref={page} className="history-parts">
            <div className="history-side">
              <Heading slot="title">{t('action.history')}</Heading>
              {!readOnly && <KeepNow keep={keep} field={field} onKept={() => setWanted(null)} />}
              {versions.length > 0 && (
                <VersionList versions={versions} reader={reader} chosen={chosen?.seq ?? null} onChoose={setWanted} />
              )}
              {versions.length > 0 && <p className="history-how">{t('history.how')}</p>}
            </div>
            <div className="history-view">
              {list.state === 'loading' && <p className="history-told late">{t('history.loading')}</p>}
              {list.state === 'failed' && (
                <div className="history-told" role="alert">
                  <p>{faultWords(t, list.fault)}</p>
                  <Button icon="refresh-cw" onPress={() => void look()}>
                    {t('library.again')}
                  </Button>
                </div>
              )}
              {list.state === 'ready' && versions.length === 0 && <p className="history-told">{t('history.none')}</p>}
              {chosen && (
                <VersionView
                  version={chosen}
                  reader={reader}
                  onRename={(name) => void onRename(chosen.seq, name)}
                  onBringBack={onBringBack}
                />
              )}
            </div>
            <span className="history-close">
              <IconButton icon="x" label={t('history.close')} onPress={onClose} />
            </span>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
