import { launch } from 'puppeteer-core';
import { chord, type Driver, type Launch, moveMouse, VIEWPORT } from './driver';
import { firefoxPath } from './installed';

/** By Puppeteer over WebDriver BiDi. Playwright's own way to Firefox asks for commands that Firefox 153 has not got. */
export async function launchFirefox({ profile, downloads, touch }: Launch): Promise<Driver> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefoxPath ?? '',
    userDataDir: profile,
    defaultViewport: VIEWPORT,
    extraPrefsFirefox: {
      'dom.w3c_touch_events.enabled': touch ? 1 : 0,
      'dom.w3c_touch_events.legacy_apis.enabled': touch, // `ontouchstart`, by which libraries know of fingers
      'browser.download.folderList': 2, // a folder of our own
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport(VIEWPORT);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    errors,
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: <Value>(expression: string) => page.evaluate<[], () => Promise<Value>>(expression),
    type: (words) => page.keyboard.type(words),
    press: async (keys) => {
      const { held, key } = chord(keys);
      for (const each of held) await page.keyboard.down(each);
      await page.keyboard.press(key);
      for (const each of held.toReversed()) await page.keyboard.up(each);
    },
    mouse: (steps) => moveMouse(page.mouse, steps),
    touch: async (steps) => {
      let at = { x: 0, y: 0 };
      let down = false;
      for (const step of steps) {
        if (step === 'up') await page.touchscreen.touchEnd();
        else if (step === 'down') await page.touchscreen.touchStart(at.x, at.y);
        else {
          at = step.move;
          if (down) await page.touchscreen.touchMove(at.x, at.y);
        }
        down = step === 'down' || (down && step !== 'up');
      }
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
    letGo: () => browser.close(), // waits for Puppeteer, which puts the profile in order behind its browser
  };
}
