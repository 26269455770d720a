import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byOrder } from '../../../shared/model/order';
import { useWorkbook } from '../../editor/editor';
import { useUiCommand } from '../../editor/ui-commands';
import { IconButton } from '../../ui/Button';
import { DiagramRow } from './DiagramRow';
import './diagrams.css';

const NewDiagram = lazy(async () => ({ default: (await import('./NewDiagram')).NewDiagram }));

/**
 * The workbook's diagrams, in the order in which they were made. The only one goes by the name of the workbook, and needs no
 * line of its own. On the rail they are signs alone.
 */
export function DiagramList({ rail }: { rail: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const diagrams = useWorkbook(({ workbook }) => workbook.diagrams);
  const shown = useWorkbook(({ diagram }) => diagram);
  const readOnly = useWorkbook((state) => state.readOnly);
  useUiCommand('new-diagram', () => setAdding(!readOnly));
  const add = !readOnly && <IconButton icon="plus" label={t('diagrams.add')} onPress={() => setAdding(true)} />;
  return (
    <>
      {!rail && (
        <div className="side-head">
          <h2>{t('side.diagrams')}</h2>
          {add}
        </div>
      )}
      {(rail || diagrams.size > 1) && (
        <ul className={rail ? 'diagrams rail' : 'diagrams'}>
          {[...diagrams.values()].sort(byOrder).map((diagram) => (
            <DiagramRow key={diagram.id} diagram={diagram} shown={diagram.id === shown} rail={rail} />
          ))}
        </ul>
      )}
      {rail && add}
      <Suspense>{adding && <NewDiagram onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}
