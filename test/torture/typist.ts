import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from './program';

const WORDS = ['late', 'buses', 'nobody', 'knows', 'why', 'ice', 'roads', 'they', 'are', 'asked', 'too', 'early'];

/**
 * Types on behind the last line, with the pauses of a fast hand, makes lines, moves them in and out, takes some of it back,
 * until `ended` says so or the page is gone. Each key waits until the page is through with the one before.
 */
export async function typeOn(
  program: Pick<Program, 'editLastLine' | 'press'>,
  random: () => number,
  ended: () => boolean,
): Promise<void> {
  const keys = keysFrom(random);
  try {
    await program.editLastLine();
    while (!ended()) {
      await program.press(keys.next().value);
      await pause(random() * 40);
    }
  } catch (error) {
    if (!ended()) throw error;
  }
}

function* keysFrom(random: () => number): Generator<string, never> {
  for (;;) {
    yield* WORDS[Math.floor(random() * WORDS.length)] ?? '';
    const next = random();
    if (next < 0.55) yield 'Space';
    else if (next < 0.8) yield 'Enter';
    else if (next < 0.87) yield 'Tab';
    else if (next < 0.92) yield 'Shift+Tab';
    else if (next < 0.96) yield 'ControlOrMeta+z';
    else yield* ['Enter', 'Tab'];
  }
}
