import { app, BrowserWindow, session, type WebContents } from 'electron';
import { askToOpen } from './links';
import { isOurs, origin } from './own';

/** Where the page's own requests may go: itself, and what it has made itself. DevTools load their own files. */
const ownSchemes = new Set([new URL(origin).protocol, 'blob:', 'data:', 'devtools:']);

/** Asked and unasked, the page gets nothing of the machine but this. */
const permissions = new Set(['clipboard-sanitized-write']);

/** For every window that will ever be made. To be called before the app is ready. */
export const confinePages = (): void => {
  app.on('web-contents-created', (_, contents) => confine(contents));
};

/** For the session that all windows share. To be called once the app is ready. */
export function confineSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_, permission, grant) => grant(permissions.has(permission)));
  defaultSession.setPermissionCheckHandler((_, permission) => permissions.has(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault()); // files are written where a dialog has asked
  defaultSession.webRequest.onBeforeRequest(({ url }, proceed) =>
    proceed({ cancel: !ownSchemes.has(new URL(url).protocol) }),
  );
}

/** Goes nowhere but to our own page. A link that leads out is asked about; a reload is a navigation, too. */
function confine(contents: WebContents): void {
  const ask = (url: string) => {
    const window = BrowserWindow.fromWebContents(contents);
    if (window) void askToOpen(window, url);
  };
  contents.setWindowOpenHandler(({ url }) => {
    ask(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event, url) => {
    if (isOurs(url)) return;
    event.preventDefault();
    ask(url);
  });
  contents.on('will-redirect', (event, url) => {
    if (!isOurs(url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
