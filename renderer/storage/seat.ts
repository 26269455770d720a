import { randomId } from '../../shared/model/ids';
import { z } from '../../shared/zod';
import type { Clock } from '../store/clock';
import type { Seat, Seats, Sitter } from '../store/seat';

/** As the browser has them; tests have their own. */
export interface SeatsInput {
  locks: Locks;
  /** What is posted on one reaches all others of its name. */
  line(name: string): Line;
  clock: Clock;
  /** What this window remembers across a reload, and no other one reads: the name of the seat that it had. */
  mark: { read(): string | null; write(name: string | null): void };
}

export interface Locks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    held: () => Promise<void>,
  ): Promise<unknown>;
}

export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

const PATIENCE = 3_000; // ms until a window that does not answer is taken for frozen
const GREETING = 1_000; // ms until one that has the seat has surely said so

const messageSchema = z.object({
  say: z.enum(['hello', 'taken', 'please', 'turn', 'cannot', 'seated', 'wrote']),
  from: z.string(),
  to: z.string().optional(),
});
type Say = z.infer<typeof messageSchema>['say'];

/**
 * One Web Lock for each workbook, which the browser frees when its window is gone, whatever the reason; and one channel on
 * which the windows ask each other for it. Everybody who has not got the lock queues for it.
 */
export const openSeats = (input: SeatsInput): Seats => ({
  at: (workbook, sitter) => openSeat(input, `throughline.workbook.${workbook}`, sitter),
});

function openSeat({ locks, line, clock, mark }: SeatsInput, name: string, sitter: Sitter): Seat {
  const own = randomId();
  const channel = line(name);
  let held: { call: AbortController; free(): void } | null = null;
  let queued = new AbortController();
  let beginning: ((ours: boolean) => void) | null = null;
  let asking: { promise: Promise<boolean>; again(): void; done(ours: boolean): void } | null = null;
  let rising = false;
  let gone = false;

  const post = (say: Say, to?: string) => {
    if (!gone) channel.postMessage({ say, from: own, ...(to !== undefined && { to }) });
  };

  const request = (steal: boolean) => {
    const call = new AbortController();
    queued.abort();
    queued = call;
    const ours = () => {
      if (gone || call.signal.aborted) return Promise.resolve();
      return new Promise<void>((free) => sit(call, free));
    };
    locks.request(name, steal ? { steal } : { signal: call.signal }, ours).catch((error: unknown) => {
      call.abort(); // it may have been taken before we heard that it was ours
      if (held?.call === call) lose();
      else if (!gone && queued === call && error instanceof DOMException && error.name === 'AbortError') request(false);
    });
  };

  const sit = (call: AbortController, free: () => void) => {
    held = { call, free };
    mark.write(name);
    post('seated');
    const first = beginning;
    first?.(true);
    asking?.done(true);
    if (!first) sitter.sits();
  };

  const lose = () => {
    held = null;
    mark.write(null);
    request(false);
    sitter.loses();
  };

  const stand = () => {
    const free = held?.free;
    held = null;
    mark.write(null);
    if (!gone) request(false); // queued before the lock is free, behind those who wait already
    free?.();
  };

  const handOver = async (turn: boolean) => {
    if (!held || rising) return;
    rising = true;
    const written = await sitter.rises(turn);
    rising = false;
    if (!held) return;
    if (written) stand();
    else post('cannot');
  };

  const ask = (why?: 'turn'): Promise<boolean> => {
    if (held) return Promise.resolve(true);
    if (asking) return asking.promise;
    let answer: (ours: boolean) => void = () => {};
    let callOff = () => {};
    const promise = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const again = () => {
      callOff();
      callOff = clock.after(PATIENCE, () => request(true));
      post(why ?? 'please');
    };
    const done = (ours: boolean) => {
      callOff();
      asking = null;
      answer(ours);
    };
    asking = { promise, again, done };
    again();
    return promise;
  };

  const heard: Record<Say, (from: string) => void> = {
    hello: (from) => held && post('taken', from),
    taken: () => beginning?.(false),
    please: () => void handOver(false),
    turn: () => void handOver(true),
    cannot: () => asking?.done(false),
    seated: () => {
      beginning?.(false);
      asking?.again(); // somebody else was before us
    },
    wrote: () => sitter.hears(),
  };
  channel.onmessage = ({ data }) => {
    const read = messageSchema.safeParse(data); // another window may be of another version
    if (!gone && read.success && (read.data.to ?? own) === own) heard[read.data.say](read.data.from);
  };

  return {
    async begin() {
      const was = mark.read() === name;
      const ours = await new Promise<boolean>((resolve) => {
        const callOff = clock.after(GREETING, () => beginning?.(false));
        beginning = (answer) => {
          callOff();
          beginning = null;
          resolve(answer);
        };
        request(false);
        post('hello');
      });
      return ours || (was && ask()); // whoever reloads the window in which they write goes on writing
    },
    has: () => held !== null,
    ask,
    yield: () => {
      if (held) stand();
    },
    wrote: () => post('wrote'),
    leave() {
      if (gone) return;
      gone = true;
      queued.abort();
      if (held) stand();
      asking?.done(false);
      beginning?.(false);
      channel.close();
    },
  };
}
