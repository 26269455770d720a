import { type ComponentType, memo, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { WorkbookState } from '../store/state';
import { DeskContext, useEditor } from './editor';

/**
 * What stands round the words hears, while they are typed, of an edit when the frame that shows it has been painted: a key need
 * not wait for it. Whenever such a panel is drawn, it is drawn from the store as it is then.
 */
export function later<Props extends object>(Panel: ComponentType<Props>) {
  return memo(function Later(props: Props) {
    const desk = useEditor();
    const late = useMemo(() => ({ ...desk, store: heardLater(desk.store) }), [desk]);
    return (
      <DeskContext value={late}>
        <Panel {...props} />
      </DeskContext>
    );
  });
}

const LATEST = 100; // ms until they hear of it although keys come one after another

const origins = new WeakMap<object, StoreApi<WorkbookState>>();
const followers = new WeakMap<object, StoreApi<WorkbookState>>();

/** One for all panels: they hear of an edit together, and are drawn together. */
function heardLater(store: StoreApi<WorkbookState>): StoreApi<WorkbookState> {
  const late = followers.get(store) ?? followerOf(store);
  followers.set(store, late);
  return late;
}

/** The open workbook for the few words that may never be behind those that were typed: that all is saved. */
export function useAtOnce<T>(pick: (state: WorkbookState) => T): T {
  const { store } = useEditor();
  return useStore(origins.get(store) ?? store, pick);
}

function followerOf(store: StoreApi<WorkbookState>): StoreApi<WorkbookState> {
  const listeners = new Set<(state: WorkbookState, before: WorkbookState) => void>();
  let stop = () => {};
  let frame = 0;

  const follow = () => {
    let before = store.getState();
    const tell = () => {
      const [now, then] = [store.getState(), before];
      if (now === then) return;
      before = now;
      for (const listener of listeners) listener(now, then);
    };
    const unsubscribe = store.subscribe(({ editing }) => {
      if (editing === null) return tell(); // nobody types: what was pressed in the panel itself may not spring back
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          requestIdleCallback(tell, { timeout: LATEST });
        });
    });
    stop = () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      frame = 0;
    };
  };

  const late: StoreApi<WorkbookState> = {
    ...store,
    subscribe(listener) {
      if (listeners.size === 0) follow();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
  origins.set(late, store);
  return late;
}
