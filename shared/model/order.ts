import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A fractional index: sorts by code units, and there is always room for one more between two. */
export type Order = string;

export const orderBetween = (before: Order | null, after: Order | null): Order => generateKeyBetween(before, after);
export const ordersBetween = (before: Order | null, after: Order | null, count: number): Order[] =>
  generateNKeysBetween(before, after, count);

/** Is it one that `orderBetween` can go on from? */
export function isOrder(value: string): boolean {
  if (value.length > 200 || !/^[0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}

/** Two people may have made the same key on two machines: the id decides, so that everybody sees one order. */
export const byOrder = (a: { order: Order; id: string }, b: { order: Order; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
