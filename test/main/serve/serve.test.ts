import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve, start } from '../../../main/serve/serve';

let folder: string;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function served(): Promise<Serving> {
  const serving = await serve(folder, 0);
  open.push(serving);
  return serving;
}

const portOf = ({ url }: Serving): number => Number(new URL(url).port);

/** As it stands: neither path nor host is tidied up on the way. */
async function ask(at: Serving, path: string, host?: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(at.url);
  const asked = request({ hostname, port, path, agent: false, ...(host !== undefined && { headers: { host } }) }).end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer;
}

/** Some other program at a port: says nothing sensible to anyone. */
async function stranger(): Promise<number> {
  const server = createServer((socket) => socket.end('What?\r\n\r\n')).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

describe('the server of the page', () => {
  test('shows the page, whatever is asked behind a question mark', async () => {
    const { url } = await served();
    expect(await (await fetch(url)).text()).toBe('<p>page</p>');
    expect(await (await fetch(`${url}?from=link`)).text()).toBe('<p>page</p>');
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('11');
  });

  test('answers to its address alone: no other name can be pointed at it', async () => {
    const at = await served();
    const { host } = new URL(at.url);
    expect((await ask(at, '/', host)).statusCode).toBe(200);
    for (const name of ['evil.example', `evil.example:${portOf(at)}`, '127.0.0.1', `${host}.evil.example`])
      expect((await ask(at, '/', name)).statusCode, name).toBe(421);
  });

  test('sends who asks for localhost to the one address that keeps the library', async () => {
    const at = await served();
    const { statusCode, headers } = await ask(at, '/', `localhost:${portOf(at)}`);
    expect([statusCode, headers.location]).toEqual([307, at.url]);
  });

  test('does not follow a path that is no path', async () => {
    const at = await served();
    for (const path of ['http://elsewhere/', '/../index.html', '*'])
      expect((await ask(at, path)).statusCode, path).toBe(400);
  });

  test('cannot be reached from another machine', async () => {
    const at = await served();
    expect(new URL(at.url).hostname).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address } of outside.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      const socket = connect(portOf(at), address);
      const [error] = await once(socket, 'error');
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });
});

describe('a start', () => {
  test('serves where the port is free, and leaves it free again', async () => {
    const first = await start(folder, 0);
    if (first.state !== 'serving') throw new Error(first.state);
    const at = portOf(first.serving);
    await first.serving.close();
    const second = await start(folder, at);
    if (second.state === 'serving') open.push(second.serving);
    expect(second.state).toBe('serving');
  });

  test('finds the page that is there already', async () => {
    const first = await served();
    expect(await start(folder, portOf(first))).toEqual({ state: 'there', url: first.url });
  });

  test('does not mistake another program for its own', async () => {
    expect(await start(folder, await stranger())).toEqual({ state: 'busy' });
  });
});
