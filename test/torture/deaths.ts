import { setTimeout as pause } from 'node:timers/promises';
import { numbersFrom } from '../random';
import { killAll } from './processes';
import type { Program, Programs } from './program';
import { typeOn } from './typist';
import { judge, type Witness } from './witness';

const TYPING = 1_500; // ms at most until it dies
const REST = 2_000; // ms after the last key the page tidies its journal up: some die there

export interface Deaths<P extends Program> {
  programs: Programs<P>;
  /** An empty folder. */
  profile: string;
  deaths: number;
  seed: number;
  /** Ends the program as it should never end. */
  die(kill: Program['kill']): Promise<void>;
  /** Done once with the new workbook, before anybody types. */
  begin?(program: P): Promise<void>;
  /** Looks at something else, when it is dead, that should have lived on. */
  look?(before: Witness, death: number): Promise<void>;
}

/** What must never happen. */
export const NEVER = { lost: 0, unopened: 0, 'never on the screen': 0, 'called saved too early': 0 } as const;

/**
 * The same workbook on the same profile dies again and again at a random moment while somebody types. After each death it
 * must open, and be what was last called saved or what was on the screen after that. Says on the console what was not so.
 */
export async function dieWhileTyping<P extends Program>(input: Deaths<P>) {
  const { programs, profile, deaths, seed, die, begin, look } = input;
  const moments = numbersFrom(seed);
  const figures = {
    'edits acknowledged': 0,
    lost: 0,
    unopened: 0,
    'never on the screen': 0,
    'called saved too early': 0,
  };
  let before: Witness | null = null;
  let hash = '';
  try {
    for (let death = 0; death <= deaths; death++) {
      let program: P | null = null;
      try {
        program = await programs.start(profile);
        if (death > 0) await program.open(hash);
        else {
          hash = await program.begin();
          await begin?.(program);
        }
      } catch (error) {
        if (death === 0) throw error;
        console.error(`After death ${death} it does not open:`, error, await program?.words());
        figures.unopened++;
        await killAll(profile);
        continue;
      }
      const seen = await program.witness();
      if (before) {
        figures['edits acknowledged'] += before.acknowledged;
        figures['called saved too early'] += before.early;
        const opened = seen.screens[0] ?? '';
        const { lost, found } = judge(before, before.acknowledged, opened);
        figures.lost += lost;
        if (!found) figures['never on the screen']++;
        if (lost > 0 || !found) complain(death, before, opened);
      }
      before = seen;
      const { kill } = program;
      if (death === deaths) await kill();
      else {
        await typeUntil(() => die(kill), program, moments, numbersFrom(seed * 1_000 + death));
        await look?.(seen, death + 1);
      }
    }
  } finally {
    await programs.end();
  }
  return figures;
}

async function typeUntil(die: () => Promise<void>, program: Program, moments: () => number, keys: () => number) {
  let stopped = false;
  const typing = typeOn(program, keys, () => stopped);
  await pause(moments() * TYPING);
  if (moments() < 0.3) {
    stopped = true;
    await typing;
    await pause(REST - 50 + moments() * 150);
  }
  stopped = true;
  await die();
  await typing;
}

function complain(death: number, { screens, acknowledged }: Witness, opened: string): void {
  console.error(`After death ${death}:`, { acknowledged: screens[acknowledged], last: screens.at(-1), opened });
}
