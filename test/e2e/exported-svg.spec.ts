import { expect, test } from '@playwright/test';
import { svgOf } from '../../shared/export/svg';
import { themes } from '../../shared/scene/themes';
import { draw } from '../kinds/fishbone/drawn';
import { random } from '../kinds/fishbone/random';
import { fontFaces } from './fonts';

// Those with odd words are left out: a machine without their fonts cannot say how wide they are.
const fishbones = Array.from({ length: 40 }, (_, i) => i).filter((i) => i % 5 !== 0 && i < 38);

/** What Chromium itself finds in the picture, by the boxes of its words and points along its lines. */
function faultsIn(svg: SVGSVGElement): string[] {
  const HAIR = 0.5;
  const page = svg.viewBox.baseVal;
  const labels = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBBox() }));
  labels.sort((a, b) => a.box.x - b.box.x);
  const faults: string[] = [];
  for (const [i, { words, box }] of labels.entries()) {
    const numbers = [box.x, box.y, box.width, box.height];
    if (!numbers.every(Number.isFinite)) faults.push(`not finite: ${words}`);
    if (
      box.x < -HAIR ||
      box.y < -HAIR ||
      box.x + box.width > page.width + HAIR ||
      box.y + box.height > page.height + HAIR
    )
      faults.push(`outside: ${words}`);
    for (const other of labels.slice(i + 1)) {
      if (other.box.x > box.x + box.width - HAIR) break;
      if (other.box.y < box.y + box.height - HAIR && box.y < other.box.y + other.box.height - HAIR)
        faults.push(`overlap: ${words} / ${other.words}`);
    }
  }
  for (const path of svg.querySelectorAll<SVGPathElement>(
    '[data-role=bone] path, [data-role=mini] path, [data-role=twig] path',
  )) {
    const length = path.getTotalLength();
    for (let at = 0; at <= length; at += 4) {
      const { x, y } = path.getPointAtLength(at);
      const hit = labels.find(
        ({ box }) =>
          x > box.x + HAIR && x < box.x + box.width - HAIR && y > box.y + HAIR && y < box.y + box.height - HAIR,
      );
      if (!hit) continue;
      faults.push(`line through: ${hit.words}`);
      break;
    }
  }
  return faults;
}

test(`no words touch and no line runs through words in ${fishbones.length} exported pictures`, async ({ page }) => {
  await page.setContent(`<!doctype html><style>${fontFaces([400, 600])}</style><body></body>`);
  await page.evaluate(() =>
    Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px 'Noto Sans'`, 'words'))),
  );
  let labels = 0;
  for (const i of fishbones) {
    const svg = svgOf(draw(random(i)).scene, themes.light, { title: 'A fishbone' });
    const shown = await page.evaluateHandle((markup) => {
      document.body.innerHTML = markup;
      const found = document.querySelector('svg');
      if (!found) throw new Error('no picture');
      return found;
    }, svg);
    labels += await shown.evaluate((found) => found.querySelectorAll('text').length);
    expect(await shown.evaluate(faultsIn), `fishbone ${i}`).toEqual([]);
  }
  expect(labels).toBeGreaterThan(1000);
});

test('the check sees a label that was pushed onto another', async ({ page }) => {
  await page.setContent(svgOf(draw(random(3)).scene, themes.light, { title: 'A fishbone' }));
  const faults = await page.locator('svg').evaluate((svg, check) => {
    const [first, second] = svg.querySelectorAll('[data-role=cause] text');
    if (first && second) first.innerHTML = second.innerHTML;
    return new Function('svg', `return (${check})(svg)`)(svg);
  }, faultsIn.toString());
  expect(faults.join()).toContain('overlap');
});
