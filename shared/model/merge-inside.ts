import type { Id, Json } from './document';
import type { Bag, Side } from './merge-fields';
import { same } from './same';
import { LIMITS } from './schema';

/** Merging what stands inside a field: objects key by key, lists of records record by record. */

/** `taken` is the side where nobody chooses: mine, if nothing else is said. */
export type Ask = (field: string, mine: Json | undefined, theirs: Json | undefined, taken?: Side) => Side;

export type Triple = readonly [base: Json | undefined, mine: Json | undefined, theirs: Json | undefined];

/** Key by key; null where one of them is no object. */
export function bagMerged(
  [base, mine, theirs]: Triple,
  value: (name: string, ...three: Triple) => Json | undefined,
): Record<string, Json> | null {
  const [was, here, there] = [base ?? {}, mine, theirs].map(objectIn);
  if (!was || !here || !there) return null;
  const out: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const merged = value(name, was[name], here[name], there[name]);
    if (merged !== undefined) out[name] = merged;
  }
  return out;
}

export function insideMerged(path: string, three: Triple, ask: Ask, deep: boolean): Json | undefined {
  const [, mine, theirs] = three;
  const side = sideOf(...three);
  if (side) return side === 'mine' ? mine : theirs;
  const inner = (name: string, ...values: Triple) => insideMerged(`${path}/${name}`, values, ask, true);
  const whole = deep ? (bagMerged(three, inner) ?? recordsMerged(path, three, ask)) : null;
  return whole ?? (ask(path, mine, theirs) === 'mine' ? mine : theirs);
}

/**
 * Lists of records, each known by its id: what one side alone added, changed or took away is as that side has it; what one took
 * away and the other changed stays, and is asked about. In my order where I have changed it. Null where these are no such lists,
 * or would be more than there may be.
 */
function recordsMerged(path: string, three: Triple, ask: Ask): Json[] | null {
  const [was, here, there] = three.map(byId);
  if (!was || !here || !there) return null;
  const out = new Map<Id, Json>();
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const [base, mine, theirs] = [was.get(id), here.get(id), there.get(id)];
    const at = `${path}/${id}`;
    const gone = base !== undefined && (mine === undefined || theirs === undefined);
    const kept: Side = mine === undefined ? 'theirs' : 'mine';
    const asked = gone && !same(mine ?? theirs, base) ? ask(at, mine, theirs, kept) : null;
    const value = gone
      ? asked && (asked === 'mine' ? mine : theirs)
      : mine === undefined || theirs === undefined
        ? (mine ?? theirs)
        : insideMerged(at, [base, mine, theirs], ask, true);
    if (value !== undefined && value !== null) out.set(id, value);
  }
  if (out.size > LIMITS.list) return null;
  const order = (records: ReadonlyMap<Id, Json>) => [...records.keys()].filter((id) => was.has(id) && out.has(id));
  const lead = sideOf(order(was), order(here), order(there)) === 'theirs' ? [there, here] : [here, there];
  const ids: Id[] = [];
  for (const side of lead) {
    let before = -1;
    for (const id of side.keys()) {
      if (!out.has(id)) continue;
      if (!ids.includes(id)) ids.splice(before + 1, 0, id);
      before = ids.indexOf(id);
    }
  }
  return ids.flatMap((id) => out.get(id) ?? []);
}

/** Undefined where it is no list of records with an id each. */
function byId(list: Json | undefined): Map<Id, Json> | undefined {
  if (list !== undefined && !Array.isArray(list)) return undefined;
  const out = new Map<Id, Json>();
  for (const record of list ?? []) {
    const id = objectIn(record)?.id;
    if (typeof id !== 'string' || out.has(id)) return undefined;
    out.set(id, record);
  }
  return out;
}

/** The side that alone changed it; mine where both made the same of it; undefined where they did not. */
export function sideOf(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Side | undefined {
  if (same(mine, theirs) || same(theirs, base)) return 'mine';
  return same(mine, base) ? 'theirs' : undefined;
}

const objectIn = (value: Json | undefined): Bag | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
