import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingMessage, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
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
async function ask(at: Serving, path: string, host?: string, method = 'GET'): Promise<IncomingMessage> {
  const { hostname, port } = new URL(at.url);
  const asked = request({
    hostname,
    port,
    path,
    method,
    agent: false,
    ...(host !== undefined && { headers: { host } }),
  }).end();
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

describe('who serves', () => {
  test('is told with its version and build, and never with its folder', async () => {
    const { url } = await served();
    const answered = await fetch(`${url}throughline.json`);
    const text = await answered.text();
    expect(JSON.parse(text)).toEqual({
      name: 'throughline',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      built: (await stat(join(folder, 'index.html'))).mtime.toISOString(),
      build: expect.stringMatching(/^[0-9a-f]{16}$/),
      clone: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    for (const part of folder.split(sep).filter((part) => part.length > 2)) expect(text).not.toContain(part);
    expect(answered.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is only for reading, as all of the page: %s', async (method) => {
    const at = await served();
    for (const path of ['/throughline.json', '/'])
      expect((await ask(at, path, undefined, method)).statusCode, path).toBe(405);
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

  test('goes on with the page as it was built anew: the server reads it from the disk', async () => {
    const first = await served();
    await writeFile(join(folder, 'index.html'), '<p>newer</p>');
    expect(await start(folder, portOf(first))).toEqual({ state: 'there', url: first.url });
    expect(await (await fetch(first.url)).text()).toBe('<p>newer</p>');
    await writeFile(join(folder, 'index.html'), '<p>page</p>');
  });

  test('knows the page of another folder, also where that is the same build', async () => {
    const other = await mkdtemp(join(tmpdir(), 'throughline-'));
    await writeFile(join(other, 'index.html'), '<p>page</p>');
    const first = await served();
    const second = await start(other, portOf(first));
    const running = await (await fetch(`${first.url}throughline.json`)).json();
    expect(second).toMatchObject({ state: 'other', url: first.url, running, own: { version: running.version } });
    await rm(other, { recursive: true });
  });

  test.each([
    [{ name: 'throughline' }, { name: 'throughline' }],
    [{ name: 'throughline', version: '\x1b[2J', built: 'x', build: 'x', clone: 'x' }, { name: 'throughline' }],
    [{ name: 'throughline', version: '9.0.0', built: '2030', build: 'b', clone: 'c' }, { version: '9.0.0' }],
  ])('knows an older one, and believes no odd words: %j', async (says, running) => {
    const server = createHttpServer((_, answer) => answer.end(JSON.stringify(says))).listen(0, '127.0.0.1');
    open.push(server);
    await once(server, 'listening');
    const address = server.address();
    const at = address !== null && typeof address === 'object' ? address.port : 0;
    const second = await start(folder, at);
    expect(second).toMatchObject({ state: 'other', running });
  });

  test('reads no more than the beginning of an answer that never ends', async () => {
    const server = createHttpServer((_, answer) => {
      const go = () => void (answer.writable && answer.write(' '.repeat(65_536), go));
      go();
    }).listen(0, '127.0.0.1');
    open.push(server);
    await once(server, 'listening');
    const address = server.address();
    const at = address !== null && typeof address === 'object' ? address.port : 0;
    expect(await start(folder, at)).toEqual({ state: 'busy' });
  });

  test('does not mistake another program for its own', async () => {
    expect(await start(folder, await stranger())).toEqual({ state: 'busy' });
  });
});
