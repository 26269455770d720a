import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { renameDiagram } from '../../../shared/commands/elements';
import type { Kind } from '../../../shared/kinds/kind';
import type { Diagram } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { fitText, LIMITS } from '../../../shared/model/schema';
import { useWorkbook } from '../../editor/editor';
import { diagramName } from '../diagrams/diagram-name';
import { DirectionField } from './DirectionField';
import { Fields } from './fields/Fields';
import { useLive } from './live';
import './details.css';

/** What is set for the diagram as a whole. */
export function DiagramDetails({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const readOnly = useWorkbook((state) => state.readOnly);
  const { id, settings, title } = graph.diagram;
  const said = { kind, spot: { of: 'diagram' as const, id, path: [] }, record: settings };
  return (
    <fieldset key={id} className="details" disabled={readOnly}>
      <legend className="unseen">{t('details.diagram')}</legend>
      <TitleField id={id} title={title} />
      {kind.settings.map((field) => (
        <div key={field.at} data-field={field.at}>
          <Fields fields={[field]} said={said} />
        </div>
      ))}
      <DirectionField diagram={graph.diagram} kind={kind} />
      <p className="right-quiet">{t('details.nothing')}</p>
    </fieldset>
  );
}

/** What stands over the picture, and by what the diagram goes; without one it goes by the words at its top. */
function TitleField({ id, title }: Pick<Diagram, 'id' | 'title'>) {
  const { t } = useTranslation();
  const otherwise = useWorkbook(({ workbook }) => diagramName(t, workbook, id));
  const { field, onFocus, put } = useLive<HTMLInputElement>(`title ${id}`, title);
  const name = useId();
  return (
    <div className="details-field">
      <label htmlFor={name}>{t('details.diagram-title')}</label>
      <input
        ref={field}
        id={name}
        type="text"
        data-live=""
        data-stop=""
        defaultValue={title}
        placeholder={otherwise}
        maxLength={LIMITS.text}
        autoComplete="off"
        dir="auto"
        onFocus={onFocus}
        onInput={({ currentTarget: { value } }) => {
          const words = fitText(value, LIMITS.text).text;
          put(words, (gesture) => renameDiagram(id, words, gesture));
        }}
      />
    </div>
  );
}
