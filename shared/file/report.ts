import type { Repair } from './fault';

/** Collects what was mended. A file with a thousand of the same fault is told of in a list that a person can read. */
export interface Report {
  add(code: string, at: string, params?: Repair['params']): void;
  list(): Repair[];
}

const LONGEST = 200;

export function newReport(): Report {
  const all: Repair[] = [];
  let unlisted = 0;
  return {
    add(code, at, params) {
      if (all.length < LONGEST) all.push({ code, at, ...(params && { params }) });
      else unlisted++;
    },
    list: () => (unlisted > 0 ? [...all, { code: 'file.more', params: { count: unlisted } }] : [...all]),
  };
}
