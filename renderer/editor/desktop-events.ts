import type { Desktop, Listeners, Place } from '../host/host';

/** What the shell tells the page, for all on the page who want to hear of it: the door itself takes one listener for each. */
const heard: { [Event in keyof Listeners]: Set<Listeners[Event]> } = {
  changed: new Set(),
  came: new Set(),
  picked: new Set(),
  leaving: new Set(),
};

/** Returns what stops it. `leaving`: the window waits for all that listen, whatever becomes of one of them. */
export function hear<Event extends keyof Listeners>(event: Event, listener: Listeners[Event]): () => void {
  const listeners: Set<Listeners[Event]> = heard[event];
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever has this file open looks at it again. */
export function mayHaveChanged(place: Place): void {
  for (const listener of heard.changed) listener(place);
}

/** To be called once, when those are there who answer from the beginning: what came before is told then. */
export function hearDesktop(desktop: Desktop): void {
  desktop.listen({
    changed: mayHaveChanged,
    came: (file) => {
      for (const listener of heard.came) listener(file);
    },
    picked: (id) => {
      for (const listener of heard.picked) listener(id);
    },
    leaving: async () => {
      await Promise.allSettled([...heard.leaving].map((listener) => listener()));
    },
  });
}
