import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerPage } from '../../main/files/page';
import { serve } from '../../main/serve/serve';
import { writeServiceWorker } from '../../main/web-app.mjs';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const built = join(import.meta.dirname, '../../dist/page');

test.use({ serviceWorkers: 'allow' });

/** Once the whole build is on the device. */
const kept = (page: Page): Promise<boolean> => page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

async function makesAFishbone(page: Page): Promise<void> {
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.types('Late buses');
  await hand.presses('Enter');
  await hand.types('Roads');
  await hand.presses('F6');
  await hand.sees('Late buses', 'Roads');
  await hand.seesDrawn(2);
}

test('once seen, the page opens without its server, and nothing but the page is kept', async ({ page }) => {
  const served = await serve(built, 0);
  await page.goto(served.url);
  await kept(page);
  const session = await page.context().newCDPSession(page);
  const { errors, manifest } = await session.send('Page.getAppManifest');
  expect({ errors, name: manifest?.name }).toEqual({ errors: [], name: 'Throughline' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']); // as tests are; nothing else is amiss
  expect((await page.consoleMessages()).filter((message) => message.type() === 'error')).toEqual([]);

  await served.close();
  await page.reload();
  await makesAFishbone(page);
  const answered = await page.evaluate(() =>
    Promise.all(
      ['/', '/throughline.json', '/.stamp'].map((path) =>
        fetch(path).then(
          (got) => got.ok,
          () => 'none',
        ),
      ),
    ),
  );
  expect(answered).toEqual([true, 'none', 'none']);
});

/** A server whose page can become another one, and which can break off after some more files. */
interface Site {
  folder: string;
  left: number;
  broken: number;
  url: string;
  server: Server;
}

async function site(folder: string): Promise<Site> {
  const server = createServer(({ url = '', method = '' }, response) => {
    const last = !url.endsWith('service-worker.js') && site.left-- <= 0;
    answerPage(site.folder, method, url).then(({ status, headers, body }) => {
      response.writeHead(status, { ...headers, 'Content-Length': body.length });
      if (!last) return response.end(body);
      site.broken++;
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const site: Site = { folder, left: Number.POSITIVE_INFINITY, broken: 0, url: `http://127.0.0.1:${port}/`, server };
  return site;
}

/** The same page as a newer build: another start page, and the part that is loaded later under another name, with a mark in each. */
async function newer(folder: string): Promise<string> {
  await cp(built, folder, { recursive: true });
  const assets = join(folder, 'assets');
  for (const name of await readdir(assets)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const mark = name.startsWith('WorkbookDoor') && name.endsWith('.js') ? ';document.body.dataset.part="newer"' : '';
    const text = (await readFile(join(assets, name), 'utf8')).replaceAll('WorkbookDoor-', 'NewDoor-');
    await writeFile(join(assets, name), text + mark);
    await rename(join(assets, name), join(assets, name.replace('WorkbookDoor-', 'NewDoor-')));
  }
  const start = join(folder, 'index.html');
  await writeFile(start, (await readFile(start, 'utf8')).replace('<body>', '<body data-start="newer">'));
  await writeServiceWorker(folder);
  return folder;
}

/** A browser looks for a newer build a while after it has shown the page. */
const soon = { timeout: 20_000 };

/** Which builds the start page and the part that came later are from. */
const builds = (page: Page) => page.evaluate(() => ({ ...document.body.dataset }));

test('a newer build is shown when all of it is there and the old one is closed, and never in part', async ({
  context,
}, info) => {
  const at = await site(built);
  let page = await context.newPage();
  await page.goto(at.url);
  await kept(page);

  await test.step('its download breaks off: the old one goes on, whole', async () => {
    at.folder = await newer(info.outputPath('newer'));
    at.left = 2;
    await page.reload();
    await expect.poll(() => at.broken, soon).toBeGreaterThan(0);
    const givenUp = () =>
      page.evaluate(async () => {
        const known = await navigator.serviceWorker.getRegistration();
        return known?.installing === null && known.waiting === null;
      });
    await expect.poll(givenUp, soon).toBe(true);
    await page.reload();
    await makesAFishbone(page);
    expect(await builds(page)).toEqual({});
  });

  await test.step('it is all there, and a page of the old one is open: still the old one', async () => {
    at.left = Number.POSITIVE_INFINITY;
    await page.goto(at.url);
    await expect(page.getByText(/^A newer Throughline is ready/)).toBeVisible(soon);
    await page.reload();
    await makesAFishbone(page);
    expect(await builds(page)).toEqual({});
  });

  await test.step('opened again: the newer one, whole, without its server', async () => {
    at.server.close();
    at.server.closeAllConnections();
    await page.close();
    const opened = async () => {
      page = await context.newPage();
      await page.goto(at.url);
      const { start } = await builds(page);
      if (start !== 'newer') await page.close(); // the browser takes a moment to see that none is open
      return start;
    };
    await expect.poll(opened, soon).toBe('newer');
    await makesAFishbone(page);
    expect(await builds(page)).toEqual({ start: 'newer', part: 'newer' });
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  });
});
