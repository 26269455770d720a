import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiagram, useEditor } from '../../editor/editor';
import { toHand } from '../../editor/restore-focus';
import { useUiCommand } from '../../editor/ui-commands';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { goTo } from './go';
import { following, type Match, matchesOf } from './matches';
import './find-bar.css';

/** Over the picture, while something is looked for. Escape puts it away. */
export function Find() {
  const [times, setTimes] = useState(0); // asked for since it was open; 0: it is not
  useUiCommand('find', () => setTimes((before) => before + 1));
  return times > 0 && <FindBar times={times} onClose={() => setTimes(0)} />;
}

function FindBar({ times, onClose }: { times: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const { graph, kind } = useDiagram() ?? {};
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const [before] = useState(() => store.getState().selection);
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  const matches = useMemo(() => (graph && kind ? matchesOf(graph, kind, query) : []), [graph, kind, query]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more: the words are to be written over
  useLayoutEffect(() => field.current?.select(), [times]);

  const show = (list: typeof matches, index: number) => {
    setAt(index);
    const match = list[index];
    if (match) goTo({ store, session }, match.element.id);
    else store.getState().select(before);
  };

  const type = (words: string) => {
    setQuery(words);
    const found = graph && kind ? matchesOf(graph, kind, words) : [];
    show(found, following(-1, 1, found.length));
  };

  const step = (by: 1 | -1) => show(matches, following(at, by, matches.length));

  const close = () => {
    onClose();
    toHand(session);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  const found = matches[at];
  const placeOf = (match: Match) =>
    match.at === 'said' ? t('find.in-said', { field: t(`${kind?.id}:${match.label}`) }) : t(`find.in-${match.at}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browser we run in
    <div className="find-bar" role="search" aria-label={t('action.find')} onKeyDown={onKeyDown}>
      <Icon name="search" size={16} />
      <input
        ref={field}
        type="text"
        value={query}
        placeholder={t('find.field')}
        aria-label={t('find.field')}
        aria-describedby={help}
        autoComplete="off"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <output id={help} aria-live="polite">
        {query.trim() !== '' && t('find.count', { count: matches.length, at: at + 1 })}
        {found && found.at !== 'text' && <span>{placeOf(found)}</span>}
      </output>
      <IconButton
        icon="arrow-up"
        label={t('find.before')}
        isDisabled={matches.length === 0}
        preventFocusOnPress
        onPress={() => step(-1)}
      />
      <IconButton
        icon="arrow-down"
        label={t('find.next')}
        isDisabled={matches.length === 0}
        preventFocusOnPress
        onPress={() => step(1)}
      />
      <IconButton icon="x" label={t('find.close')} onPress={close} />
    </div>
  );
}
