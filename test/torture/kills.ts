import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from './bad-day';
import { dieWhileTyping } from './deaths';
import { killAll } from './processes';
import type { Programs } from './program';

/** kill -9 of the whole program at a random moment while somebody types, again and again on the same profile and workbook. */
export async function killWhileTyping(programs: Programs, kills: number, seed: number): Promise<Figures> {
  const profile = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
  try {
    const figures = await dieWhileTyping({ programs, profile, deaths: kills, seed, die: (kill) => kill() });
    return { kills, ...figures };
  } finally {
    await killAll(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }); // a helper process may write a last file
  }
}
