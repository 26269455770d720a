import type { Device, Promised } from '../store/device';

let asked = false;

/**
 * There is something to lose now: asks the browser, once a sitting and in silence, not to clear it when space gets short.
 * Where the answer is no, the library is kept as long as there is space.
 */
export function askToKeep(): void {
  if (asked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  asked = true;
  navigator.storage.persist().catch(() => undefined);
}

/** As the browser answers; what it refuses to answer is not known. */
export const keeping: Pick<Device, 'promise' | 'ask' | 'used'> = {
  promise: () => answered(async () => navigator.storage.persisted()),
  ask: () => answered(async () => navigator.storage.persist()),
  used: async () => {
    try {
      return (await navigator.storage.estimate()).usage ?? null;
    } catch {
      return null;
    }
  },
};

async function answered(ask: () => Promise<boolean>): Promise<Promised> {
  try {
    return (await ask()) ? 'kept' : 'may-go';
  } catch {
    return 'unknown'; // there is no such thing here
  }
}
