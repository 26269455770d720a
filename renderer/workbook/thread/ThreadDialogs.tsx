import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../../shared/actions/action';
import { carryOn } from '../../../shared/actions/cross-link';
import type { Id } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { catchWords } from '../../editor/type-ahead';
import { useUiCommand } from '../../editor/ui-commands';
import { useInGoodTime } from '../../editor/useIdlePreload';
import { useFollow } from './useFollow';

const loads = [() => import('./CarryOn'), () => import('./TieDialog')] as const;
const CarryOn = lazy(loads[0]);
const TieDialog = lazy(loads[1]);

/** What leads from diagram to diagram: carrying on, and the choice where a thread leads to several. */
export function ThreadDialogs() {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const { follow } = useFollow();
  const [carrying, setCarrying] = useState(false);
  const [from, setFrom] = useState<Id | null>(null);
  useInGoodTime(loads);

  useUiCommand('carry-on', () => {
    const context = session.context();
    if (!context || store.getState().readOnly || !carryOn.when(context)) return;
    store.getState().edit(null);
    catchWords(t(carryOn.label), () => setCarrying(false)); // what is typed now is not for the line behind it
    setCarrying(true);
  });
  useUiCommand('follow', () => {
    const context = session.context();
    if (follow() && context) setFrom(at(context)?.id ?? null);
  });

  return (
    <Suspense>
      {carrying && <CarryOn onClose={() => setCarrying(false)} />}
      {from !== null && <TieDialog id={from} onClose={() => setFrom(null)} />}
    </Suspense>
  );
}
