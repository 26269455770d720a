import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/model/document';
import { Dialog } from '../../ui/Dialog';
import { TieList } from './TieList';
import { useFollow } from './useFollow';

/** Where the thread leads, where it leads to several. */
export default function TieDialog({ id, onClose }: { id: Id; onClose: () => void }) {
  const { t } = useTranslation();
  const { go } = useFollow();
  return (
    <Dialog title={t('action.follow')} isOpen onClose={onClose}>
      <TieList
        id={id}
        onGo={(other) => {
          onClose();
          go(other);
        }}
      />
    </Dialog>
  );
}
