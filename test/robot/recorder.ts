import { expect, type Locator, type Page } from '@playwright/test';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';

/** The text of the sample: what a recorder has in the clipboard. */
export const mathGap = fishbone.samples[0]?.outline ?? '';

/** Gestures and expectations in the words of the person who types while the others talk. */
export const recorder = (page: Page) => {
  const outline = page.getByRole('tree');
  const lines = outline.getByRole('treeitem');
  const line = (words: string): Locator => outline.getByRole('treeitem', { name: words, exact: true });

  return {
    /** A line of the outline. */
    line,
    /** A label of the drawing, however its words are broken into lines. */
    label: (words: string): Locator => page.locator('.label', { hasText: new RegExp(words.replaceAll(' ', '\\s*')) }),

    startsAFishbone: async () => {
      await page.getByRole('button', { name: 'Fishbone' }).press('Enter');
      await expect(page.getByRole('textbox', { name: 'Problem' })).toBeFocused();
    },
    opensFromTheLibrary: async (title: string) => {
      await page.getByRole('link', { name: title }).press('Enter');
      await expect(outline).toBeVisible();
    },
    presses: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    types: (words: string) => page.keyboard.type(words),
    /** Keys as fast as the browser takes them: none waits until the one before has been answered. */
    typesAtFullSpeed: async (keys: readonly string[]) => {
      const session = await page.context().newCDPSession(page);
      await Promise.all(keys.flatMap(strokesOf).map((stroke) => session.send('Input.dispatchKeyEvent', stroke)));
      await session.detach();
    },
    selects: async (words: string) => {
      await line(words).click();
      await expect(line(words)).toHaveAttribute('aria-selected', 'true');
    },
    /** Finds by its words, among all that can be done, what has no key of its own. */
    asks: async (words: string) => {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(words);
      await page
        .getByRole('option')
        .filter({ has: page.getByText(words, { exact: true }) })
        .click();
    },
    /** Ctrl+F, some of the words, and to the first that has them. */
    findsByName: async (words: string) => {
      await page.keyboard.press('ControlOrMeta+f');
      await expect(page.getByRole('textbox', { name: 'Find words' })).toBeFocused();
      await page.keyboard.type(words);
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: 'Find words' })).toHaveCount(0);
    },
    pressesButton: (name: string | RegExp) => page.getByRole('button', { name }).press('Enter'),

    /** Drags one label onto another one, without letting go. */
    dragsLabel: async (from: Locator, to: Locator) => {
      const [start, end] = [await middleOf(from), await middleOf(to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 3 });
    },
    letsGo: () => page.mouse.up(),
    middleOf,
    /** One finger, on a screen that takes fingers from now on. */
    finger: async (): Promise<Finger> => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints });
      return {
        down: (at: Place) => touch('touchStart', [at]),
        move: (to: Place) => touch('touchMove', [to]),
        up: () => touch('touchEnd', []),
      };
    },

    /** Pastes what another program has put on the clipboard in several forms, by type. */
    pastesForms: (forms: Readonly<Record<string, string>>) => carries(page, 'paste', { forms }),
    pastesFile: (name: string, bytes: Uint8Array | string) =>
      carries(page, 'paste', { file: { name, bytes: [...Buffer.from(bytes)] } }),
    /** Drops it from another program, onto a line where one is named. */
    dropsForms: (forms: Readonly<Record<string, string>>, onto?: string) =>
      carries(page, 'drop', { forms }, onto === undefined ? undefined : line(onto)),
    /** Drags a file over the window; `drop` lets it go there. */
    dragsFile: (name: string, bytes: Uint8Array | string) =>
      carries(page, 'dragover', { file: { name, bytes: [...Buffer.from(bytes)] } }),
    dropsFile: (name: string, bytes: Uint8Array | string) =>
      carries(page, 'drop', { file: { name, bytes: [...Buffer.from(bytes)] } }),

    /** By the keyboard alone; ends with Enter in the dialog. */
    exportsAs: async (kind: string) => {
      const choice = page.getByRole('dialog').getByRole('radio', { name: kind, exact: true });
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.keyboard.press('ControlOrMeta+e');
      await choice.press('Space');
      await choice.press('Enter');
    },

    sees: async (...words: string[]) => {
      for (const each of words) await expect(line(each)).toBeVisible();
    },
    doesNotSee: (words: string) => expect(line(words)).toHaveCount(0),
    seesLines: (count: number) => expect(lines).toHaveCount(count),
    /** The drawing has a label for each. */
    seesDrawn: async (count: number) => {
      const labels = page.getByRole('application').locator('[data-id]');
      const ids = () => labels.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')));
      await expect.poll(async () => new Set(await ids()).size).toBe(count);
    },
    /** The drawing has followed all that was typed, and will not move any more. */
    waitsUntilDrawn: () => expect(page.getByRole('application')).toHaveAttribute('aria-busy', 'false'),
    /** What the page says is saved is on the disk. */
    waitsUntilSaved: () => expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved'),
    /** The outline as a person reads it: the words, moved in by level. */
    reads: (): Promise<string[]> =>
      lines.evaluateAll((all) =>
        all.map((each) => {
          const words = each.querySelector('textarea')?.value ?? each.textContent ?? '';
          return `${'  '.repeat(Number(each.getAttribute('aria-level')) - 1)}${words}`;
        }),
      ),
    /** All of the words in the drawing, label by label. */
    drawn: (): Promise<string[]> =>
      page
        .locator('.label')
        .evaluateAll((labels) =>
          labels.map((label) => [...label.querySelectorAll('tspan')].map((span) => span.textContent).join(' ')),
        ),
  };
};

