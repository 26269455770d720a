import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startsWords } from '../../../shared/actions/keys';
import { DRAGGED, draggedIds, headsIn, notesIn } from '../../../shared/actions/notes';
import type { Kind } from '../../../shared/kinds/kind';
import type { Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { targets } from '../../editor/drop-targets';
import { useEditor } from '../../editor/editor';
import { IconButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { NoteCard } from './NoteCard';
import { NoteField, type NoteFieldHandle } from './NoteField';
import { inRowBeside } from './rows';
import { DIGITS, Targets } from './Targets';
import { useCards } from './useCards';
import { useNoteWork } from './useNoteWork';
import { useStripDrop } from './useStripDrop';
import { toDrawing } from './way-back';
import './notes.css';

const Elsewhere = lazy(() => import('./Elsewhere'));

interface Props {
  graph: Graph;
  kind: Kind;
  /** How often the strip was asked for: each time its field takes the keyboard. */
  asked: number;
  onClose: () => void;
}

/**
 * What was said and has no place yet. Above, the field that is always ready; in the middle a card for each note; below, where
 * the chosen ones may go. It knows what is loose, and no kind.
 */
export default function NotesStrip({ graph, kind, asked, onClose }: Props) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const strip = useRef<HTMLElement>(null);
  const field = useRef<NoteFieldHandle>(null);
  const [elsewhere, setElsewhere] = useState<readonly Id[] | null>(null);
  const all = notesIn(graph, kind);
  const notes = all.slice(0, MOST);
  const heads = headsIn(graph, kind);
  const cards = useCards(strip, notes);
  const { ids, chosen, current, editing, mine } = cards;
  const work = useNoteWork(graph, ids, cards.rest);
  const drop = useStripDrop(graph, ids, work);
  const { readOnly } = work;
  const [onCards, setOnCards] = useState(false);
  const help = useId();
  const ask = t([`${kind.id}:${kind.elements.get(kind.loose)?.name ?? kind.loose}-ask`, 'notes.ask']);
  const made = mine && editing !== null && !ids.includes(editing) ? graph.get(editing) : undefined;

  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const away = useRef(false); // in the dialog, which gives the keyboard back to a card that may have gone
  useEffect(() => {
    if (away.current && !elsewhere) cards.take();
    away.current = elsewhere !== null;
  });

  const showDigits = onCards && editing === null && chosen.length > 0 && !readOnly;
  const digitsOf = heads
    .slice(0, DIGITS)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    const named = digitsOf === '' ? [] : digitsOf.split(' ');
    targets.setState(new Map(showDigits ? named.map((id, i) => [id, i + 1]) : []), true);
    return () => targets.setState(new Map(), true);
  }, [showDigits, digitsOf]);

  const onCardKey = (event: KeyboardEvent) => {
    const press = event.nativeEvent;
    const mod = press.ctrlKey || press.metaKey;
    if (press.isComposing || current === null) return;
    const done = () => event.preventDefault();
    if (WALKS.has(press.key) && !press.altKey) {
      done();
      const to = stepFrom(press.key, strip.current, cards.at);
      const id = ids[to];
      if (id !== undefined) cards.go(id, press.shiftKey);
      else if (press.key === 'ArrowUp') field.current?.focus();
    } else if (press.key === 'Enter' && mod) {
      done();
      if (!readOnly) setElsewhere(chosen.length > 0 ? chosen : [current]);
    } else if (press.key === 'Enter' || press.key === 'F2') {
      done();
      work.edit(current);
    } else if (mod && press.key.toLowerCase() === 'a') {
      done();
      cards.all();
    } else if (press.key === ' ') {
      done();
      cards.toggle(current);
    } else if (press.key === 'Escape' && cards.picking) {
      done();
      event.stopPropagation();
      cards.rest();
      store.getState().select([current]);
    } else if (!mod && !press.altKey && /^[0-9]$/.test(press.key)) {
      done();
      const moved = chosen.length > 0 ? chosen : [current];
      const head = heads[Number(press.key) - 1];
      if (press.key === '0') work.gather(moved);
      else if (head) work.place(moved, head.id);
    } else if (PASSED.has(press.key) && session.press(press)) done();
    else if (startsWords(press)) field.current?.focus(); // the letter goes on to where the next note is written
  };

  /** Words of a card, or of something new, are being typed. */
  const onTypingKey = (event: KeyboardEvent) => {
    const press = event.nativeEvent;
    if (press.isComposing) return;
    if (press.key === 'Enter' || press.key === 'Tab') store.getState().edit(null);
    else if (press.key !== 'Escape' || !session.press(press)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (target instanceof HTMLTextAreaElement && !target.classList.contains('note-field')) onTypingKey(event);
    else if (target.closest('[data-note]')) onCardKey(event);
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      leave();
    }
  };

  const leave = () => {
    store.getState().select(store.getState().selection.filter((id) => !ids.includes(id)));
    toDrawing(session);
  };

  const onFocus = (event: FocusEvent) => {
    session.hand.setState({ hand: 'notes' });
    setOnCards(event.target instanceof HTMLElement && event.target.closest('[data-note], .targets') !== null);
  };

  return (
    <>
      <section
        ref={strip}
        className={drop.over ? 'notes over' : 'notes'}
        data-panel=""
        data-home="notes"
        aria-label={t('notes.title')}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOnCards(false)}
        {...drop.handlers}
        onPaste={(event) => {
          const { clipboardData: carrier, target } = event;
          if (target instanceof HTMLTextAreaElement || readOnly || carrier.files.length > 0) return; // the page answers
          event.preventDefault();
          void work.keepList(carrier);
        }}
      >
        <div className="notes-head">
          <Icon name="sticky-note" />
          <h2>{t('notes.title')}</h2>
          {all.length > 0 && <span className="tag">{all.length}</span>}
          {!readOnly && (
            <NoteField
              ref={field}
              ask={ask}
              onKeep={work.keep}
              onList={work.keepList}
              onDown={() => current !== null && cards.go(current, false)}
              onLeave={leave}
            />
          )}
          <IconButton icon="x" label={t('notes.close')} onPress={onClose} />
        </div>
        {notes.length === 0 ? (
          <p className="notes-none">{t('notes.none')}</p>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: cards that are walked, no table of words
          <div
            className="notes-cards"
            role="grid"
            aria-label={t('notes.list')}
            aria-describedby={help}
            aria-multiselectable="true"
          >
            {notes.map((note) => (
              <NoteCard
                key={note.id}
                element={note}
                below={wordsBelow(graph, note.id)}
                ask={ask}
                selected={chosen.includes(note.id)}
                current={note.id === current}
                editing={mine && note.id === editing}
                onPress={(id, event) => {
                  if (event.button !== 0) return;
                  if (event.ctrlKey || event.metaKey) cards.toggle(id);
                  else if (event.shiftKey || !chosen.includes(id)) cards.go(id, event.shiftKey);
                }}
                onEdit={work.edit}
                onReach={cards.reach}
                onDragStart={(id, event) => drop.start(chosen.includes(id) ? chosen : [id], event)}
              />
            ))}
          </div>
        )}
        {!readOnly && (notes.length > 0 || made) && (
          <Targets
            kind={kind}
            heads={heads}
            count={chosen.length}
            made={made}
            onPlace={(under) => work.place(chosen, under)}
            onNew={() => work.gather(chosen)}
            onElsewhere={() => setElsewhere(chosen)}
            onDrop={(under, event) => {
              const moved = draggedIds(event.dataTransfer.getData(DRAGGED), graph);
              if (under === null) work.gather(moved.filter((id) => ids.includes(id)));
              else work.place(moved, under);
            }}
          />
        )}
        <p id={help} hidden>
          {t('notes.help')}
        </p>
      </section>
      {elsewhere && (
        <Suspense>
          <Elsewhere
            graph={graph}
            kind={kind}
            moved={elsewhere}
            onPlace={(under) => {
              setElsewhere(null);
              work.place(elsewhere, under);
            }}
            onClose={() => setElsewhere(null)}
          />
        </Suspense>
      )}
    </>
  );
}

const MOST = 300; // cards: nobody sees more at once, and those that follow come up as these find a place

const WALKS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
/** With them the common actions do what they do everywhere; with Alt, up and down move the note. */
const PASSED = new Set(['Delete', 'Backspace', 'ArrowUp', 'ArrowDown']);

function stepFrom(key: string, strip: HTMLElement | null, at: number): number {
  const all = [...(strip?.querySelectorAll<HTMLElement>('.note-row') ?? [])];
  const boxes = () =>
    all.map(({ offsetLeft, offsetTop, offsetWidth }) => ({ left: offsetLeft, top: offsetTop, width: offsetWidth }));
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'ArrowRight':
      return Math.min(all.length - 1, at + 1);
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
    case 'ArrowUp':
      return inRowBeside(boxes(), at, -1);
    default: {
      const to = inRowBeside(boxes(), at, 1);
      return to < 0 ? at : to;
    }
  }
}

/** Of all that came along below a note, the words, line by line. */
function wordsBelow(graph: Graph, id: Id): readonly string[] {
  const below = [...graph.children(id)];
  for (const { id: each } of below) below.push(...graph.children(each)); // grows while it is walked
  return below.map(({ text }) => text);
}
