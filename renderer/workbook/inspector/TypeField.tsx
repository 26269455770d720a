import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { typesHere } from '../../../shared/kinds/becoming';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { useEditor } from '../../editor/editor';
import { openRetype } from './retype';

/** What it is, where it could be something else. */
export function TypeField({ element, graph, kind }: { element: Element; graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store } = useEditor();
  const id = useId();
  const retype = useRef(openRetype(store, kind, element.id));
  const types = typesHere(kind, graph, element.id);
  if (types.length < 2) return null;
  return (
    <div className="details-field">
      <label htmlFor={id}>{t('details.type')}</label>
      <select
        id={id}
        value={element.type}
        onFocus={() => {
          retype.current = openRetype(store, kind, element.id);
        }}
        onChange={({ target }) => retype.current(target.value)}
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