interface Finger {
  down(at: Place): Promise<unknown>;
  move(to: Place): Promise<unknown>;
  up(): Promise<unknown>;
}

/** px of the page. */
interface Place {
  x: number;
  y: number;
}

/** Once it stands still. */
async function middleOf(label: Locator): Promise<Place> {
  let last = { x: 0, y: 0, width: 0, height: 0 };
  await expect
    .poll(async () => {
      const before = last;
      last = (await label.boundingBox()) ?? before;
      return last.width > 0 && JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
  return { x: last.x + last.width / 2, y: last.y + last.height / 2 };
}

interface Load {
  forms?: Readonly<Record<string, string>>;
  file?: { name: string; bytes: readonly number[] };
}

/** The browser's own event with something in it, where the keyboard is or onto a place. */
async function carries(page: Page, name: 'paste' | 'dragover' | 'drop', load: Load, onto?: Locator): Promise<void> {
  const target = onto ? await onto.elementHandle() : null;
  await page.evaluate(
    ({ name, load, target }) => {
      const carrier = new DataTransfer();
      for (const [type, words] of Object.entries(load.forms ?? {})) carrier.setData(type, words);
      if (load.file) carrier.items.add(new File([Uint8Array.from(load.file.bytes)], load.file.name));
      const how = { bubbles: true, cancelable: true };
      const event =
        name === 'paste'
          ? new ClipboardEvent(name, { ...how, clipboardData: carrier })
          : new DragEvent(name, { ...how, dataTransfer: carrier });
      (target ?? document.activeElement ?? document.body).dispatchEvent(event);
    },
    { name, load, target },
  );
}

/** A key going down and up again, as the browser itself is told of it. */
function strokesOf(key: string) {
  const plain = key.length === 1;
  const code = { Enter: 13, Tab: 9, Backspace: 8 }[key] ?? key.toUpperCase().charCodeAt(0);
  const common = { key, code: plain ? '' : key, windowsVirtualKeyCode: code };
  const text = plain ? key : key === 'Enter' ? '\r' : undefined;
  const down = { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...common, ...(text && { text }) } as const;
  return [down, { type: 'keyUp', ...common } as const];
}
