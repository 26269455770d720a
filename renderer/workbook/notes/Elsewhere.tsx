import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDrop } from '../../../shared/actions/move';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { plain } from '../../../shared/model/plain';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { following } from '../find/matches';
import '../palette/palette.css';

interface Props {
  graph: Graph;
  kind: Kind;
  moved: readonly Id[];
  onPlace: (under: Id) => void;
  onClose: () => void;
}

const MOST = 40; // lines: who does not see it among these types one more letter

/** Puts the chosen notes under any line, however deep: type some of its words, Enter takes it. */
export default function Elsewhere({ graph, kind, moved, onPlace, onClose }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const name = useId();
  const rows = useRef<HTMLDivElement>(null);
  const found = linesFor(graph, kind, moved, query).slice(0, MOST);
  const chosen = found[Math.min(at, found.length - 1)];

  useLayoutEffect(() => {
    rows.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(following(at, 1, found.length));
    else if (event.key === 'ArrowUp') setAt(following(at, -1, found.length));
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'Enter' && chosen) onPlace(chosen.id);
  };

  return (
    <Dialog title={t('elsewhere.title')} look="palette" isOpen onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          autoFocus
          value={query}
          placeholder={t('elsewhere.find')}
          aria-label={t('elsewhere.find')}
          aria-expanded="true"
          aria-controls={`${name}list`}
          aria-activedescendant={chosen && `${name}${chosen.id}`}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={rows} id={`${name}list`} className="palette-list" role="listbox" aria-label={t('elsewhere.list')}>
        {found.map((element) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard
          <div
            key={element.id}
            id={`${name}${element.id}`}
            className="palette-entry"
            role="option"
            tabIndex={-1}
            aria-selected={element === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPlace(element.id)}
          >
            <span className="palette-words" dir="auto">
              {element.text || t('words.none')}
            </span>
            <span className="palette-beside" dir="auto">
              {pathTo(graph, element)}
            </span>
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {found.length === 0 && t('elsewhere.none')}
      </p>
    </Dialog>
  );
}

/** Where all of them may go, those that begin with the words first; in the order of the outline. */
function linesFor(graph: Graph, kind: Kind, moved: readonly Id[], query: string): readonly Element[] {
  const wanted = plain(query);
  const fits = graph.all().filter(({ id, type, text }) => {
    if (type === kind.loose || !plain(text).includes(wanted)) return false;
    return mayDrop(graph, kind, { ids: moved, target: id, position: 'under' }).ok;
  });
  const begins = ({ text }: Element) => plain(text).startsWith(wanted);
  return [...fits.filter(begins), ...fits.filter((element) => !begins(element))];
}

/** The words above it, from the one right under the root. */
function pathTo(graph: Graph, element: Element): string {
  const path: string[] = [];
  for (let up = graph.get(element.parent ?? ''); up && up.parent !== null; up = graph.get(up.parent))
    path.push(up.text);
  return path.reverse().join(' › ');
}
