import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities, Key, Origin } from 'selenium-webdriver';
import { chord, type Driver, type Launch } from './driver';
import { webKitDriverPath, webKitWindowPath } from './installed';

/** By selenium-webdriver over WebKitWebDriver, in `webkit-window.py`, with this profile; needs a display. */
export async function launchWebKit({ profile }: Launch): Promise<Driver> {
  const port = await freePort();
  const service = spawn(webKitDriverPath ?? '', [`--port=${port}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  for (const input of [service.stdout, service.stderr])
    createInterface({ input }).on('line', (line) => {
      if (/(^|: )CONSOLE (\w+ )?ERROR/.test(line) && !line.includes(UNKNOWN)) errors.push(line);
    });
  await answering(port, service);
  const options = { binary: webKitWindowPath, args: [profile] };
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(new Capabilities({ browserName: 'webkit-window', 'webkitgtk:browserOptions': options }))
    .build();
  await driver.manage().setTimeouts({ script: LONGEST });
  return {
    errors,
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    evaluate: <Value>(expression: string) => driver.executeScript<Value>(`return ${expression}`),
    type: (words) => driver.actions().sendKeys(words.replaceAll('\n', Key.ENTER)).perform(),
    press: async (keys) => {
      const { held, key } = chord(keys);
      const actions = driver.actions();
      for (const each of held) actions.keyDown(codeOf(each));
      actions.keyDown(codeOf(key)).keyUp(codeOf(key));
      for (const each of held.toReversed()) actions.keyUp(codeOf(each));
      await actions.perform();
    },
    mouse: async (steps) => {
      const actions = driver.actions();
      for (const step of steps)
        if (step === 'down') actions.press();
        else if (step === 'up') actions.release();
        else
          actions.move({
            x: Math.round(step.move.x),
            y: Math.round(step.move.y),
            origin: Origin.VIEWPORT,
            duration: 0,
          });
      await actions.perform();
    },
    touch: () => Promise.reject(new Error('WebKitWebDriver has no finger')),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit().catch(() => undefined); // its window goes before it answers
      service.kill();
    },
    letGo: async () => void service.kill(),
  };
}

// Of the policy's directives the one that WebKit does not know and need not: what it stands for it never fetches.
const UNKNOWN = "Unrecognized Content-Security-Policy directive 'manifest-src'";

const LONGEST = 120_000; // ms for what runs in the page: a torture measures how long it takes

/** WebDriver has names of its own for keys that are no letters. */
const CODES: Readonly<Record<string, string>> = {
  ...{ Control: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT, Meta: Key.META, Enter: Key.ENTER, Tab: Key.TAB },
  ...{ Escape: Key.ESCAPE, Backspace: Key.BACK_SPACE, Delete: Key.DELETE, Home: Key.HOME, End: Key.END },
  ...{ ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT },
  ...{ Space: Key.SPACE, F1: Key.F1, F2: Key.F2, F6: Key.F6, F7: Key.F7, F8: Key.F8, F9: Key.F9 },
};
const codeOf = (name: string): string => CODES[name] ?? name;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function answering(port: number, service: ChildProcess): Promise<void> {
  while (service.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`WebKitWebDriver ended with ${service.exitCode}`);
}
