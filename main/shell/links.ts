import { type BrowserWindow, dialog, shell } from 'electron';
import { shell as words } from '../../shared/words/en/shell';
import { outsideAddress } from './addresses';

let asking = false;

/**
 * A link that leads out of the app. Whoever pressed it sees the whole address and says whether the system is to open it, in
 * the browser or in the program for mail. Other addresses lead nowhere. One question at a time.
 */
export async function askToOpen(window: BrowserWindow, url: string): Promise<void> {
  const address = outsideAddress(url);
  if (!address || asking) return;
  asking = true;
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words[address.startsWith('mailto:') ? 'link.mail' : 'link.browser'],
      detail: address,
      buttons: [words['link.stay'], words['link.open']],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) await shell.openExternal(address);
  } finally {
    asking = false;
  }
}
