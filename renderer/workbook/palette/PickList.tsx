import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useEarly } from '../../editor/useTypeAhead';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import './palette.css';

interface Props<T extends { id: string }> {
  title: string;
  /** The field's name, and its hint. */
  field: string;
  /** What is said where nothing goes by the words. */
  none: string;
  /** Those that are meant by these words, in order. */
  find(query: string): readonly T[];
  /** Which one is marked before anything is typed; the first one after that. */
  start?: number;
  isDisabled?(entry: T): boolean;
  onPick(entry: T): void;
  onClose(): void;
  children(entry: T): ReactNode;
}

/** Found by typing, picked by Enter or a press; Escape leads back. */
export function PickList<T extends { id: string }>(props: Props<T>) {
  const { title, field, none, find, start = 0, isDisabled, onPick, onClose, children } = props;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(start);
  const list = useRef<HTMLDivElement>(null);
  const name = useId();
  const shown = useMemo(() => find(query), [find, query]);
  const current = shown[at];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line, and it is to be seen
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, shown]);

  const takeOver = useEarly(setQuery);

  const pick = (entry: T) => {
    if (!isDisabled?.(entry)) onPick(entry);
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
    <Dialog title={title} look="palette" isOpen onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={takeOver}
          type="text"
          role="combobox"
          value={query}
          placeholder={field}
          aria-label={field}
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
      <div ref={list} id={`${name}list`} className="palette-list" role="listbox" aria-label={title}>
        {shown.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          <div
            key={entry.id}
            id={`${name}${index}`}
            className="palette-entry"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={isDisabled?.(entry) || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(entry)}
          >
            {children(entry)}
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {shown.length === 0 && none}
      </p>
    </Dialog>
  );
}
