import { app, session, type WebContents } from 'electron';
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
  defaultSession.webRequest.onBeforeRequest(({ url }, proceed) =>
    proceed({ cancel: !ownSchemes.has(new URL(url).protocol) }),
  );
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!isOurs(url)) event.preventDefault(); // a reload is a navigation, too
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
