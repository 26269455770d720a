import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import { rng } from '../kinds/fishbone/random';
import type { Figures } from './bad-day';
import { killAll } from './processes';
import { beginWorkbook, openWorkbook, type Program, start } from './program';
import { typeOn } from './typist';
import { judge, type Witness, witness } from './witness';

const TYPING = 1_500; // ms at most until it dies
const REST = 2_000; // ms after the last key the page tidies its journal up: some die there

/**
 * kill -9 of the whole program at a random moment while somebody types, again and again on the same profile and workbook.
 * After each: the workbook opens and is what was last called saved, or what was on the screen after that.
 */
export async function killWhileTyping(target: 'page' | 'shell', kills: number, seed: number): Promise<Figures> {
  const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
  const profile = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
  const moments = rng(seed);
  const figures = { kills, 'edits acknowledged': 0, lost: 0, unopened: 0, 'never on the screen': 0 };
  let before: Witness | null = null;
  let hash = '';
  try {
    for (let round = 0; round <= kills; round++) {
      const program = await start(target, profile, served.url);
      if (round === 0) hash = await beginWorkbook(program.page);
      else
        try {
          await openWorkbook(program.page, hash);
        } catch (error) {
          console.error(`After kill ${round} it does not open:`, error, await textOf(program.page));
          figures.unopened++;
          await program.kill();
          continue;
        }
      const seen = await witness(program.page);
      if (before) count(figures, before, seen.screens[0] ?? '', round);
      if (round < kills) await typeUntilKilled(program, moments, rng(seed * 1_000 + round));
      else await program.kill();
      before = seen;
    }
  } finally {
    await killAll(profile);
    await served.close();
    await rm(profile, { recursive: true, force: true });
  }
  return figures;
}

/** All that it shows instead. */
const textOf = (page: Page): Promise<string> => page.locator('body').textContent({ timeout: 1_000 }).catch(String);

async function typeUntilKilled({ page, kill }: Program, moments: () => number, keys: () => number): Promise<void> {
  let stopped = false;
  const typing = typeOn(page, keys, () => stopped);
  await pause(moments() * TYPING);
  if (moments() < 0.3) {
    stopped = true;
    await typing;
    await pause(REST - 50 + moments() * 150);
  }
  stopped = true;
  await kill();
  await typing;
}

function count(
  figures: Record<'edits acknowledged' | 'lost' | 'never on the screen', number>,
  before: Witness,
  opened: string,
  round: number,
): void {
  figures['edits acknowledged'] += before.acknowledged;
  const { lost, found } = judge(before, opened);
  figures.lost += lost;
  if (!found) figures['never on the screen']++;
  if (lost === 0 && found) return;
  const { screens, acknowledged } = before;
  console.error(`After kill ${round}:`, { acknowledged: screens[acknowledged], last: screens.at(-1), opened });
}
