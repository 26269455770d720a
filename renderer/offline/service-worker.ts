/**
 * Keeps the page of a web address on this device, so that it opens without a network, and as one whole: a build is taken in
 * with all its files or not at all, and a page that has begun with one build ends with it. There is a worker for each
 * build, which has its list of files in its own text; the browser finds a new build by finding another text.
 *
 * What the browser does for us: a worker whose install fails is dropped and the one before goes on; and a new one waits,
 * since nobody tells it to hurry, until no page of the one before is open.
 */
declare const self: ServiceWorkerGlobalScope;

/** Put in when it is built: the SHA-256, in hex, of each file of the page, by its path. */
declare const BUILD: { id: string; files: Record<string, string> };

const START = 'index.html';
const { id, files } = BUILD;
const paths = new Set(Object.keys(files));
const home = new URL('./', self.location.href).href;
const addressOf = (path: string): string => home + path;

self.addEventListener('install', (event) => event.waitUntil(takeIn()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const path = pathIn(event.request);
  if (path !== null) event.respondWith(answer(path, event.request));
});

/** Rejects where one file cannot be had, or is another one than the list says: a server in the middle of its own update. */
async function takeIn(): Promise<void> {
  const own = await caches.open(id);
  await Promise.all(Object.entries(files).map(([path, hash]) => hold(own, addressOf(path), hash)));
}

/** What another build has already, or a download that broke off, is not fetched again. */
async function hold(own: Cache, address: string, hash: string): Promise<void> {
  for (const name of await caches.keys()) {
    const held = await (await caches.open(name)).match(address);
    if (held && (await hashOf(held.clone())) === hash) return own.put(address, held);
  }
  const fetched = await fetch(address, { cache: 'no-store', redirect: 'error', priority: 'low' });
  if (!fetched.ok || (await hashOf(fetched.clone())) !== hash) throw new Error(`${address} is not of this build.`);
  await own.put(address, fetched);
}

/** Only this build's pages are open from now on. */
async function dropOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name !== id) await caches.delete(name);
}

/** Null: not part of the page, so the server is asked as if we were not here. */
function pathIn({ method, url }: Request): string | null {
  const address = url.replace(/[?#].*$/s, '');
  if (method !== 'GET' || !address.startsWith(home)) return null;
  const path = address.slice(home.length) || START;
  return paths.has(path) ? path : null;
}

/**
 * Of this build, whatever the server has by now. Where the person has emptied the cache, the server's, all of it: what can
 * differ from build to build under the same name is the start page alone, with which everything else begins.
 */
async function answer(path: string, request: Request): Promise<Response> {
  const own = await caches.open(id);
  return (await own.match(addressOf(path))) ?? fetch(request);
}

async function hashOf(response: Response): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export {};
