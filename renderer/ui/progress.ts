import { createStore } from 'zustand/vanilla';

/** Something that takes a while, in words, and how to stop it. */
export interface Work {
  id: number;
  words: string;
  stop: () => void;
}

export const works = createStore<{ list: readonly Work[] }>(() => ({ list: [] }));

const SOON = 300; // ms; what is done by then needs no word
let begun = 0;

/** `stop`: somebody pressed the button; the word is gone by then. */
export function beginWork(words: string, stop: () => void): { say(words: string): void; end(): void } {
  const id = ++begun;
  const change = (next: (list: readonly Work[]) => readonly Work[]) =>
    works.setState(({ list }) => ({ list: next(list) }));
  const end = () => {
    clearTimeout(waiting);
    change((list) => list.filter((work) => work.id !== id));
  };
  const stopped = () => {
    end();
    stop();
  };
  const waiting = setTimeout(() => change((list) => [...list, { id, words, stop: stopped }]), SOON);
  return {
    say(next) {
      change((list) => list.map((work) => (work.id === id ? { ...work, words: next } : work)));
    },
    end,
  };
}
