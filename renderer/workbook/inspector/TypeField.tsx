import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { changeType } from '../../../shared/commands/change-type';
import { typesHere } from '../../../shared/kinds/becoming';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useDesk } from '../../desk/desk';

/** What it is, where it could be something else. */
export function TypeField({ element, graph, kind }: { element: Element; graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useDesk();
  const id = useId();
  const types = typesHere(kind, graph, element.id);
  if (types.length < 2) return null;
  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.type')}</label>
      <select
        id={id}
        value={element.type}
        onChange={({ target }) => store.getState().perform(changeType(kind, element.id, target.value))}
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {t(`${kind.id}:${kind.elements.get(type)?.name ?? type}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
