/** What the system calls an error: ENOENT, EACCES ... Undefined: it is no error of the system, but a bug. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** For a catch: these errors have an answer, any other goes on. */
export const unless =
  <T>(codes: readonly string[], answer: T) =>
  (error: unknown): T => {
    if (codes.includes(codeOf(error) ?? '')) return answer;
    throw error;
  };

/** A network drive or a stick that is gone, in the words of one system or another. */
export const gone: readonly string[] = [
  ...['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT', 'ENOTCONN', 'ECONNRESET', 'ECONNABORTED'],
  ...['EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ENETRESET', 'EREMOTEIO', 'ESHUTDOWN'],
];

const PATIENCE = 10_000; // ms
const PAUSE = 100; // ms

/**
 * Tries again for a while where a virus scanner or a sync client holds a file for a moment, as they do on Windows; no other
 * system refuses for that reason, and there it is tried once. `held`: what Windows says then. It says EPERM and EACCES for
 * missing rights, too, but a file in use is not renamed with the same words. In the end it is EBUSY.
 */
export async function patiently<T>(work: () => Promise<T>, held: readonly string[] = ['EBUSY']): Promise<T> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await work();
    } catch (error) {
      if (process.platform !== 'win32' || !held.includes(codeOf(error) ?? '')) throw error;
      if (waited >= PATIENCE) throw Object.assign(new Error('Another program holds the file.'), { code: 'EBUSY' });
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
