import { useEffect, useRef, useState } from 'react';

/** What is being done: a key of the words, and how much of it is done (0 to 1) where that is known. */
export interface Step {
  says: string;
  share?: number;
}

export interface Work {
  /** What there is to be seen of it: nothing in its first second. */
  step: Step | null;
  busy: boolean;
  /** One at a time: while one goes on another is not begun. Who is given up is done with at once, whatever still runs. */
  run(job: (signal: AbortSignal, tell: (step: Step | null) => void) => Promise<void>): void;
  cancel(): void;
}

const SOON = 1_000; // ms

/** Something that may take long and can be given up. What it throws, but for having been given up, is thrown. */
export function useWork(): Work {
  const own = useRef<AbortController | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [slow, setSlow] = useState(false);
  const [busy, setBusy] = useState(false);

  const end = () => {
    own.current = null;
    setStep(null);
    setSlow(false);
    setBusy(false);
  };
  const cancel = () => {
    own.current?.abort();
    end();
  };
  useEffect(() => () => own.current?.abort(), []);

  return {
    step: slow ? step : null,
    busy,
    cancel,
    run(job) {
      if (own.current) return;
      const control = new AbortController();
      const { signal } = control;
      own.current = control;
      setBusy(true);
      const timer = setTimeout(() => !signal.aborted && setSlow(true), SOON);
      const tell = (next: Step | null) => !signal.aborted && setStep(next);
      const done = () => {
        clearTimeout(timer);
        if (own.current === control) end();
      };
      job(signal, tell).then(done, (error) => {
        done();
        if (!signal.aborted) throw error;
      });
    },
  };
}
