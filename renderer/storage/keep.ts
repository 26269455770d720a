let asked = false;

/** Once a sitting, in silence: where the answer is no, the library is kept as long as there is space. */
export function askToKeep(): void {
  if (asked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  asked = true;
  navigator.storage.persist().catch(() => undefined);
}
