import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';

/** Thrown inside a transaction to undo it; comes out of `attempt` as its fault. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
  }
}

/** Runs something that the database may refuse. Whatever it throws is a fault with words. */
export async function attempt<T>(run: () => PromiseLike<T>): Promise<Result<T, Fault>> {
  try {
    return ok(await run());
  } catch (error) {
    return fail(faultOf(error));
  }
}

/**
 * Chromium tells of a full disk in three ways: QuotaExceededError, an UnknownError that ends in NO_SPACE and takes the
 * connection with it, or an aborted transaction with one of them as its reason.
 */
export function faultOf(error: unknown): Fault {
  const causes = chain(error);
  const refusal = causes.find((cause) => cause instanceof Refusal);
  if (refusal) return refusal.fault;
  const named = (...names: string[]) => causes.some(({ name }) => names.includes(name));
  if (named('QuotaExceededError') || causes.some(({ message }) => /NO_SPACE|no space|disk is full/i.test(message)))
    return { code: 'storage.full' };
  if (named('MissingAPIError', 'SecurityError')) return { code: 'storage.none' };
  if (named('DatabaseClosedError', 'VersionError')) return { code: 'storage.closed' };
  const [first] = causes;
  return { code: 'storage.failed', params: { reason: first ? `${first.name}: ${first.message}` : String(error) } };
}

/** The error and what it says caused it, Dexie's way (`inner`) and the language's (`cause`). */
function chain(error: unknown): Error[] {
  const all: Error[] = [];
  for (let next = error; next instanceof Error && all.length < 8; ) {
    all.push(next);
    next = ('inner' in next && next.inner) || next.cause;
  }
  return all;
}
