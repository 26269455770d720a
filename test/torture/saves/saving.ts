import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** One save in a process of its own, stopped before one of its steps. */
export interface Saving {
  kill(): Promise<void>;
  /** Lets it go on to its end. */
  end(): Promise<Ended>;
}

export interface Ended {
  steps: number;
  /** 'saved', or the fault. */
  answer: string;
}

const END = /^(\d+) (.+)$/;

/** Makes the program that saves, in this folder. */
export async function makeSaver(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'saver.mjs', codeSplitting: false } },
    },
  });
  return join(folder, 'saver.mjs');
}

/** `stop`: the number of the step, from 1; 0 stops nowhere. */
export async function beginSaving(
  saver: string,
  job: { target: string; source: string; stop: number; known: boolean },
): Promise<Saving> {
  const args = [saver, job.target, job.source, String(job.stop), job.known ? 'known' : 'new'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const first = await next();
  return {
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async end() {
      const stopped = !END.test(first);
      if (stopped) child.stdin.write('\n');
      const last = stopped ? await next() : first;
      await closed;
      const [, steps, answer] = END.exec(last) ?? [];
      if (steps === undefined || answer === undefined) throw new Error(`the save ended with ${last}`);
      return { steps: Number(steps), answer };
    },
  };
}
