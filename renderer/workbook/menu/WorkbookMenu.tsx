import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../shared/actions';
import { mayDo } from '../../../shared/actions/may';
import { useEditor } from '../../editor/editor';
import { menuBar } from '../../editor/menu-bar';
import { partsOf } from './parts';

/** What can be done with the open workbook, in the menu bar of the window. */
export function WorkbookMenu() {
  const { t } = useTranslation();
  const { store, session } = useEditor();

  useEffect(() => {
    const { uiCommands } = session;
    const { stir, stop } = menuBar.offer(() => {
      const context = session.context();
      if (!context) return [];
      return partsOf({
        actions,
        context,
        may: mayDo(store.getState().readOnly, uiCommands.has),
        translate: (key) => t(key),
        run: (action) => (action.uiCommand === undefined ? session.run(action) : uiCommands.ask(action.uiCommand)),
      });
    });
    const unsubscribe = store.subscribe(stir);
    return () => {
      unsubscribe();
      stop();
    };
  }, [store, session, t]);

  return null;
}
