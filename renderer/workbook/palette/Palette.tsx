import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../shared/actions';
import { useEditor } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { Icon } from '../../ui/Icon';
import { Keys } from '../../ui/Keys';
import { goTo } from '../find/go';
import { chosen, doable, type Entry, entriesOf } from './entries';
import { PickList } from './PickList';
import { useWording } from './useWording';

/** All that can be done now, and all places to go to, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const wording = useWording();

  // As it is when the palette opens: nothing else happens while it is open.
  const [all] = useState(() => {
    const context = session.context();
    if (!context) return [];
    const { readOnly } = store.getState();
    const now = { ...context, editing: null };
    return entriesOf(doable(actions, now, { readOnly, answers: session.uiCommands.has }), now, wording);
  });
  const find = useCallback((query: string) => chosen(all, query), [all]);

  const pick = ({ to }: Entry) => {
    flushSync(onClose);
    toHand(session); // before anything is done, so that whatever takes the keyboard keeps it
    if ('action' in to) session.run(to.action);
    else if ('setting' in to) session.uiCommands.ask('diagram-details', to.setting);
    else if ('diagram' in to) store.getState().show(to.diagram);
    else goTo({ store, session }, to.element);
  };

  return (
    <PickList
      title={t('palette.title')}
      field={t('palette.field')}
      none={t('palette.none')}
      find={find}
      onPick={pick}
      onClose={onClose}
    >
      {(entry) => (
        <>
          <Icon name={entry.icon} />
          <span className="palette-words">{entry.words}</span>
          <span className="palette-beside">{entry.beside}</span>
          {entry.chord && <Keys chord={entry.chord} />}
        </>
      )}
    </PickList>
  );
}
