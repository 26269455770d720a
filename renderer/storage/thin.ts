import type { Version } from '../store/library';

const HOUR = 3_600_000; // ms
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 52 * WEEK;

/** Up to this age one is kept of each span of time, the last in it. ms */
const AGES = [
  { age: HOUR, span: 0 }, // all
  { age: DAY, span: HOUR },
  { age: 30 * DAY, span: DAY },
  { age: 365 * DAY, span: WEEK },
  { age: Number.POSITIVE_INFINITY, span: YEAR }, // how it was left before somebody went on with it, too
] as const;

/**
 * Those to be kept: all that have a name, the newest, and of the others ever fewer the older they are. Spans are counted
 * from 1970, so that each lies within one of the next size: thinned step by step the same are left as if it were done at
 * once. `now`: ms since 1970.
 */
export function thin(versions: readonly Version[], now: number): readonly Version[] {
  const last = new Map<string, Version>(); // by span
  let newest: Version | undefined;
  for (const version of versions) {
    if (!newest || isLater(version, newest)) newest = version;
    const place = spanOf(version, now);
    const there = place === null ? undefined : last.get(place);
    if (place !== null && (!there || isLater(version, there))) last.set(place, version);
  }
  const kept = new Set(last.values());
  return versions.filter((version) => version.name !== null || version === newest || kept.has(version));
}

/** Null for one that has a name. */
function spanOf({ seq, at, name }: Version, now: number): string | null {
  const stage = name === null ? AGES.find(({ age }) => now - at <= age) : undefined;
  if (!stage) return null;
  return stage.span === 0 ? `${seq}` : `${stage.span} ${Math.floor(at / stage.span)}`;
}

const isLater = (a: Version, b: Version): boolean => a.at > b.at || (a.at === b.at && a.seq > b.seq);
