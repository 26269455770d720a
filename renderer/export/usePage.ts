import { useEffect, useRef, useState } from 'react';
import type { Made, PageJob } from './page-job';
import { openPages } from './pages';

const REST = 120; // ms after the last change, while somebody types

export interface PageHere {
  /** The latest that was made; null until the first is. */
  made: Made | null;
  /** Is it what was asked for last? */
  fresh: boolean;
  /** What was asked for last, when it is made. Rejects with the signal's reason. */
  now(signal: AbortSignal): Promise<Made>;
  /** Another one, that is not looked at. */
  make(job: PageJob, signal: AbortSignal): Promise<Made>;
}

/** The page of a job, made anew when the job is another one. */
export function usePage(job: PageJob | undefined): PageHere {
  const [pages] = useState(openPages);
  const [latest, setLatest] = useState<{ job: PageJob; made: Made } | null>(null);
  const first = useRef(true);
  useEffect(() => () => pages.stop(), [pages]);

  useEffect(() => {
    if (!job) return;
    const control = new AbortController();
    const make = () => {
      pages.make(job, control.signal).then(
        (made) => setLatest({ job, made }),
        (error: unknown) => {
          if (control.signal.aborted) return;
          setLatest(() => {
            throw error; // to the boundary above
          });
        },
      );
    };
    const timer = setTimeout(make, first.current ? 0 : REST);
    first.current = false;
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [pages, job]);

  const fresh = latest !== null && latest.job === job;
  return {
    made: latest?.made ?? null,
    fresh,
    now: async (signal) => {
      if (fresh) return latest.made;
      if (!job) throw new Error('no page to be made');
      return pages.make(job, signal);
    },
    make: pages.make,
  };
}
