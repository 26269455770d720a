import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { putAway } from '../../shared/actions/fold';
import { startsWords } from '../../shared/actions/keys';
import { unlinked } from '../../shared/actions/link';
import type { Kind } from '../../shared/kinds/kind';
import type { Id, Link } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import { useEditor, useWorkbook } from '../editor/editor';
import { isFree } from '../editor/focus';
import { useChecksByElement } from './checks/findings';
import { goTo } from './find/go';
import { useDropUnder } from './notes/useDropUnder';
import { OutlineRow } from './OutlineRow';
import { ReferenceRow } from './ReferenceRow';
import { type Row, rowsOf } from './rows';
import { useRowsInView } from './useRowsInView';
import { leadsOut, turned, walked } from './walk';
import './outline.css';

/**
 * The diagram as a tree of lines: a full editor, and the first one for whoever uses the keyboard or a screen reader. One
 * stop for Tab; the line that the keyboard is on is the selected one, unless Escape has let go of it, so that Tab, which
 * asks why on a selected line, leads out again.
 */
export function Outline({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const mine = useStore(session.hand, ({ hand }) => hand === 'outline');
  const checks = useChecksByElement();
  const tree = useRef<HTMLDivElement>(null);
  const on = useRef<Id | null>(null); // where the keyboard was last, selected or not
  const [reference, setReference] = useState<Id | null>(null); // the link that it is on: nothing is selected then
  const rows = useMemo(() => rowsOf(graph, kind), [graph, kind]);
  const places = useMemo(() => new Map(rows.map(({ key }, i) => [key, i])), [rows]);
  const help = useId();
  const drop = useDropUnder();

  const there = (id: Id | null | undefined): id is Id => id !== null && id !== undefined && places.has(id);
  const current = [selection[0], reference, on.current].find(there) ?? rows[0]?.key ?? null;
  const index = places.get(current ?? '') ?? -1;
  const chosen = useMemo(() => new Set(selection), [selection]);
  const inView = useRowsInView(tree, rows, index);
  const { isLong, scrollTo } = inView;
  const measure = isLong ? inView.measure : undefined;
  const latest = useRef(index);
  latest.current = index;

  useLayoutEffect(() => {
    on.current = current;
    if (selection.length > 0) setReference(null);
    const line = lineOf(tree.current, current);
    if (selection.length > 0 && !scrollTo(latest.current)) line?.scrollIntoView({ block: 'nearest' });
    if (mine && editing === null && isFree(tree.current)) line?.focus({ preventScroll: true });
  }, [current, selection, editing, mine, scrollTo]);

  const select = useCallback(
    (id: Id, edit: boolean) => {
      session.hand.setState({ hand: 'outline' });
      store.getState().select([id]);
      store.getState().edit(edit ? id : null);
      if (!edit) lineOf(tree.current, id)?.focus({ preventScroll: true });
    },
    [store, session],
  );

  /** The keyboard is on a line that only refers to an element: what is done to that is not meant. */
  const refer = useCallback(
    (link: Id) => {
      session.hand.setState({ hand: 'outline' });
      store.getState().edit(null);
      store.getState().select([]);
      flushSync(() => setReference(link));
      lineOf(tree.current, link)?.focus({ preventScroll: true });
    },
    [store, session],
  );

  const lead = useCallback(
    (id: Id) => {
      flushSync(() => goTo({ store, session }, id));
      lineOf(tree.current, id)?.focus({ preventScroll: true });
    },
    [store, session],
  );

  const fold = useCallback(
    (id: Id, folded: boolean) => {
      const context = session.context();
      if (context) putAway(context, [id], folded);
    },
    [session],
  );

  /** Words begin with the very key that was pressed: the field is there before the browser puts the letter into it. */
  const begin = (id: Id) => {
    flushSync(() => store.getState().edit(id));
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.select();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const press = event.nativeEvent;
    const field = event.target instanceof HTMLTextAreaElement ? event.target : null;
    const free = !field && !store.getState().selection.some((id) => places.has(id)); // a note may be selected
    if (press.isComposing || (free && LEAVES.has(press.key))) return;
    const here = rows[index];
    if (free && here?.link) return onReference(event, here, here.link);
    if (free && current !== null) store.getState().select([current]);
    if (session.press(press) || press.key === 'Enter') return event.preventDefault();
    const turn = field || store.getState().readOnly ? undefined : turned(press, here);
    if (turn && current !== null) {
      event.preventDefault();
      return fold(current, !turn.open);
    }
    const row = !field || leadsOut(press, field) ? walked(press, rows, index) : undefined;
    if (row) {
      event.preventDefault();
      goOn(row, field !== null);
    } else if (!field && press.key === 'Escape') store.getState().select([]);
    else if (!field && current !== null && startsWords(press)) begin(current);
  };

  const goOn = (row: Row, edit: boolean) => (row.link ? refer(row.key) : select(row.key, edit));

  const onReference = (event: KeyboardEvent, { element }: Row, link: Link) => {
    const press = event.nativeEvent;
    const row = walked(press, rows, index);
    const context = session.context();
    if (row) goOn(row, false);
    else if (press.key === 'Enter') lead(element.id);
    else if (GONE.has(press.key) && context && !store.getState().readOnly) {
      const next = rows[index + 1]?.link ? rows[index + 1] : rows[index - 1];
      unlinked(context, link.id);
      if (next) goOn(next, false);
    } else if (!session.press(press)) return;
    event.preventDefault();
  };

  const onFocus = (event: FocusEvent) => {
    session.hand.setState({ hand: 'outline' });
    if (event.target instanceof HTMLElement) on.current = event.target.dataset.line ?? on.current;
  };

  const line = ({ key, under: _, ...row }: Row) =>
    row.link ? (
      <ReferenceRow
        key={key}
        element={row.element}
        id={key}
        weak={row.link.more.weak === true}
        level={row.level}
        position={row.position}
        siblings={row.siblings}
        also={row.also}
        kind={kind}
        current={key === current}
        onLead={lead}
      />
    ) : (
      <OutlineRow
        key={key}
        {...row}
        t={t}
        kind={kind}
        checks={checks.get(row.element.id) ?? 0}
        selected={chosen.has(key)}
        current={key === current}
        editing={mine && key === editing}
        onSelect={select}
        onFold={fold}
      />
    );

  return (
    <>
      <div
        ref={tree}
        className={isLong ? 'outline long' : 'outline'}
        role="tree"
        aria-label={t('outline.name')}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        {...drop}
      >
        {inView.places.map(({ index, above }) => {
          const row = rows[index];
          return (
            row && (
              <div key={row.key} ref={measure} role="none" data-index={index} style={{ marginTop: above }}>
                {line(row)}
              </div>
            )
          );
        })}
        {isLong && <div role="none" style={{ height: inView.below }} />}
      </div>
      <p id={help} hidden>
        {t('outline.help')}
      </p>
    </>
  );
}

/** On a line that is not selected these do what they do everywhere. */
const LEAVES = new Set(['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta']);

const GONE = new Set(['Delete', 'Backspace']);

const lineOf = (tree: HTMLElement | null, id: Id | null): HTMLElement | null =>
  id === null ? null : (tree?.querySelector<HTMLElement>(`[data-line="${id}"]`) ?? null);
