import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDrop } from '../../../shared/actions/move';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { Dialog } from '../../ui/Dialog';
import { following, plain } from '../find/matches';

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
  const list = useId();
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
    <Dialog title={t('elsewhere.title')} isOpen onClose={onClose}>
      <input
        autoFocus
        className="elsewhere-field"
        role="combobox"
        aria-label={t('elsewhere.find')}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen && `${list}-${chosen.id}`}
        aria-autocomplete="list"
        placeholder={t('elsewhere.find')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={rows} id={list} role="listbox" aria-label={t('elsewhere.list')} className="elsewhere-list">
        {found.map((element) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <div
            key={element.id}
            id={`${list}-${element.id}`}
            role="option"
            aria-selected={element === chosen}
            onClick={() => onPlace(element.id)}
          >
            <span dir="auto">{element.text || t('words.none')}</span>
            <small dir="auto">{pathTo(graph, element)}</small>
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{t('elsewhere.none')}</p>}
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
