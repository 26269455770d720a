import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';

/**
 * Puts a picture on the clipboard. To be called right after a press, with the picture still to come: the browser counts the
 * time from the press. Faults: those of the picture, and 'copy.refused'; throws what the picture throws.
 */
export async function copyPng(coming: Promise<Result<Uint8Array, Fault>>): Promise<Result<null, Fault>> {
  let missing: (() => Result<null, Fault>) | undefined;
  const picture = coming.then(
    (made) => {
      if (made.ok) return new Blob([new Uint8Array(made.value)], { type: 'image/png' });
      missing = () => made;
      throw new Error(made.fault.code);
    },
    (error: unknown) => {
      missing = () => {
        throw error;
      };
      throw error;
    },
  );
  picture.catch(() => undefined); // a clipboard that refuses at once does not wait for it
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return ok(null);
  } catch (error) {
    return missing ? missing() : refused(error);
  }
}

/** Puts words on the clipboard. Fault: 'copy.refused'. */
export async function copyText(words: string): Promise<Result<null, Fault>> {
  try {
    await navigator.clipboard.writeText(words);
    return ok(null);
  } catch (error) {
    return refused(error);
  }
}

/** No clipboard at all where the page is not from a safe place. */
function refused(error: unknown): Result<null, Fault> {
  if (error instanceof DOMException || error instanceof TypeError) return fail({ code: 'copy.refused' });
  throw error;
}
