import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { numbersFrom } from '../random';

/**
 * A robot that does to an open workbook whatever hands can do, in an order that its seed decides, and looks after each gesture
 * whether the keyboard still is somewhere. Returns what it found wrong; nothing: all is well.
 */
export async function gesticulate(page: Page, seed: number, count: number): Promise<string[]> {
  const random = numbersFrom(seed);
  const wrong: string[] = [];
  const did: string[] = [];
  for (let i = 0; i < count && wrong.length === 0; i++) {
    const [name, gesture] = pick(random, all);
    did.push(name);
    await gesture(page, random, (what) => did.push(what));
    if (await isLost(page))
      wrong.push(`gesture ${i}, ${name}: the keyboard is nowhere after ${did.slice(-8).join(', ')}`);
    if (await page.getByText('Something went wrong').count()) wrong.push(`gesture ${i}, ${name}: an error`);
    if (i % 60 === 59) wrong.push(...(await thereAndBack(page)).map((what) => `gesture ${i}, ${name}: ${what}`));
  }
  return wrong;
}

/** The keyboard is nowhere, and does not come back within two seconds. */
const isLost = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.activeElement && document.activeElement !== document.body, null, { timeout: 2_000 })
    .then(
      () => false,
      () => true,
    );

/** Undo to the start and redo to the end: the workbook reads as before. */
async function thereAndBack(page: Page): Promise<string[]> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const before = await reading(page);
  await until(page, /^Undo/, 'Control+z');
  await expect.poll(() => reading(page)).toEqual(['1']);
  await until(page, /^Redo/, 'Control+Shift+z');
  const after = await reading(page);
  return JSON.stringify(after) === JSON.stringify(before) ? [] : [`redo leads to ${JSON.stringify([before, after])}`];
}

/** The button is behind the key by a frame: one key too many does nothing. */
async function until(page: Page, name: RegExp, key: string): Promise<void> {
  const button = page.getByRole('button', { name });
  while (await button.isEnabled()) await page.keyboard.press(key);
}

/** The lines from the first on; of a long outline only those in view are in the page. */
async function reading(page: Page): Promise<string[]> {
  await page.keyboard.press('Home');
  return page
    .getByRole('tree')
    .getByRole('treeitem')
    .evaluateAll((all) =>
      all.map((each) => {
        const words = each.querySelector('.line-words:not(.empty)')?.textContent ?? '';
        return `${each.getAttribute('aria-level')}${words}`;
      }),
    );
}

type Random = () => number;

const KEYS = [
  ...['Enter', 'Enter', 'Tab', 'Shift+Tab', 'Shift+Enter', 'Control+Enter', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Delete'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'F2', 'Escape', 'Control+z', 'Control+Shift+z'],
  ...['Control+d', 'Control+Shift+f', 'Control+.', 'Control+c', 'Control+x', 'Control+v', 'F9', 'Alt+0', 'F6'],
];
const WORDS = ['Late buses', 'Ice', 'Why', 'time', 'é', 'Roads are closed in winter'];

const gestures: Readonly<Record<string, (page: Page, random: Random, does: (what: string) => void) => Promise<void>>> =
  {
    key: pressed,
    'another key': pressed,
    words: (page, random) => page.keyboard.type(pick(random, WORDS)),
    'a line': (page, random) => at(page, '[role=treeitem]', random, (x, y) => page.mouse.click(x, y)),
    'a label': (page, random) => at(page, '.label', random, (x, y) => page.mouse.click(x, y)),
    'a label twice': (page, random) => at(page, '.label', random, (x, y) => page.mouse.dblclick(x, y)),
    drag: (page, random) =>
      at(page, '.label', random, async (x, y) => {
        await page.mouse.move(x, y);
        await page.mouse.down();
        await at(page, '.label', random, (toX, toY) => page.mouse.move(toX, toY, { steps: 4 }));
        await page.mouse.up();
      }),
    ground: (page, random) =>
      at(page, '.surface', random, async (x, y) => {
        await page.mouse.move(x - 90, y - 60);
        await page.mouse.down();
        await page.mouse.move(x, y, { steps: 3 });
        await page.mouse.up();
      }),
    wheel: async (page, random) => {
      await at(page, '.surface', random, (x, y) => page.mouse.move(x, y));
      await page.mouse.wheel(20 - 40 * random(), 200 - 400 * random());
    },
    menu: (page, random) =>
      at(page, '.label', random, async (x, y) => {
        await page.mouse.click(x, y, { button: 'right' });
        await page.keyboard.press('Escape');
      }),
    find: (page, random) => opened(page, 'Control+f', pick(random, WORDS)),
    palette: (page, random) => opened(page, 'Control+k', pick(random, WORDS)),
    keys: (page) => opened(page, 'F1', ''),
    checks: (page) => opened(page, 'F7', ''),
    details: (page) => page.keyboard.press('Control+i'),
    'a quick note': async (page, random) => {
      await page.keyboard.press('Control+j');
      await page.keyboard.type(pick(random, WORDS));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
    },
  };
const all = Object.entries(gestures);

async function pressed(page: Page, random: Random, does: (what: string) => void): Promise<void> {
  const key = pick(random, KEYS);
  does(key);
  await page.keyboard.press(key);
}

async function opened(page: Page, keys: string, words: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** In the middle of one of these that is to be seen, if there is any. */
async function at(
  page: Page,
  selector: string,
  random: Random,
  does: (x: number, y: number) => Promise<void>,
): Promise<void> {
  const boxes = await page.locator(selector).evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [x + width / 2, y + height / 2] as const;
    }),
  );
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  const seen = boxes.filter(([x, y]) => x > 0 && y > 60 && x < width && y < height - 40);
  if (seen.length === 0) return;
  const [x, y] = pick(random, seen);
  await does(x, y);
}

function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
