import { wordsBy } from '../shared/layout/words';
import { expect, test } from './fixtures';
import { hasFontFor } from './fonts';

/** The least room, px of the screen, that the lines of words at the head leave on its left and on its right. */
function roomAtTheHead(label: Element): { left: number; right: number } {
  const box = label.querySelector('[data-role=head]')?.getBoundingClientRect();
  const rects = [...label.querySelectorAll('[data-role=head-words] tspan')].flatMap((line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return [...range.getClientRects()];
  });
  return {
    left: Math.min(...rects.map(({ left }) => left)) - (box?.left ?? Number.NaN),
    right: (box?.right ?? Number.NaN) - Math.max(...rects.map(({ right }) => right)),
  };
}

for (const script of ['Arabic', 'Persian', 'Hebrew', 'Thai', 'Khmer', 'Chinese'] as const)
  test(`${script} words stay in the head's margins, whichever font the page's own words take`, async ({ app }) => {
    const { page } = app;
    test.skip(!(await hasFontFor(page, wordsBy[script][0] ?? '')), `no font of this machine has ${script} letters`);
    const words = wordsBy[script];
    const some = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => words[(from + i) % words.length]).join(' ');
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--font', '"Noto Sans", "DejaVu Sans Mono", monospace'),
    );
    await app.paste(
      `kind: fishbone\nproblem: ${some(0, 9)}\n\n${some(1, 3)}\n  ${some(2, 6)}\n${some(3, 4)}\n  ${some(4, 7)}\n`,
    );
    await expect(page.locator('[data-role=head-words] tspan').first()).toBeVisible();
    const { left, right } = await page.locator('svg:has(> [data-role=head])').evaluate(roomAtTheHead);
    expect(left).toBeGreaterThan(2);
    expect(right).toBeGreaterThan(left - 1.5); // never wider than they were measured
  });
