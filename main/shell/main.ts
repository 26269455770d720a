import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { answerFiles } from './files';
import { setMenu } from './menu';
import { declareScheme, servePage } from './protocol';
import { confinePages, confineSession } from './security';
import { openWindow } from './window';

/**
 * The shell is a porter: it opens the door, carries bytes to and from the disk, and knows nothing of what is in them.
 * The build puts page and shell side by side.
 */
const shell = __dirname;
const page = join(shell, '..', 'page');

// Chromium's switch for another place to keep everything, which Electron forgets when it runs from a folder.
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile) app.setPath('userData', profile);

// Two programs on one profile would wait for each other's database for ever: the second shows the first one's window.
if (app.requestSingleInstanceLock()) start();
else app.exit(0);

function start(): void {
  declareScheme();
  confinePages();
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(shell));
  app
    .whenReady()
    .then(async () => {
      confineSession();
      setMenu();
      servePage(page);
      answerFiles();
      await openWindow(shell);
      process.send?.('opened'); // to whoever started us and would have to help out with a browser
    })
    .catch((error) => {
      console.error(error);
      app.exit(1); // rather than going on without a window
    });
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}
