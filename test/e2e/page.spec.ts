import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { expect, test } from './fixtures';

/** Another program's page on this machine, open to everybody, with ours in a frame. */
async function neighbour(ours: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' });
    response.end(`<title>neighbour</title><iframe src="${ours}"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

test('the page comes with its headers and complains about nothing', async ({ app, served, request }) => {
  const answer = await request.get(served.url);
  expect(answer.headers()).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/,
    ),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  await expect(app.page).toHaveTitle(/Throughline/);
  await expect(app.page.getByRole('main')).toBeVisible();
});

test('what is not the page’s own is neither run nor fetched', async ({ page, served }) => {
  const { server, url } = await neighbour(served.url);
  const fetched = (from: string) => page.goto(from).then(() => page.evaluate(reach, url));
  expect(await fetched(url)).toBe(true);
  expect(await fetched(served.url)).toBe(false);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "smuggled in"';
    document.head.append(script);
  });
  await expect(page).toHaveTitle(/Throughline/);
  server.close();
});

test('no other page can show it in a frame', async ({ page, served }) => {
  const { server, url } = await neighbour(served.url);
  await page.goto(url);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  server.close();
});

const reach = (url: string): Promise<boolean> => fetch(url).then(Boolean, () => false);
