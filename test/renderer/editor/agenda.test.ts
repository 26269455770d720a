import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Agenda,
  clockWords,
  goToStep,
  isRunning,
  leftOf,
  MINUTES,
  newAgenda,
  pause,
  STEPS,
  setMinutes,
  start,
  stepOf,
} from '../../../renderer/editor/agenda';

const MINUTE = 60_000;

describe('the timer', () => {
  test('counts down while it runs, rests while it is paused, and stops at nothing', () => {
    const begun = start(newAgenda(), 1_000);
    expect(leftOf(begun, 1_000 + 2 * MINUTE)).toBe(5 * MINUTE);
    const resting = pause(begun, 1_000 + 2 * MINUTE);
    expect(leftOf(resting, 90 * MINUTE)).toBe(5 * MINUTE);
    const again = start(resting, 90 * MINUTE);
    expect(leftOf(again, 94 * MINUTE)).toBe(MINUTE);
    expect(leftOf(again, 200 * MINUTE)).toBe(0);
  });

  test('started when the time is up, the step has all its time again', () => {
    const over = start(newAgenda(), 0);
    expect(leftOf(start(over, 20 * MINUTE), 20 * MINUTE)).toBe(7 * MINUTE);
    const rested = pause(over, 20 * MINUTE);
    expect(leftOf(start(rested, 30 * MINUTE), 30 * MINUTE)).toBe(7 * MINUTE);
  });

  test('the next step has all its time, and runs if the one before did', () => {
    const running = goToStep(start(newAgenda(), 0), 1, 3 * MINUTE);
    expect([stepOf(running), isRunning(running), leftOf(running, 4 * MINUTE)]).toEqual(['notes', true, 4 * MINUTE]);
    const resting = goToStep(newAgenda(), 2, 0);
    expect([stepOf(resting), isRunning(resting), leftOf(resting, MINUTE)]).toEqual(['cluster', false, 20 * MINUTE]);
    expect(goToStep(resting, STEPS.length, 0)).toBe(resting);
  });

  test('more minutes for the step that is on are minutes more, for another one nothing changes now', () => {
    const running = start(newAgenda(), 0);
    expect(leftOf(setMinutes(running, 0, 10, 5 * MINUTE), 5 * MINUTE)).toBe(5 * MINUTE);
    expect(leftOf(setMinutes(running, 0, 1, 5 * MINUTE), 5 * MINUTE)).toBe(0);
    expect(leftOf(setMinutes(running, 3, 9, 5 * MINUTE), 5 * MINUTE)).toBe(2 * MINUTE);
    expect(setMinutes(running, 0, Number.NaN, 0)).toBe(running);
  });

  test('whatever is pressed and when, there is a step, and between nothing and its longest time left', () => {
    const press = fc.oneof(
      fc.constant((agenda: Agenda, now: number) => start(agenda, now)),
      fc.constant((agenda: Agenda, now: number) => pause(agenda, now)),
      fc.integer({ min: -2, max: 7 }).map((at) => (agenda: Agenda, now: number) => goToStep(agenda, at, now)),
      fc.tuple(fc.nat(STEPS.length - 1), fc.oneof(fc.integer(), fc.double())).map(
        ([step, minutes]) =>
          (agenda: Agenda, now: number) =>
            setMinutes(agenda, step, minutes, now),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(press, fc.nat(10 * MINUTE))), (presses) => {
        let [agenda, now] = [newAgenda(), 0];
        for (const [to, wait] of presses) {
          now += wait;
          agenda = to(agenda, now);
          expect(STEPS).toContain(stepOf(agenda));
          expect(leftOf(agenda, now)).toBeGreaterThanOrEqual(0);
          expect(leftOf(agenda, now)).toBeLessThanOrEqual(MINUTES.most * MINUTE);
        }
      }),
      { seed: 4 },
    );
  });

  test.each([
    [7 * MINUTE, '7:00'],
    [61_000, '1:01'],
    [1, '0:01'],
    [0, '0:00'],
  ])('%i ms are shown as %s', (ms, words) => expect(clockWords(ms)).toBe(words));
});
