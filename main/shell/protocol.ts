import { protocol } from 'electron';
import { answerPage } from '../files/page';
import { host, scheme } from './own';

/** To be called before the app is ready. Standard, so that the page has an origin and with it IndexedDB. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the folder of the built page, and nothing else. */
export const servePage = (folder: string): void =>
  protocol.handle(scheme, async ({ url, method }) => {
    const asked = new URL(url);
    const { status, headers, body } = await answerPage(folder, method, asked.host === host ? asked.pathname : '');
    return new Response(body, { status, headers });
  });
