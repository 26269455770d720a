import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../shared/kinds/kind';
import type { Graph } from '../../../shared/model/graph';
import { useWorkbook } from '../../desk/desk';
import { Fields } from './fields/Fields';
import './details.css';

/** What is set for the diagram as a whole. */
export function DiagramDetails({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const readOnly = useWorkbook((state) => state.readOnly);
  const { id, settings } = graph.diagram;
  return (
    <fieldset className="details" disabled={readOnly}>
      <legend className="unseen">{t('details.diagram')}</legend>
      <Fields
        key={id}
        fields={kind.settings}
        said={{ kind, spot: { of: 'diagram' as const, id, path: [] }, record: settings }}
      />
      <p className="right-quiet">{t('details.nothing')}</p>
    </fieldset>
  );
}
