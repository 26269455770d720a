import type { Id, Json, Workbook } from './document';
import { type Ask, bagMerged, insideMerged, sideOf, type Triple } from './merge-inside';
import { same } from './same';
import { LIMITS } from './schema';

export type Side = 'mine' | 'theirs';
export type Table = 'workbook' | 'diagrams' | 'elements' | 'links';

export interface Conflict {
  /** `elements/<id>/text`: the same for the same question, whatever else was chosen. */
  key: string;
  table: Table;
  id: Id;
  /**
   * The name of the field, `more/hue` inside one, `more/list/<id>/name` in a record of a list; or 'place' (where it stands, and as what), 'there' (whether it is there at
   * all), 'circle' (what both sides moved would stand under itself).
   */
  field: string;
  /** Undefined: it has none. Of 'there' whether it is, of 'circle' what it stands under. */
  mine: Json | undefined;
  theirs: Json | undefined;
  /** What is taken where nobody chooses. */
  taken: Side;
}

/** Takes note of a conflict, and says which side is taken. */
export type Choose = (conflict: Conflict) => Side;

/** Three documents that have one origin, and what is chosen. */
export interface Three {
  base: Workbook;
  mine: Workbook;
  theirs: Workbook;
  choose: Choose;
}

export interface Records<T> {
  table: Table;
  id: Id;
  base: T | undefined;
  mine: T;
  theirs: T;
}

/** Fields that are one: half a move is none. */
const PLACE: ReadonlySet<string> = new Set(['diagram', 'parent', 'order', 'type']);
/** Objects whose own keys are fields. */
const INSIDE: ReadonlySet<string> = new Set(['more', 'settings', 'memory', 'about', 'extra']);
/** In these, objects within objects too, and lists of records by their ids. */
const DEEP: ReadonlySet<string> = new Set(['more', 'settings']);
/** Lists whose items come and go one by one. */
const LISTS: ReadonlySet<string> = new Set(['tags', 'muted']);
/** Nobody is asked about these: what is to be seen, and the layout's memory. */
const QUIET: ReadonlySet<string> = new Set(['folded', 'memory']);

export type Bag = Record<string, Json | undefined>;

/** A record of its own, with each field from the side that it is taken from. */
export function fieldsMerged<T extends object>({ table, id, base, mine, theirs }: Records<T>, choose: Choose): T {
  const out = { ...mine };
  const [was, here, there] = [bagOf(base ?? {}), bagOf(mine), bagOf(theirs)];
  const ask: Ask = (field, mine, theirs, taken = 'mine') =>
    QUIET.has(field.split('/')[0] ?? '')
      ? 'mine'
      : choose({ key: `${table}/${id}/${field}`, table, id, field, mine, theirs, taken });
  const placed = table === 'elements' ? PLACE : NONE;
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  for (const key of keys.filter((key) => !placed.has(key) && key !== 'id'))
    put(out, key, merged(key, was[key], here[key], there[key], ask));
  if (placed.size > 0) {
    const [before, own, other] = [was, here, there].map((bag) => only(bag, placed));
    const side = sideOf(before, own, other) ?? ask('place', own, other);
    if (side === 'theirs') Object.assign(out, other);
  }
  return out;
}

const NONE: ReadonlySet<string> = new Set();

function merged(
  key: string,
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  ask: Ask,
): Json | undefined {
  const side = sideOf(base, mine, theirs);
  if (side) return side === 'mine' ? mine : theirs;
  if (INSIDE.has(key)) {
    const value = (name: string, ...three: Triple) => insideMerged(`${key}/${name}`, three, ask, DEEP.has(key));
    const bag = bagMerged([base, mine, theirs], value);
    if (bag) return bag;
  }
  const together = LISTS.has(key) ? listed(base, mine, theirs) : null;
  if (together) return together;
  return ask(key, mine, theirs) === 'mine' ? mine : theirs;
}

/** What was there and neither took away, then what either added; null where that would be more than there may be. */
function listed(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined): Json | null {
  const [was, here, there] = [base, mine, theirs].map((list) => (Array.isArray(list) ? list : []));
  if (!was || !here || !there) return null;
  const all = new Set([...here, ...there]);
  const stays = was.filter((item) => here.includes(item) && there.includes(item));
  const added = [...all].filter((item) => !was.includes(item)).sort();
  const list = [...stays, ...added];
  return list.length > LIMITS.tags ? null : list;
}

/** Its own fields; one that is undefined is none. */
const bagOf = (record: object): Bag => Object.fromEntries(Object.entries(record));

const only = (bag: Bag, keys: ReadonlySet<string>): Record<string, Json> => {
  const out: Record<string, Json> = {};
  for (const key of keys) {
    const value = bag[key];
    if (value !== undefined) out[key] = value;
  }
  return out;
};

function put(record: object, key: string, value: Json | undefined): void {
  if (value === undefined) Reflect.deleteProperty(record, key);
  else Reflect.set(record, key, value);
}

/** Did this side do anything to it that a person would call a change? */
export function isChanged(before: object, after: object): boolean {
  const [was, is] = [bagOf(before), bagOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].some(
    (key) => !QUIET.has(key) && !same(was[key], is[key]),
  );
}
