import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/model/document';
import { useEditor } from '../../editor/editor';
import { NARROW, ROOMY } from '../../editor/media-queries';
import { looks } from '../../editor/preferences';
import { rightOf, toggled } from '../../editor/right-panel-state';
import { Icon } from '../../ui/Icon';

/** Beside a line that a coach would ask about. A press shows what; with the keyboard it is one of the details. */
export function RowSign({ id }: { id: Id }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();

  const show = (event: MouseEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation(); // the line would begin to be edited
    store.getState().edit(null);
    store.getState().select([id]);
    looks.setState({ tab: 'checks', list: false });
    const now = { looks: looks.getState(), roomy: matchMedia(ROOMY).matches };
    if (matchMedia(NARROW).matches) session.uiCommands.ask('details');
    else if (rightOf(now) === null) looks.setState(toggled(now));
  };

  return (
    <span className="line-check" aria-hidden="true" title={t('checks.here')} onMouseDown={show}>
      <Icon name="message-circle-question" size={16} />
    </span>
  );
}
