import { type ComponentType, memo, useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { DeskContext, useDesk } from './desk';

/**
 * What stands round the words hears of an edit when the frame that shows the words has been painted: a key need not wait for
 * it. Whenever such a panel is drawn, it is drawn from the store as it is then.
 */
export function later<Props extends object>(Panel: ComponentType<Props>) {
  return memo(function Later(props: Props) {
    const desk = useDesk();
    const late = useMemo(() => ({ ...desk, store: heardLater(desk.store) }), [desk]);
    return (
      <DeskContext value={late}>
        <Panel {...props} />
      </DeskContext>
    );
  });
}

function heardLater<State>(store: StoreApi<State>): StoreApi<State> {
  const listeners = new Set<(state: State, before: State) => void>();
  let stop = () => {};
  let frame = 0;

  const follow = () => {
    let before = store.getState();
    const tell = () => {
      const [now, then] = [store.getState(), before];
      before = now;
      for (const listener of listeners) listener(now, then);
    };
    const unsubscribe = store.subscribe(() => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          setTimeout(tell); // behind what is painted now
        });
    });
    stop = () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      frame = 0;
    };
  };

  return {
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
}
