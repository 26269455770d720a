import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type Press, startsWords } from '../../shared/actions/keys';
import type { Id } from '../../shared/model/document';
import { useEditor, useWorkbook } from '../editor/editor';
import { isFree } from '../editor/focus';
import { type Stop, type Trail, type Way, walked } from './walk';

/**
 * Keys on the drawing: the same actions as in the outline, arrows that walk it as it stands, Home and End to where it begins
 * and ends for who reads it. As in the outline, Escape lets go of the selection, and then Tab leads out.
 */
export function useKeyboardHere(
  place: RefObject<HTMLElement | null>,
  reading: readonly Id[],
  stops: readonly Stop[],
  openMenu: () => void,
) {
  const { store, session } = useEditor();
  const editing = useWorkbook((state) => state.editing);
  const mine = useStore(session.hand, ({ hand }) => hand === 'picture');

  const trail = useRef<Trail>(null);

  /** From nothing, or from what is not drawn, an arrow comes to the first. */
  const next = (key: string, from: Id | undefined): Id | undefined => {
    const way = WAYS.get(key);
    if (key === 'Home' || (way && !stops.some(({ id }) => id === from))) return reading[0];
    if (key === 'End') return reading.at(-1);
    if (!way || from === undefined) return undefined;
    const to = walked(stops, from, way, trail.current);
    trail.current = to === undefined ? trail.current : { from, way, to };
    return to;
  };

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
    if (!typing && isMenuKey(press)) {
      event.preventDefault();
      return openMenu();
    }
    if (session.press(press) || press.key === 'Enter') return event.preventDefault();
    if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
    if (WALKS.has(press.key)) {
      event.preventDefault();
      const to = next(press.key, selected);
      if (to !== undefined) state.select([to]);
    } else if (press.key === 'Escape') state.select([]);
    else if (selected !== undefined && startsWords(press)) begin(selected);
  };
}

const isMenuKey = ({ key, shiftKey }: Press): boolean => key === 'ContextMenu' || (key === 'F10' && shiftKey);

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['ArrowDown', 'down'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowLeft', 'left'],
]);
const WALKS: ReadonlySet<string> = new Set([...WAYS.keys(), 'Home', 'End']);
