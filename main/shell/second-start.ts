import { app, type BrowserWindow, dialog } from 'electron';
import { shell as words } from '../../shared/words/en/shell';
import { visible } from '../../shared/words/visible';
import { z } from '../../shared/zod';

/** What a start tells the one that runs already: which program it is. */
export type Program = z.infer<typeof programSchema>;

const programSchema = z.object({ version: z.string(), folder: z.string() });

/** This program. `folder`: where its shell lies. */
export const programIn = (folder: string): Program => ({ version: app.getVersion(), folder });

/** Null: the same program was started once more. Else which other one, as far as it says so: any program may say anything. */
export function otherThan(own: Program, told: unknown): Program | null {
  const read = programSchema.safeParse(told);
  if (!read.success) return null; // an older version tells nothing of itself
  const { version, folder } = read.data;
  return version === own.version && folder === own.folder ? null : { version, folder };
}

let latest = new AbortController();

/**
 * Says on the window that runs that another program was started and did not open. One message at a time: it closes the one
 * before. Nothing where the window has gone.
 */
export async function tellOther(window: BrowserWindow, own: Program, other: Program): Promise<void> {
  latest.abort();
  if (window.isDestroyed()) return;
  latest = new AbortController();
  const line = ({ version, folder }: Program) => visible(`${version}, ${folder}`).slice(0, 300);
  await dialog.showMessageBox(window, {
    type: 'info',
    message: words['second.title'],
    detail: [words['second.own'], line(own), '', words['second.other'], line(other), '', words['second.how']].join(
      '\n',
    ),
    buttons: [words['second.ok']],
    signal: latest.signal,
  });
}
