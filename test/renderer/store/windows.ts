import type { Line, Locks } from '../../../renderer/storage/seat';
import { settled } from './desk';

/** Web Locks as a browser keeps them for all of its windows: one has a name, the others queue for it, one may steal. */
export function paperLocks(): Locks {
  interface Call {
    held(): Promise<void>;
    ended(error?: unknown): void;
  }
  const queues = new Map<string, { holder: Call | null; waiting: Call[] }>();
  const queueOf = (name: string) => {
    const queue = queues.get(name) ?? { holder: null, waiting: [] };
    queues.set(name, queue);
    return queue;
  };
  const next = async (name: string) => {
    const queue = queueOf(name);
    const call = queue.holder ? undefined : queue.waiting.shift();
    if (!call) return;
    queue.holder = call;
    await settled();
    await call.held();
    if (queue.holder !== call) return; // stolen meanwhile
    queue.holder = null;
    call.ended();
    void next(name);
  };
  return {
    request: (name, { signal, steal = false }, held) =>
      new Promise<void>((resolve, reject) => {
        const queue = queueOf(name);
        const call: Call = { held, ended: (error) => (error === undefined ? resolve() : reject(error)) };
        const refuse = () => call.ended(new DOMException('', 'AbortError'));
        signal?.addEventListener('abort', () => {
          if (!queue.waiting.includes(call)) return;
          queue.waiting.splice(queue.waiting.indexOf(call), 1);
          refuse();
        });
        if (steal) {
          queue.holder?.ended(new DOMException('', 'AbortError'));
          queue.holder = null;
          queue.waiting.unshift(call);
        } else queue.waiting.push(call);
        void next(name);
      }),
  };
}

/** Channels between windows; what is posted arrives in a task of its own. A window that is frozen hears of nothing until it thaws. */
export function paperAir() {
  const lines = new Set<{ name: string; line: Line; window: string }>();
  const frozen = new Map<string, (() => void)[]>();
  const reach = (window: string, arrive: () => void) => {
    const held = frozen.get(window);
    if (held) held.push(arrive);
    else setImmediate(arrive);
  };
  return {
    /** The same locks, as this window hears of them. */
    locks: (window: string, { request }: Locks): Locks => ({
      request: (...call) =>
        new Promise((resolve, reject) => {
          request(...call).then(
            (value) => reach(window, () => resolve(value)),
            (error) => reach(window, () => reject(error)),
          );
        }),
    }),
    line: (window: string) => (name: string) => {
      const line: Line = {
        onmessage: null,
        postMessage(data) {
          for (const other of lines) {
            if (other.name !== name || other.line === line) continue;
            reach(other.window, () => other.line.onmessage?.(new MessageEvent('message', { data })));
          }
        },
        close: () => lines.delete(entry),
      };
      const entry = { name, line, window };
      lines.add(entry);
      return line;
    },
    freeze: (window: string) => frozen.set(window, frozen.get(window) ?? []),
    thaw(window: string) {
      const held = frozen.get(window) ?? [];
      frozen.delete(window);
      for (const arrive of held) arrive();
    },
  };
}
