import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../shared/actions';
import { mayDo } from '../../../shared/actions/may';
import { useDesk } from '../../desk/desk';
import { menuBar } from '../../desk/menu-bar';
import { partsOf } from './parts';

/** What can be done with the open workbook, in the menu bar of the window. */
export function WorkbookMenu() {
  const { t } = useTranslation();
  const { store, sitting } = useDesk();

  useEffect(() => {
    const { wishes } = sitting;
    const { stir, stop } = menuBar.offer(() => {
      const context = sitting.context();
      if (!context) return [];
      return partsOf({
        actions,
        context,
        may: mayDo(store.getState().readOnly, wishes.has),
        say: (key) => t(key),
        run: (action) => (action.wish === undefined ? sitting.run(action) : wishes.ask(action.wish)),
      });
    });
    const unsubscribe = store.subscribe(stir);
    return () => {
      unsubscribe();
      stop();
    };
  }, [store, sitting, t]);

  return null;
}
