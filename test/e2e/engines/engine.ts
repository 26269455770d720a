/**
 * One interface to the page in real Chromium (Playwright), Firefox (Puppeteer over WebDriver BiDi) and WebKit (selenium-webdriver
 * over WebKitWebDriver, in a window of WebKitGTK that keeps what pages store).
 *
 *     const why = noEngine('firefox');                 // a sentence where it is not here, else null
 *     const server = await serveReporting();           // the built page; its `policyReports` must stay empty
 *     const engine = await launchEngine('firefox', { profile });   // a folder of yours is kept; without one it is temporary
 *     await engine.goto(server.url);
 *     await engine.press('Control+k');  await engine.type('Late buses\n');
 *     await engine.paste({ 'text/plain': 'a\n  b' });  await engine.drop({ name: 'a.txt', bytes });
 *     const title = await engine.evaluate((words) => document.title + words, '!');   // runs in the page: JSON in, JSON out
 *     await engine.until(() => document.querySelector('[data-saving=saved]') !== null);
 *     engine.errors;                                   // console errors and uncaught ones
 *     await engine.close();                            // or engine.kill(): kill -9 of every process on its profile
 *
 * After `kill` the same profile can be launched again; a page finds what it has stored only at the same address, so keep the
 * server. WebKit needs a display (`xvfb-run -a`).
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { killAll, processesOn } from '../../torture/processes';
import { launchChromium } from './chromium';
import type { Driver, Launch, PointerStep } from './driver';
import { launchFirefox } from './firefox';
import type { EngineName } from './installed';
import { launchWebKit } from './webkit';

export { type EngineName, noEngine } from './installed';
export { GIVEN, type ReportingServer, serveReporting, TOLD } from './reporting-server';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface GivenFile {
  name: string;
  bytes: Uint8Array | string;
}

export interface Engine extends Omit<Driver, 'evaluate' | 'close' | 'letGo'> {
  readonly name: EngineName;
  readonly profile: string;
  /** The processes that belong to the profile (Linux). */
  processes(): number[];
  /** Runs a function in the page, which sees nothing but its arguments. Rejects with what it throws. */
  evaluate<Args extends readonly Json[], Value>(run: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  /** Resolves when the function, asked again and again, says true; rejects after `patience` ms with `what` it waited for. */
  until<Args extends readonly Json[]>(run: (...args: Args) => boolean, ...args: Args): Promise<void>;
  /**
   * The middle of the first element that a person can see, once it stands still: by selector and, where given, by its words, or else
   * by words in it; px of the viewport.
   */
  placeOf(selector: string, words?: string): Promise<{ x: number; y: number }>;
  click(selector: string, words?: string): Promise<void>;
  drag(from: Place, to: Place): Promise<void>;
  tap(at: Place): Promise<void>;
  /** The browser's own event with these forms, by type, where the keyboard is. */
  paste(forms: Readonly<Record<string, string>>): Promise<void>;
  /** A file let go over the page. */
  drop(file: GivenFile): Promise<void>;
  /** The path of a downloaded file that `press` brings; rejects after a minute. */
  download(press: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
  /** kill -9 of all of it (Linux). */
  kill(): Promise<void>;
}

/** px of the viewport. */
export interface Place {
  x: number;
  y: number;
}

const drivers: Record<EngineName, (launch: Launch) => Promise<Driver>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

const PATIENCE = 60_000; // ms; only what hangs takes as long

/** `profile`: a folder for all that the browser stores, kept; without one a temporary one, gone with `close` or `kill`. `touch`: for tests that use a finger. */
export async function launchEngine(
  name: EngineName,
  options: { profile?: string; touch?: boolean } = {},
): Promise<Engine> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), `throughline-${name}-`)));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const driver = await drivers[name]({ profile, downloads, touch: options.touch ?? false });
  const { evaluate: read, letGo, ...rest } = driver;

  const evaluate: Engine['evaluate'] = (run, ...args) => read(`(${run})(...${JSON.stringify(args)})`);
  const until: Engine['until'] = async (run, ...args) => {
    for (const end = Date.now() + PATIENCE; !(await evaluate(run, ...args)); await pause(30))
      if (Date.now() > end) throw new Error(`Not within ${PATIENCE} ms: ${run}`);
  };
  const placeOf: Engine['placeOf'] = async (selector, words = '') => {
    let last: Place | null = null;
    for (const end = Date.now() + PATIENCE; ; await pause(30)) {
      const place: Place | null = await evaluate(findPlace, selector, words);
      if (place && place.x === last?.x && place.y === last.y) return place;
      last = place;
      if (Date.now() > end) throw new Error(`There is no ${selector} with the words "${words}" to be seen.`);
    }
  };
  const carry = (event: 'paste' | 'drop', forms: Readonly<Record<string, string>>, file: GivenFile | null) =>
    evaluate(dispatch, event, forms, file && { name: file.name, bytes: Buffer.from(file.bytes).toString('base64') });
  const end = async (how: () => Promise<void>) => {
    await how();
    if (options.profile === undefined) await removeProfile(profile);
  };

  return {
    ...rest,
    name,
    profile,
    evaluate,
    until,
    placeOf,
    processes: () => processesOn(profile),
    click: async (selector, words) => {
      const move = await placeOf(selector, words);
      await driver.mouse([{ move }, 'down', 'up']);
    },
    drag: (from, to) => driver.mouse(strokeOf(from, to)),
    tap: (at) => driver.touch([{ move: at }, 'down', 'up']),
    paste: (forms) => carry('paste', forms, null),
    drop: (file) => carry('drop', {}, file),
    download: async (press) => {
      const before = await readdir(downloads);
      await press();
      for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(50)) {
        const fresh = (await readdir(downloads)).filter((each) => !before.includes(each));
        const [only] = fresh;
        if (only !== undefined && fresh.length === 1 && !/\.(part|wkdownload|crdownload)$/.test(only))
          return join(downloads, only);
      }
      throw new Error(`${name} downloaded nothing within ${PATIENCE} ms.`);
    },
    close: () => end(driver.close),
    kill: () =>
      end(async () => {
        await killAll(profile);
        await letGo();
      }),
  };
}

