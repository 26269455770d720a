import { useTranslation } from 'react-i18next';
import { kinds } from '../../shared/kinds';
import { byOrder } from '../../shared/model/order';
import { useDesk, useWorkbook } from '../desk/desk';
import { Glyph } from '../ui/Glyph';

/** The workbook's diagrams, where there are several. */
export function DiagramList() {
  const { t } = useTranslation();
  const { store } = useDesk();
  const diagrams = useWorkbook(({ workbook }) => workbook.diagrams);
  const shown = useWorkbook(({ diagram }) => diagram);
  return (
    <>
      <h2 className="side-head">{t('side.diagrams')}</h2>
      <ul className="diagrams">
        {[...diagrams.values()].sort(byOrder).map(({ id, kind, title }) => (
          <li key={id}>
            <button type="button" aria-current={id === shown} onClick={() => store.getState().show(id)}>
              <Glyph path={kinds.get(kind)?.glyph ?? ''} />
              <span>{title || t([`${kind}:name`, 'library.untitled'])}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
