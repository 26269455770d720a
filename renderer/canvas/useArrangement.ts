import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawing, Kind } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import { announce } from '../ui/notices';

/** Says when a drawing that was on the screen is arranged in another way: its words then stand elsewhere. */
export function useArrangement(diagram: Id, kind: Kind, drawing: Drawing | null): void {
  const { t } = useTranslation();
  const before = useRef<{ diagram: Id; arrangement: string } | null>(null);
  const arrangement = drawing?.arrangement;
  useEffect(() => {
    if (arrangement === undefined) return;
    const last = before.current;
    before.current = { diagram, arrangement };
    if (last?.diagram !== diagram || last.arrangement === arrangement) return;
    announce(t('picture.arranged', { arrangement: t(`${kind.id}:${arrangement}`) }));
  }, [diagram, kind, arrangement, t]);
}
