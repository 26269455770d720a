import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thin } from '../../../renderer/storage/thin';
import type { Version } from '../../../renderer/store/library';

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const YEAR = 52 * WEEK;
const NOW = Date.UTC(2030, 5, 1);

const spans = fc.oneof(...[HOUR, DAY, 30 * DAY, 365 * DAY, 800 * DAY].map((most) => fc.integer({ min: 0, max: most })));
const names = fc.option(fc.constantFrom('Before the meeting', 'Design day'), { freq: 4 });
/** Of any ages, in any order, now and then with a name. */
const anyVersions = fc
  .array(fc.tuple(spans, names), { maxLength: 60 })
  .map((all) => all.map(([age, name], i): Version => ({ seq: i + 1, at: NOW - age, name })));

/** How far from each other two may lie that are left, for their age. */
const apart = (age: number): number =>
  age <= HOUR ? 0 : age <= DAY ? HOUR : age <= 30 * DAY ? DAY : age <= 365 * DAY ? WEEK : YEAR;

describe('of any versions', () => {
  test('those with a name stay, the newest stays, and all of the last hour', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const kept = thin(versions, NOW);
        const newest = Math.max(...versions.map(({ at }) => at));
        for (const version of versions)
          if (version.name !== null || NOW - version.at <= HOUR) expect(kept).toContain(version);
        if (versions.length > 0) expect(kept.map(({ at }) => at)).toContain(newest);
      }),
    );
  });

  test('what is thinned is thin', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const kept = thin(versions, NOW);
        expect(thin(kept, NOW)).toEqual(kept);
      }),
    );
  });

  test('in between makes no difference', () => {
    fc.assert(
      fc.property(anyVersions, spans, (versions, ago) => {
        const then = versions.filter(({ at }) => at <= NOW - ago);
        const since = versions.filter(({ at }) => at > NOW - ago);
        const newest = then.reduce((best, { at }) => Math.max(best, at), 0); // it stays at first whatever its age
        const stepwise = thin([...thin(then, NOW - ago), ...since], NOW);
        const atOnce = thin(versions, NOW);
        const old = (version: Version) => version.at === newest;
        expect(byTime(stepwise.filter((one) => !old(one)))).toEqual(byTime(atOnce.filter((one) => !old(one))));
      }),
    );
  });

  test('no more are left than the time has room for', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const kept = thin(versions, NOW).filter(({ at, name }) => name === null && NOW - at > HOUR);
        expect(kept.length).toBeLessThanOrEqual(25 + 31 + 54 + 3);
      }),
    );
  });
});

test('a year of work, thinned after each version, has gaps no larger than promised', () => {
  const session = fc.record({
    rest: fc.oneof(fc.integer({ min: 0, max: 3 * HOUR }), fc.integer({ min: 0, max: 20 * DAY })),
    steps: fc.array(fc.integer({ min: 5 * MINUTE, max: 40 * MINUTE }), { minLength: 1, maxLength: 25 }),
  });
  fc.assert(
    fc.property(fc.array(session, { maxLength: 40 }), (sittings) => {
      let now = NOW;
      let kept: readonly Version[] = [];
      const ever: Version[] = [];
      for (const { rest, steps } of sittings) {
        now += rest;
        for (const step of steps) {
          now += step;
          const next = { seq: ever.length + 1, at: now, name: null };
          ever.push(next);
          kept = thin([...kept, next], now);
        }
      }
      for (const { at } of ever) {
        const nearest = Math.min(...kept.map((one) => Math.abs(one.at - at)));
        expect(nearest).toBeLessThanOrEqual(apart(now - at));
      }
      expect(kept.length).toBeLessThanOrEqual(13 + 25 + 31 + 54 + 3);
    }),
    { numRuns: 60 },
  );
});

test('how a workbook was left years ago is still there when somebody has gone on with it', () => {
  const left = { seq: 1, at: NOW - 800 * DAY, name: null };
  let kept: readonly Version[] = [left];
  for (const seq of [2, 3, 4]) {
    const at = NOW + seq * MINUTE;
    kept = thin([...kept, { seq, at, name: null }], at);
  }
  expect(kept).toContain(left);
});

const byTime = (versions: readonly Version[]): readonly Version[] =>
  [...versions].sort((a, b) => a.at - b.at || a.seq - b.seq);
