import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Element, Id } from '../../../shared/model/document';
import { useEditor, useWorkbook } from '../../editor/editor';
import { isFree } from '../../editor/focus';
import { range } from './rows';

/**
 * Which card the keyboard is on and which are chosen. One selection with outline and picture. The card that the keyboard
 * comes to is chosen with it, unless somebody picks: then it walks and Space chooses. Where a card has gone the next one,
 * which stands in its place, is the current one.
 */
export function useCards(strip: RefObject<HTMLElement | null>, notes: readonly Element[]) {
  const { store, session } = useEditor();
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const mine = useStore(session.hand, ({ hand }) => hand === 'notes');
  const on = useRef({ at: 0 });
  const anchor = useRef<Id | null>(null);
  const [here, setHere] = useState<Id | null>(null);
  const [picking, setPicking] = useState(false);

  const ids = useMemo(() => notes.map(({ id }) => id), [notes]);
  const chosen = useMemo(() => ids.filter((id) => selection.includes(id)), [ids, selection]);
  const [first] = selection;
  const known = [picking ? null : first, here].find((id) => id != null && ids.includes(id));
  const current = known ?? ids[Math.min(on.current.at, ids.length - 1)] ?? null;
  const at = current === null ? 0 : ids.indexOf(current);

  const card = (id: Id | null) => strip.current?.querySelector<HTMLElement>(`[data-note="${id}"]`) ?? null;

  useLayoutEffect(() => {
    on.current.at = at;
    if (mine && current !== null && chosen.length > 0) card(current)?.scrollIntoView({ block: 'nearest' });
    if (!mine || editing !== null || !isFree(strip.current)) return;
    const { activeElement } = document;
    const lost = activeElement === document.body || activeElement === null;
    if (!lost && !(activeElement instanceof HTMLElement && activeElement.dataset.note)) return;
    const stop = card(current) ?? strip.current?.querySelector<HTMLElement>('textarea');
    stop?.focus({ preventScroll: true });
  });

  const choose = (next: readonly Id[], head: Id) => {
    setHere(head);
    store.getState().edit(null);
    store.getState().select([head, ...next.filter((id) => id !== head && ids.includes(id))].filter(inside(next)));
  };

  return {
    ids,
    at,
    current,
    chosen,
    picking,
    mine,
    editing,
    /** To this card: alone, or with all from where the choosing began; while somebody picks, without choosing it. */
    go(id: Id, extend: boolean) {
      if (extend) {
        anchor.current ??= current;
        setPicking(false);
        choose(range(ids, id, anchor.current ?? id), id);
      } else if (picking) setHere(id);
      else {
        anchor.current = id;
        choose([id], id);
      }
      card(id)?.focus({ preventScroll: true });
    },
    /** The keyboard has come to this card by itself: it is chosen with it. */
    reach(id: Id) {
      if (picking || store.getState().selection.includes(id)) return;
      anchor.current = id;
      choose([id], id);
    },
    /** Brings the keyboard to the current card, or to the field where there is none. */
    take() {
      (card(current) ?? strip.current?.querySelector<HTMLElement>('textarea'))?.focus({ preventScroll: true });
    },
    /** Chooses this one too, or no longer, and leaves the others as they are. */
    toggle(id: Id) {
      const begins = !picking && chosen.length <= 1 && chosen[0] === id;
      setPicking(true);
      anchor.current = id;
      const others = chosen.filter((other) => other !== id);
      choose(begins || !chosen.includes(id) ? [...others, id] : others, id);
      card(id)?.focus({ preventScroll: true });
    },
    all() {
      setPicking(false);
      if (current !== null) choose(ids, current);
    },
    /** Only the current one is chosen, as before somebody began to pick. */
    rest() {
      setPicking(false);
      anchor.current = null;
    },
  };
}

const inside = (ids: readonly Id[]) => (id: Id) => ids.includes(id);
