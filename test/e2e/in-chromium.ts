import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import type { Running } from './fixtures';

/** What a page keeps on its device for the time without a network has its own spec: the others shall see today's build. */
const options = { viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' } as const;

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser() });

/** The page in a Chromium of its own, with this folder as its profile. */
export async function inChromium(profile: string, url: string): Promise<Running> {
  return inContext(await chromium.launchPersistentContext(profile, { executablePath: findBrowser(), ...options }), url);
}

/** The page in a Chromium that others use as well, each on a profile of its own that is forgotten in the end: much faster. */
export async function inSharedChromium(browser: Browser, url: string): Promise<Running> {
  return inContext(await browser.newContext(options), url);
}

async function inContext(context: BrowserContext, url: string): Promise<Running> {
  // Nobody can press a button in the system's own file dialogs from here: the page's other door is tried.
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
      Object.defineProperty(window, name, { value: undefined });
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    page,
    save: async (folder, press) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    open: async (path, press) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
      await chooser.setFiles(path);
    },
    copy: (text) => page.evaluate((words) => navigator.clipboard.writeText(words), text),
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    close: () => context.close(),
  };
}
