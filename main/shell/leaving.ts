import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import { shell as words } from '../../shared/words/en/shell';
import { tellTo } from './ipc';

const PATIENCE = 5_000; // ms for the page to put everything down: a slow disk, a network drive that has gone

/** What a window does between the wish to close it and its end. */
export interface Leaving {
  /** The page listens from now on: it is waited for. */
  ready(): void;
  listens(): boolean;
  /** The page has put everything down. */
  left(): void;
}

let quitting = false;

/**
 * To be called once, when the app is ready. A window that stays open for a moment stops the whole way out: it is gone on with
 * when that has closed. A computer that is shut down is asked to wait for it.
 */
export const followQuit = (): void => {
  app.on('before-quit', () => {
    quitting = true;
  });
  powerMonitor.on('shutdown', (...[event]: Pick<Event, 'preventDefault'>[]) => {
    event?.preventDefault(); // Electron's types do not know that there is one
    app.quit();
  });
};

/**
 * A window closes when its page has put down what is open, and nobody is asked: it is safe. Where the page is gone, hangs or
 * has not begun, nothing is to be waited for. Only what the disk did not take is a reason to ask. `before` runs meanwhile.
 */
export function leaveInPeace(window: BrowserWindow, before: () => Promise<void>): Leaving {
  const { webContents } = window;
  let listens = false;
  let hangs = false;
  let done = false; // nothing is left to be put down
  let closing = false;
  let release = () => {}; // whoever waits for the page

  const putDown = async (): Promise<void> => {
    if (!listens || hangs) return;
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const late = setTimeout(release, PATIENCE);
    tellTo(window, 'window.leaving', {});
    await waiting;
    clearTimeout(late);
  };
  const lost = () => {
    listens = false;
    hangs = false;
    release();
  };

  window.on('close', (event) => {
    if (done) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void Promise.all([putDown(), before()]).finally(() => {
      closing = false;
      done = true;
      if (window.isDestroyed()) return;
      if (quitting) app.quit();
      else window.close();
    });
  });
  window.on('query-session-end', () => void putDown()); // Windows shuts down: nobody knows whether it will wait
  webContents.on('will-prevent-unload', (event) => {
    if (leaves(window))
      event.preventDefault(); // what is prevented is the page's own "no"
    else {
      done = false;
      quitting = false;
    }
  });
  webContents.on('render-process-gone', lost);
  webContents.on('did-navigate', lost); // another page, which has to say for itself that it listens
  webContents.on('unresponsive', () => {
    hangs = true;
    release();
  });
  webContents.on('responsive', () => {
    hangs = false;
  });

  return {
    ready: () => {
      listens = true;
    },
    listens: () => listens,
    left: () => release(),
  };
}

/** The page has words that could not be saved, and the window is to be closed or loaded again. Waits for the answer. */
function leaves(window: BrowserWindow): boolean {
  const pressed = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words['leave.unsaved'],
    detail: words['leave.how'],
    buttons: [words['leave.stay'], words['leave.leave']],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return pressed === 1;
}
