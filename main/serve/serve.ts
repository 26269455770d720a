import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { headersFor } from '../../shared/host/headers';
import { answerPage, type PageAnswer } from '../files/page';
import { host, port } from './address';
import { type Identity, identityIn, identityOf } from './identity';

export { host, port };

/** Where a server says which one it is, so that a second start knows the first. */
const IDENTITY = '/throughline.json';

export interface Serving {
  /** `http://127.0.0.1:17320/` */
  url: string;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** `there`: this very program. `other`: a Throughline of another folder, or of this one before it was updated. */
export type Start =
  | { state: 'serving'; serving: Serving }
  | { state: 'there'; url: string }
  | { state: 'other'; url: string; own: Identity; running: Partial<Identity> }
  | { state: 'busy' };

/** Serves the page, unless a server of ours does so already, or another program holds the port. */
export async function start(folder: string, at: number = port): Promise<Start> {
  try {
    return { state: 'serving', serving: await serve(folder, at) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const running = await identityAt(at);
    if (!running) return { state: 'busy' };
    const [url, own] = [`http://${host}:${at}/`, await identityOf(folder)];
    const same = running.clone === own.clone && running.build === own.build;
    return same ? { state: 'there', url } : { state: 'other', url, own, running };
  }
}

/**
 * Serves the folder of the built page on loopback. Port 0 takes a free one. Rejects with the system's error, code
 * EADDRINUSE for a busy port.
 */
export async function serve(folder: string, at: number = port): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(folder, request, server).then(
      (answered) => send(response, answered, request.method === 'HEAD'),
      (error) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  const url = await listen(server, at);
  return { url, close: () => closed(server) };
}

/** Who answers at this port; null where it is no server of ours. Waits 2 s at most. */
async function identityAt(at: number): Promise<Partial<Identity> | null> {
  try {
    const answered = await fetch(`http://${host}:${at}${IDENTITY}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(2000),
    });
    return identityIn(JSON.parse(await beginningOf(answered)));
  } catch {
    return null; // whoever it is speaks another language
  }
}

/** More than any of us says, in bytes: what goes on for longer, or for ever, is not ours, and is not read to its end. */
const LONGEST = 4_096;

async function beginningOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > LONGEST) break; // leaving the loop ends the answer
  }
  return Buffer.concat(parts).toString();
}

async function answer(folder: string, request: IncomingMessage, server: Server): Promise<PageAnswer | Elsewhere> {
  const [path = ''] = (request.url ?? '').split('?');
  const home = urlOf(server);
  const asked = request.headers.host;
  if (asked !== new URL(home).host) {
    // A name that someone let point here would make their page ours to read from: it is turned away. `localhost` is
    // only a slip, but would be another origin with a library of its own.
    const slip = asked !== undefined && /^localhost(:\d+)?$/.test(asked);
    return slip ? { status: 307, headers: { Location: home } } : { status: 421, headers: {} };
  }
  const { method = '' } = request;
  if (path !== IDENTITY || !['GET', 'HEAD'].includes(method)) return answerPage(folder, method, path);
  return { status: 200, headers: headersFor(path), body: Buffer.from(JSON.stringify(await identityOf(folder))) };
}

/** Another address is the right one, or none is. */
interface Elsewhere {
  status: 307 | 421;
  headers: Record<string, string>;
  body?: undefined;
}

function send(response: ServerResponse, { status, headers, body }: PageAnswer | Elsewhere, headOnly: boolean): void {
  response.writeHead(status, { ...headers, 'Content-Length': body?.length ?? 0 });
  response.end(headOnly ? undefined : body);
}

function listen(server: Server, at: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, host, () => resolve(urlOf(server)));
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('This server listens on no port.');
  return `http://${address.address}:${address.port}/`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
