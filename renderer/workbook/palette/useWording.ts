import { useTranslation } from 'react-i18next';
import type { Action } from '../../../shared/actions/action';
import type { Id } from '../../../shared/model/document';
import { actionWords } from '../../editor/action-words';
import { useEditor } from '../../editor/editor';
import { diagramName } from '../diagrams/diagram-name';
import type { Wording } from './entries';

/** Actions, diagrams and elements in words: those of the kind where it has some, as in the status line. */
export function useWording(): Wording {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const workbook = () => store.getState().workbook;
  return {
    action(action: Action) {
      const context = session.context();
      return context ? actionWords(t, action, context) : t(action.label);
    },
    group: ({ group }) => t(`group.${group}`),
    diagram: (id: Id) => diagramName(t, workbook(), id),
    element(id: Id) {
      const parent = workbook().elements.get(workbook().elements.get(id)?.parent ?? '');
      return parent?.text ?? '';
    },
    own: (key) => t(`${session.context()?.kind.id}:${key}`),
    settings: t('details.diagram'),
    goTo: t('palette.diagram'),
  };
}
