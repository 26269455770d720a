import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/model/document';
import { threadsOf } from '../../../shared/thread/thread';
import { toHand } from '../../desk/back';
import { useDesk, useWorkbook } from '../../desk/desk';
import { TieList } from './TieList';
import { useFollow } from './useFollow';

/** Where else in the workbook the selected element is, below its details; nothing where it is nowhere else. */
export function Also({ id }: { id: Id }) {
  const { t } = useTranslation();
  const { sitting } = useDesk();
  const { go } = useFollow();
  const name = useId();
  const tied = useWorkbook(({ workbook }) => threadsOf(workbook, id).length > 0);
  if (!tied) return null;
  return (
    <section className="also" aria-labelledby={name}>
      <h3 id={name}>{t('thread.here')}</h3>
      <TieList
        id={id}
        onGo={(other) => {
          go(other);
          toHand(sitting);
        }}
      />
    </section>
  );
}
