import { readdirSync, readFileSync } from 'node:fs';

/** Why the processes of a program cannot be found here; null where they can. */
export const noProcesses = process.platform === 'linux' ? null : 'the processes of a program are found in /proc';

/**
 * Every process of the program that was started on this profile, a folder that no other program was ever told of: those
 * that name it, and all that came from these. None that has ended and only waits for its parent to hear of it.
 */
export function processesOn(profile: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  const found = new Set(all.filter(({ words }) => words.includes(profile)).map(({ pid }) => pid));
  found.delete(process.pid);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** kill -9 of all of it, those too that were only just being born. Resolves when none is left; rejects after 10 s. */
export async function killAll(profile: string): Promise<void> {
  const until = Date.now() + 10_000;
  for (let left = processesOn(profile); left.length > 0; left = processesOn(profile)) {
    if (Date.now() > until) throw new Error(`These do not die: ${left.join(', ')}`);
    signal(left, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Nothing of it runs any more, and nothing of it has noticed. */
export function freezeAll(profile: string): void {
  for (let before = -1; before !== processesOn(profile).length; ) {
    const found = processesOn(profile);
    before = found.length;
    signal(found, 'SIGSTOP');
  }
}

function signal(pids: readonly number[], name: 'SIGKILL' | 'SIGSTOP'): void {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // gone by itself
    }
}

interface Process {
  pid: number;
  parent: number;
  words: string; // its command line
}

function processOf(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // its name may hold anything
    if (state === 'Z' || state === 'X') return [];
    return [{ pid, parent: Number(parent), words: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
  } catch {
    return []; // it ended while we looked
  }
}
