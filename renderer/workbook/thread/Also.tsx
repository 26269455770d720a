import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { threadsOf } from '../../../shared/cross-links/cross-links';
import type { Id } from '../../../shared/model/document';
import { useEditor, useWorkbook } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { TieList } from './TieList';
import { useFollow } from './useFollow';

/** Where else in the workbook the selected element is, below its details; nothing where it is nowhere else. */
export function Also({ id }: { id: Id }) {
  const { t } = useTranslation();
  const { session } = useEditor();
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
          toHand(session);
        }}
      />
    </section>
  );
}
