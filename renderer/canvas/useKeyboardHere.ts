import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { startsWords } from '../../shared/actions/keys';
import type { Id } from '../../shared/model/document';
import { useDesk, useWorkbook } from '../desk/desk';
import { isFree } from '../desk/focus';

/**
 * Keys on the drawing: the same actions as in the outline, and arrows that walk it in reading order. As there, Escape lets
 * go of the selection, and then Tab leads out.
 */
export function useKeyboardHere(place: RefObject<HTMLElement | null>, reading: readonly Id[]) {
  const { store, sitting } = useDesk();
  const editing = useWorkbook((state) => state.editing);
  const mine = useStore(sitting.hand, ({ hand }) => hand === 'picture');

  useLayoutEffect(() => {
    if (mine && editing === null && isFree(place.current)) place.current?.focus({ preventScroll: true });
  }, [mine, editing, place]);

  const begin = (id: Id) => {
    flushSync(() => store.getState().edit(id));
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.select();
  };

  return (event: KeyboardEvent) => {
    const press = event.nativeEvent;
    const typing = event.target instanceof HTMLTextAreaElement;
    const state = store.getState();
    const [selected] = state.selection;
    if (press.isComposing || (selected === undefined && (press.key === 'Tab' || press.key === 'Enter'))) return;
    if (sitting.press(press) || press.key === 'Enter') return event.preventDefault();
    if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
    const by = STEPS.get(press.key);
    if (by !== undefined) {
      event.preventDefault();
      const next = reading[nextIndex(reading.indexOf(selected ?? ''), by, reading.length)];
      if (next !== undefined) state.select([next]);
    } else if (press.key === 'Escape') state.select([]);
    else if (selected !== undefined && startsWords(press)) begin(selected);
  };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
]);

/** From nothing (-1) the first arrow comes to the first. */
const nextIndex = (at: number, by: number, count: number): number =>
  at < 0 ? (by === Number.POSITIVE_INFINITY ? count - 1 : 0) : Math.max(0, Math.min(count - 1, at + by));
