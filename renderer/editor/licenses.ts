import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';
import { z } from '../../shared/zod';

/** A package that the page is made with. */
export interface License {
  name: string;
  version: string;
  /** Its name: `MIT`. */
  license: string;
  /** What goes with each copy of it, word for word. */
  text: string;
}

const schema = z.object({
  texts: z.array(z.string()),
  packages: z.array(
    z.object({ name: z.string(), version: z.string(), license: z.string(), texts: z.array(z.int().nonnegative()) }),
  ),
});

/** Reads the list that was written when the page was built; by name. */
export async function readLicenses(): Promise<Result<readonly License[], Fault>> {
  try {
    const answered = await fetch(new URL('licenses.json', document.baseURI));
    const { texts, packages } = schema.parse(await answered.json());
    return ok(packages.map((one) => ({ ...one, text: one.texts.map((at) => texts[at] ?? '').join('\n\n') })));
  } catch {
    return fail({ code: 'about.failed' }); // the program was moved or is being replaced, or there is no network
  }
}
