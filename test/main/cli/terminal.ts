import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect } from 'vitest';
import { run } from '../../../main/cli/cli';
import { kinds } from '../../../shared/kinds';

export interface Said {
  exit: number;
  out: Buffer;
  err: string;
}

interface Input {
  stdin?: string | Uint8Array;
  /** Happens while the command reads standard input: it has looked at its targets, and has written nothing. */
  meanwhile?: () => Promise<unknown>;
  terminal?: boolean;
}

/** A folder of its own for every test, and the command in it. */
export interface Terminal {
  type(command: string, input?: Input): Promise<Said>;
  /** The same with any words. */
  call(args: readonly string[], input?: Input): Promise<Said>;
  write(name: string, data: string | Uint8Array): Promise<void>;
  read(name: string): Promise<Buffer>;
  cwd: string;
}

export const outline =
  [...kinds.values()].flatMap(({ samples }) => samples).find(({ name }) => name.startsWith('math-gap'))?.outline ?? '';

/** Words of a command are parted by single spaces. `gap.txt` is there. */
export function openTerminal(): Terminal {
  const terminal: Terminal = {
    cwd: '',
    type: (command, input) => terminal.call(command.split(' ').slice(1), input),
    async call(args, { stdin = '', meanwhile, terminal: isTTY = false } = {}) {
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      const exit = await run(args, {
        stdin: (async function* () {
          await meanwhile?.();
          yield Buffer.from(stdin);
        })(),
        stdout: Object.assign(into(out), { isTTY }),
        stderr: into(err),
        cwd: terminal.cwd,
      });
      return { exit, out: Buffer.concat(out), err: Buffer.concat(err).toString() };
    },
    write: (name, data) => writeFile(join(terminal.cwd, name), data),
    read: (name) => readFile(join(terminal.cwd, name)),
  };
  beforeEach(async () => {
    terminal.cwd = await mkdtemp(join(tmpdir(), 'throughline-'));
    await terminal.write('gap.txt', outline);
  });
  afterEach(() => rm(terminal.cwd, { recursive: true }));
  return terminal;
}

const into = (parts: Buffer[]) =>
  new Writable({
    write(data, _, done) {
      parts.push(data);
      done();
    },
  });

/** One sentence for people with nothing of the program's insides, and no data. */
export function expectRefused({ exit, out, err }: Said): void {
  expect(exit).toBe(2);
  expect(out.length).toBe(0);
  expect(err).toMatch(/^[^\n]*[.?]\n$/);
  expect(err).not.toMatch(/\n\s+at |Error:|undefined|\b(cli|file|outline|disk|read)\.[a-z]+-?[a-z]*$/);
}
