import { useTranslation } from 'react-i18next';
import { tiesAt } from '../../../shared/actions/cross-link';
import type { Id } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { announce } from '../../ui/notices';
import { diagramName } from '../diagrams/diagram-name';
import { goTo } from '../find/go';

/** Leads along the thread of what is selected: to the other end where there is one, else what is to be chosen from. */
export function useFollow() {
  const { t } = useTranslation();
  const desk = useEditor();

  const go = (id: Id) => {
    goTo(desk, id);
    const { workbook, diagram } = desk.store.getState();
    announce(t('thread.now', { where: diagramName(t, workbook, diagram) }));
  };

  return {
    go,
    /** True where there are several to choose from. */
    follow(): boolean {
      const context = desk.session.context();
      const [one, ...others] = context ? tiesAt(context) : [];
      if (!one) announce(t('thread.none'));
      else if (others.length === 0) go(one.element.id);
      return others.length > 0;
    },
  };
}
