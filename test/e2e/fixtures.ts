import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { type Serving, serve } from '../../main/serve/serve';
import { inChromium, inSharedChromium, launchChromium } from './in-chromium';
import { inElectron, noElectron } from './in-electron';

/** Where a project runs the app: as a page in Chromium, or in the shell's window. */
export interface Target {
  target: 'page' | 'shell';
}

export interface Profile {
  /** Is the app started again on what it has stored? The browser is one of its own then, and slow to start. */
  restarts: boolean;
}

/** The app as one run on one profile, until it is closed. */
export interface Running {
  page: Page;
  /** Presses what saves a file, answers the dialog, and returns the path of the file that was written into a folder. */
  save(folder: string, press: () => Promise<void>): Promise<string>;
  /** Presses what opens a file and picks this one in the dialog. */
  open(path: string, press: () => Promise<void>): Promise<void>;
  /** Puts a text on the clipboard, as if it had been copied in another program. */
  copy(text: string): Promise<void>;
  /** The text on the clipboard, as another program gets it. */
  copied(): Promise<string>;
  close(): Promise<void>;
}

/** The app in either target. `page` is another one after `restart` and `fresh`. */
export interface App {
  readonly page: Page;
  /** Ends the app and starts it again: what was stored is there. */
  restart(): Promise<Page>;
  /** Ends the app and starts it as on a new machine. */
  fresh(): Promise<Page>;
  save(press: () => Promise<void>): Promise<string>;
  open(path: string, press: () => Promise<void>): Promise<void>;
  /** Copies a text in another program and pastes it here. */
  paste(text: string): Promise<void>;
  /** What another program would paste now. */
  copied(): Promise<string>;
  /** Errors on the console, uncaught ones, and requests to anywhere else. A test ends well only where there are none. */
  complaints: string[];
}

export const test = base.extend<{ app: App } & Profile, Target & { served: Serving; shared: () => Promise<Browser> }>({
  target: ['page', { option: true, scope: 'worker' }],
  restarts: [false, { option: true }],

  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= launchChromium()));
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],

  app: async ({ target, restarts, served, shared }, use, info) => {
    if (target === 'shell') info.skip(noElectron !== null, noElectron ?? '');
    const home = await mkdtemp(join(tmpdir(), 'throughline-test-'));
    const launch = async (profile: string) => {
      if (target === 'shell') return inElectron(join(home, profile));
      return restarts ? inChromium(join(home, profile), served.url) : inSharedChromium(await shared(), served.url);
    };
    const complaints: string[] = [];
    let profiles = 1;
    let running = await launch('1');
    const again = async (profile: string) => {
      complaints.push(...(await complaintsOf(running.page)));
      await running.close();
      running = await launch(profile);
      return running.page;
    };
    await use({
      get page() {
        return running.page;
      },
      restart: () => {
        if (!restarts) throw new Error('test.use({ restarts: true }) makes a profile that is kept');
        return again(String(profiles));
      },
      fresh: () => again(String(++profiles)),
      save: (press) => running.save(home, press),
      open: (path, press) => running.open(path, press),
      paste: async (text) => {
        await running.copy(text);
        await running.page.keyboard.press('ControlOrMeta+v');
      },
      copied: () => running.copied(),
      complaints,
    });
    complaints.push(...(await complaintsOf(running.page)));
    await running.close();
    await rm(home, { recursive: true, force: true });
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

async function complaintsOf(page: Page): Promise<string[]> {
  const own = [new URL('/', page.url()).href, 'blob:', 'data:'];
  return [
    ...(await page.consoleMessages()).filter((message) => message.type() === 'error').map((message) => message.text()),
    ...(await page.pageErrors()).map(String),
    ...(await page.requests())
      .map((request) => request.url())
      .filter((url) => !own.some((start) => url.startsWith(start))),
  ];
}

export { expect };
