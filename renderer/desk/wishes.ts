import { useEffect, useRef } from 'react';
import type { Wish } from '../../shared/actions/action';
import { useDesk } from './desk';

type Answer = (at?: string) => void;

/** Where what is asked of the page comes together with who shows it. A wish that nobody answers is not granted. */
export interface Wishes {
  /** `at`: the place that is meant, where what is asked for has several. */
  ask(wish: Wish, at?: string): void;
  /** Is there anybody who would do it? */
  has(wish: Wish): boolean;
  /** The latest answer counts. Returns a function that withdraws it. */
  answer(wish: Wish, run: Answer): () => void;
}

export function openWishes(): Wishes {
  const answers = new Map<Wish, Answer[]>();
  return {
    ask: (wish, at) => answers.get(wish)?.at(-1)?.(at),
    has: (wish) => (answers.get(wish)?.length ?? 0) > 0,
    answer(wish, run) {
      answers.set(wish, [...(answers.get(wish) ?? []), run]);
      return () => {
        answers.set(
          wish,
          (answers.get(wish) ?? []).filter((other) => other !== run),
        );
      };
    },
  };
}

/** While the component is there it does what is asked for. */
export function useWish(wish: Wish, run: Answer): void {
  const { wishes } = useDesk().sitting;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => wishes.answer(wish, (at) => latest.current(at)), [wishes, wish]);
}
