import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import { numbersFrom } from '../random';
import { holdDisplay } from './display';
import { killAll } from './processes';
import { beginWorkbook, openWorkbook, type Program, start } from './program';
import { typeOn } from './typist';
import { judge, type Witness, witness } from './witness';

const TYPING = 1_500; // ms at most until it dies
const REST = 2_000; // ms after the last key the page tidies its journal up: some die there

export interface Deaths {
  target: 'page' | 'shell';
  /** An empty folder. */
  profile: string;
  deaths: number;
  seed: number;
  /** Ends the program as it should never end. */
  die(kill: Program['kill']): Promise<void>;
  /** Done once with the new workbook, before anybody types. */
  begin?(program: Program): Promise<void>;
  /** Looks at something else, when it is dead, that should have lived on. */
  look?(before: Witness, death: number): Promise<void>;
}

/** What must never happen. */
export const NEVER = { lost: 0, unopened: 0, 'never on the screen': 0, 'called saved too early': 0 } as const;

/**
 * The same workbook on the same profile dies again and again at a random moment while somebody types. After each death it
 * must open, and be what was last called saved or what was on the screen after that. Says on the console what was not so.
 */
export async function dieWhileTyping({ target, profile, deaths, seed, die, begin, look }: Deaths) {
  const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
  const letGo = target === 'shell' ? await holdDisplay() : () => {};
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
      let program: Program | null = null;
      try {
        program = await start(target, profile, served.url);
        if (death > 0) await openWorkbook(program.page, hash);
        else {
          hash = await beginWorkbook(program.page);
          await begin?.(program);
        }
      } catch (error) {
        if (death === 0) throw error;
        console.error(`After death ${death} it does not open:`, error, program && (await textOf(program.page)));
        figures.unopened++;
        await killAll(profile);
        continue;
      }
      const { page } = program;
      const seen = await witness(page);
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
        await typeUntil(() => die(kill), page, moments, numbersFrom(seed * 1_000 + death));
        await look?.(seen, death + 1);
      }
    }
  } finally {
    letGo();
    await served.close();
  }
  return figures;
}

async function typeUntil(die: () => Promise<void>, page: Page, moments: () => number, keys: () => number) {
  let stopped = false;
  const typing = typeOn(page, keys, () => stopped);
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

/** All that it shows instead. */
const textOf = (page: Page): Promise<string | null> =>
  page.locator('body').textContent({ timeout: 1_000 }).catch(String);
