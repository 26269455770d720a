import { app, type BrowserWindow, dialog } from 'electron';
import { shell as words } from '../../shared/words/en/shell';
import { visible } from '../../shared/words/visible';

/** What a start tells the one that runs already: which program it is. */
export interface Program {
  version: string;
  folder: string;
}

/** This program. `folder`: where its shell lies. */
export const programIn = (folder: string): Program => ({ version: app.getVersion(), folder });

/** Null: the same program was started once more. Else which other one, as far as it says so: any program may say anything. */
export function otherThan(own: Program, told: unknown): Program | null {
  const { version, folder } = Object(told);
  if (typeof version !== 'string' || typeof folder !== 'string') return null; // one of before this was told
  return version === own.version && folder === own.folder ? null : { version, folder };
}

/** Says on the window that runs that another program was started and did not open. */
export async function tellOther(window: BrowserWindow, own: Program, other: Program): Promise<void> {
  const line = ({ version, folder }: Program) => visible(`${version}, ${folder}`).slice(0, 300);
  await dialog.showMessageBox(window, {
    type: 'info',
    message: words['second.title'],
    detail: [words['second.own'], line(own), '', words['second.other'], line(other), '', words['second.how']].join(
      '\n',
    ),
    buttons: [words['second.stay']],
  });
}
