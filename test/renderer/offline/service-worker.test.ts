import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const home = 'https://school.example/maps/';

/** By path under the page's address. */
type Files = Record<string, string>;

let kept: Map<string, Map<string, Response>>;
let served: Files;
let asked: string[];

beforeEach(() => {
  kept = new Map();
  asked = [];
  vi.stubGlobal('caches', {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    open: async (name: string) => {
      const own = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, own);
      return {
        match: async (url: string) => own.get(url)?.clone(),
        put: async (url: string, response: Response) => void own.set(url, response.clone()),
      };
    },
  });
  vi.stubGlobal('fetch', async (what: string | Request) => {
    const path = (typeof what === 'string' ? what : what.url).slice(home.length) || 'index.html';
    asked.push(path);
    const body = served[path];
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The worker of a build, as the browser starts it; what it is told, it has done when the promise is settled. */
async function workerOf(files: Files) {
  const hashes = Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]);
  const listeners = new Map<string, (event: object) => void>();
  vi.stubGlobal('BUILD', { id: JSON.stringify(hashes), files: Object.fromEntries(hashes) });
  vi.stubGlobal('self', {
    location: { href: `${home}service-worker.js` },
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  });
  vi.resetModules();
  await import('../../../renderer/offline/service-worker');
  const tell = async (name: string) => {
    let done: Promise<unknown> = Promise.resolve();
    listeners.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (done = promise) });
    await done;
  };
  return {
    install: () => tell('install'),
    activate: () => tell('activate'),
    /** Null: it leaves the request to the browser. */
    answers: async (url: string, method = 'GET') => {
      const answers: Promise<Response>[] = [];
      const respondWith = (answer: Promise<Response>) => answers.push(answer);
      listeners.get('fetch')?.({ request: new Request(url, { method }), respondWith });
      const [answer] = await Promise.all(answers);
      return answer ? answer.text() : null;
    },
  };
}

const first = { 'index.html': 'one', 'assets/part-1.js': 'part of one', 'assets/font.woff2': 'font' };
const second = { 'index.html': 'two', 'assets/part-2.js': 'part of two', 'assets/font.woff2': 'font' };

describe('the page that is kept', () => {
  test('is answered from its own build, whatever the server has by now', async () => {
    served = first;
    const worker = await workerOf(first);
    await worker.install();
    served = second;
    expect(await worker.answers(home)).toBe('one');
    expect(await worker.answers(`${home}?from=link#there`)).toBe('one');
    expect(await worker.answers(`${home}assets/part-1.js`)).toBe('part of one');
  });

  test('leaves alone what is no part of it', async () => {
    served = first;
    const worker = await workerOf(first);
    await worker.install();
    for (const url of [
      `${home}throughline.json`,
      `${home}.stamp`,
      `${home}assets/`,
      'https://school.example/',
      'https://elsewhere.example/maps/index.html',
    ])
      expect(await worker.answers(url), url).toBeNull();
    expect(await worker.answers(home, 'POST')).toBeNull();
  });

  test.each([
    ['is missing', { ...second, 'assets/part-2.js': undefined }],
    ['is of another build', { ...second, 'index.html': 'one' }],
    ['came in part', { ...second, 'assets/part-2.js': 'part' }],
  ])('is not replaced by a build of which a file %s, and is as soon as that has come', async (_, partly) => {
    served = first;
    const old = await workerOf(first);
    await old.install();
    const next = await workerOf(second);
    served = JSON.parse(JSON.stringify(partly));
    await expect(next.install()).rejects.toThrow('is not of this build');
    expect(await old.answers(home)).toBe('one');

    served = second;
    await next.install();
    expect(await old.answers(`${home}assets/part-1.js`)).toBe('part of one');
    await next.activate();
    expect(await next.answers(home)).toBe('two');
    expect(kept.size).toBe(1);
  });

  test('asks for nothing that it has: not when it comes back while it is in use, nor what did not change', async () => {
    served = first;
    await (await workerOf(first)).install();
    asked = [];
    served = {};
    await (await workerOf(first)).install();
    expect(asked).toEqual([]);
    served = second;
    await (await workerOf(second)).install();
    expect(asked.sort()).toEqual(['assets/part-2.js', 'index.html']);
  });

  test('comes from the server where somebody has emptied what was kept', async () => {
    served = first;
    const worker = await workerOf(first);
    await worker.install();
    kept.clear();
    expect(await worker.answers(home)).toBe('one');
  });
});
