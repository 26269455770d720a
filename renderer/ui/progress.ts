import { createStore } from 'zustand/vanilla';

/** Something that takes a while, in words, and how to stop it. */
export interface Work {
  id: number;
  words: string;
  /** How far it is, in words; '' where nobody knows yet. */
  soFar: string;
  stop: () => void;
}

export const works = createStore<{ list: readonly Work[] }>(() => ({ list: [] }));

const SOON = 300; // ms; what is done by then needs no word
let begun = 0;

/** `stop`: somebody pressed the button; the word is gone by then. */
export function beginWork(words: string, stop: () => void): { report(soFar: string): void; end(): void } {
  const id = ++begun;
  let soFar = '';
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
  const waiting = setTimeout(() => change((list) => [...list, { id, words, soFar, stop: stopped }]), SOON);
  return {
    report(next) {
      soFar = next;
      change((list) => list.map((work) => (work.id === id ? { ...work, soFar } : work)));
    },
    end,
  };
}