/** A browser that has just ended, or what puts its profile in order, may write a last file meanwhile. */
export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** Pressed, moved in steps, let go. */
export function strokeOf(from: Place, to: Place): PointerStep[] {
  const steps = [1, 2, 3, 4].map((step) => ({
    move: { x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 },
  }));
  return [{ move: from }, 'down', ...steps, 'up'];
}

// What follows runs in the page.

function findPlace(selector: string, words: string): Place | null {
  const plain = (text: string | null) => (text ?? '').replace(/\s/g, '');
  const sought = plain(words);
  const named = [...document.querySelectorAll(selector)].map((each) => ({
    each,
    names: [plain(each.getAttribute('aria-label')), plain(each.textContent)],
  }));
  const exact = named.filter(({ names }) => names.includes(sought));
  const found = exact.length > 0 ? exact : named.filter(({ names }) => names.some((name) => name.includes(sought)));
  for (const { each } of found) {
    each.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = each.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const isSeen = middle.x > 0 && middle.x < innerWidth && middle.y > 0 && middle.y < innerHeight;
    if (width > 0 && height > 0 && isSeen) return middle;
  }
  return null;
}

function dispatch(
  name: 'paste' | 'drop',
  forms: Readonly<Record<string, string>>,
  file: { name: string; bytes: string } | null,
): void {
  const carrier = new DataTransfer();
  for (const [type, words] of Object.entries(forms)) carrier.setData(type, words);
  if (file)
    carrier.items.add(new File([Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0))], file.name));
  const how = { bubbles: true, cancelable: true };
  const event =
    name === 'paste' ? new ClipboardEvent(name, how) : new DragEvent(name, { ...how, dataTransfer: carrier });
  if (name === 'paste') Object.defineProperty(event, 'clipboardData', { value: carrier }); // Firefox would take an empty copy
  (document.activeElement ?? document.body).dispatchEvent(event);
}
