import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { type Driver, type Launch, moveMouse, VIEWPORT } from './driver';

/** By Playwright. */
export async function launchChromium({ profile, downloads, touch }: Launch): Promise<Driver> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    viewport: VIEWPORT,
    serviceWorkers: 'block',
    hasTouch: touch,
  });
  // Nobody can press a button in the system's own file dialogs from here: the page's other door is tried.
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
      Object.defineProperty(window, name, { value: undefined });
  });
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    errors,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    type: (words) => page.keyboard.type(words),
    press: (keys) => page.keyboard.press(keys),
    mouse: (steps) => moveMouse(page.mouse, steps),
    touch: async (steps) => {
      let at = { x: 0, y: 0 };
      let down = false;
      for (const step of steps) {
        if (typeof step === 'object') at = step.move;
        else down = step === 'down';
        const type = step === 'down' ? 'touchStart' : step === 'up' ? 'touchEnd' : 'touchMove';
        if (type === 'touchMove' && !down) continue;
        await session.send('Input.dispatchTouchEvent', { type, touchPoints: down ? [at] : [] });
      }
    },
    screenshot: () => page.screenshot(),
    close: () => context.close(),
    letGo: () => closed,
  };
}
