import { basename, join } from 'node:path';
import { app } from 'electron';
import { filesIn, openArrivals } from './arrivals';
import { answerFiles, pointedAt } from './files';
import { answerAt, tellTo } from './ipc';
import { followQuit } from './leaving';
import { setMenu, showMenu } from './menu';
import { declareScheme, servePage } from './protocol';
import { otherThan, programIn, tellOther } from './second-start';
import { confinePages, confineSession } from './security';
import { type Opened, openWindow } from './window';

/**
 * The shell is a porter: it opens the door, carries bytes to and from the disk, and knows nothing of what is in them.
 * The build puts page and shell side by side.
 */
const shell = __dirname;
const page = join(shell, '..', 'page');

// Chromium's switch for another place to keep everything, which Electron forgets when it runs from a folder.
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile) app.setPath('userData', profile);

const arrivals = openArrivals(async (path) => ({ name: basename(path), ...(await pointedAt(path)) }));
let door: Promise<Opened> | null = null;

// Two programs on one profile would wait for each other's database for ever: the second hands its files to the first.
const own = programIn(shell);
if (app.requestSingleInstanceLock(own)) start();
else app.exit(0);

function start(): void {
  declareScheme();
  confinePages();
  arrivals.came(filesIn(process.argv.slice(1), process.cwd()));
  app.on('second-instance', (_, words, folder, told) => {
    came(filesIn(words.slice(1), folder));
    const other = otherThan(own, told);
    if (!other) return;
    const tell = ({ window }: Opened) => tellOther(window, own, other);
    void door?.then(tell, () => undefined); // that no window opens is dealt with where it was asked for
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    came([path]);
  });
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('activate', () => app.isReady() && void show());
  app
    .whenReady()
    .then(async () => {
      confineSession();
      followQuit();
      setMenu();
      servePage(page);
      answerFiles();
      answerWindow();
      await show();
      process.send?.('opened'); // to whoever started us and would have to help out with a browser
    })
    .catch((error) => {
      console.error(error);
      app.exit(1); // rather than going on without a window
    });
}

function answerWindow(): void {
  answerAt('menu.show', ({ groups }, window) => {
    showMenu(groups, window);
    return null;
  });
  answerAt('window.ready', async () => {
    (await door)?.leaving.ready();
    await handOver();
    return null;
  });
  answerAt('window.left', async () => {
    (await door)?.leaving.left();
    return null;
  });
}

async function open(): Promise<Opened> {
  const opened = await openWindow(shell);
  opened.window.on('closed', () => {
    door = null;
  });
  return opened;
}

/** The one window, in front of all others. */
async function show(): Promise<void> {
  door ??= open();
  const { window, shown } = await door;
  await shown;
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function came(paths: readonly string[]): void {
  arrivals.came(paths);
  if (!app.isReady()) return; // there will be a window
  void show().then(handOver);
}

/** What has come goes to the page, unless there is none that listens yet. */
async function handOver(): Promise<void> {
  const opened = await door;
  if (opened?.leaving.listens()) arrivals.handOver((file) => tellTo(opened.window, 'file.came', file));
}
