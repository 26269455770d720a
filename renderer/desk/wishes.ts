import { useEffect, useRef } from 'react';
import type { Wish } from '../../shared/actions/action';
import { useDesk } from './desk';

/** Where what is asked of the page comes together with who shows it. A wish that nobody answers is not granted. */
export interface Wishes {
  ask(wish: Wish): void;
  /** Is there anybody who would do it? */
  has(wish: Wish): boolean;
  /** The latest answer counts. Returns a function that withdraws it. */
  answer(wish: Wish, run: () => void): () => void;
}

export function openWishes(): Wishes {
  const answers = new Map<Wish, (() => void)[]>();
  return {
    ask: (wish) => answers.get(wish)?.at(-1)?.(),
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
export function useWish(wish: Wish, run: () => void): void {
  const { wishes } = useDesk().sitting;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => wishes.answer(wish, () => latest.current()), [wishes, wish]);
}
