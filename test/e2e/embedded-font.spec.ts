import { readFile } from 'node:fs/promises';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

/** How much wider each line is than it was measured, px; where its width is a guess, the drawing says nothing. */
function tooWide(svg: Element): number[] {
  return [...svg.querySelectorAll('tspan')].flatMap((line) => {
    const width = line.getAttribute('textLength') ?? line.dataset.width;
    return width === undefined ? [] : [line.getBBox().width - Number(width)];
  });
}

/** For a machine whose own font is far wider than ours. */
const wideInstead = (markup: string): string => markup.replaceAll('sans-serif', 'monospace');

/** px: letters lean out of their advance, and boxes leave more. */
const LEAN = 2;

test('an exported drawing keeps its words in their boxes where our font is not installed', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  await hand.presses('ControlOrMeta+e');
  const drawing = page.getByRole('dialog', { name: 'Export this diagram' }).getByRole('radio', { name: 'Drawing' });
  await drawing.press('Space');
  const svg = wideInstead(await readFile(await app.save(() => drawing.press('Enter')), 'utf8'));
  const [faces = ''] = /<style>.*?<\/style>/.exec(svg) ?? [];
  expect(faces.length).toBeGreaterThan(10_000);
  expect(faces.length).toBeLessThan(40_000);

  const reader = await page.context().newPage(); // it has none of the page's fonts
  const shown = async (markup: string) => {
    await reader.setContent(`<!doctype html>${markup}`);
    await reader.evaluate(() => document.fonts.ready);
    return reader.locator('svg').evaluate(tooWide);
  };
  const free = (markup: string) =>
    markup.replaceAll(/ textLength="([\d.]+)" lengthAdjust="[^"]*"/g, ' data-width="$1"');

  // By the embedded font alone, for programs that do not know textLength.
  const alone = await shown(free(svg));
  expect(alone.length).toBeGreaterThan(30);
  for (const more of alone) expect(more).toBeLessThan(LEAN);
  // With another font, where a program passes over embedded ones.
  for (const more of await shown(svg.replace(faces, ''))) expect(more).toBeLessThan(LEAN);
  // Neither: words run out, so that the two above say something.
  const wild = await shown(free(svg.replace(faces, '')));
  expect(wild.some((more) => more > 5)).toBe(true);
});
