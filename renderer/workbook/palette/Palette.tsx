import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { actions } from '../../../shared/actions';
import { toHand } from '../../desk/back';
import { useDesk } from '../../desk/desk';
import { useEarly } from '../../desk/useEarly';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Keys } from '../../ui/Keys';
import { goTo } from '../find/go';
import { chosen, doable, type Entry, entriesOf } from './entries';
import { useWording } from './useWording';
import './palette.css';

/** All that can be done now, and all places to go to, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { store, sitting } = useDesk();
  const wording = useWording();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const name = useId();

  // As it is when the palette opens: nothing else happens while it is open.
  const [all] = useState(() => {
    const context = sitting.context();
    if (!context) return [];
    const { readOnly } = store.getState();
    const now = { ...context, editing: null };
    return entriesOf(doable(actions, now, { readOnly, answers: sitting.wishes.has }), now, wording);
  });
  const shown = useMemo(() => chosen(all, query), [all, query]);
  const current = shown[at];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line, and it is to be seen
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, shown]);

  const takeOver = useEarly(setQuery);

  const pick = ({ to }: Entry) => {
    flushSync(onClose);
    toHand(sitting); // before anything is done, so that whatever takes the keyboard keeps it
    if ('action' in to) sitting.run(to.action);
    else if ('diagram' in to) store.getState().show(to.diagram);
    else goTo({ store, sitting }, to.element);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, at + by)));
    else if (event.key === 'Enter' && current) pick(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('palette.title')} look="palette" isOpen onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={takeOver}
          type="text"
          role="combobox"
          autoFocus
          value={query}
          placeholder={t('palette.field')}
          aria-label={t('palette.field')}
          aria-expanded="true"
          aria-controls={`${name}list`}
          aria-activedescendant={current ? `${name}${at}` : undefined}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={`${name}list`} className="palette-list" role="listbox" aria-label={t('palette.title')}>
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          <div
            key={entry.id}
            id={`${name}${index}`}
            className="palette-entry"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(entry)}
          >
            <Icon name={entry.icon} />
            <span className="palette-words">{entry.words}</span>
            <span className="palette-beside">{entry.beside}</span>
            {entry.chord && <Keys chord={entry.chord} />}
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {shown.length === 0 && t('palette.none')}
      </p>
    </Dialog>
  );
}
