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
