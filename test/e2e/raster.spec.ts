import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { svgOf } from '../../shared/export/svg';
import type { IconName, Mark, Scene, Text } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import { bundled } from './bundled';
import type {} from './raster-page';

const words = (text: string, x: number, baseline: number, more: Partial<Text> = {}): Mark => ({
  ...{ kind: 'text', role: 'label', tone: { part: 'ink' }, x, anchor: 'start', size: 14, weight: 400 },
  lines: [{ text, baseline, width: 100 }],
  ...more,
});
const SIGNS: readonly IconName[] = ['believed', 'known', 'revised', 'reframed', 'set-aside'];
/** Every word of the drawing vocabulary, in every way it can be said. */
const scene: Scene = {
  width: 640,
  height: 400,
  marks: [
    { kind: 'box', role: 'ground', tone: { part: 'sunken' }, x: 0, y: 0, width: 640, height: 400, round: 0 },
    {
      ...{ kind: 'box', role: 'head', tone: { part: 'head' }, x: 460.4, y: 150.2, width: 160, height: 90, round: 12 },
      edge: { tone: { part: 'warn' }, weight: 3 },
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(
      (hue): Mark => ({
        ...{ kind: 'box', role: 'chip', tone: { hue, part: 'fill' }, x: 20 + hue * 50, y: 12, width: 44, height: 20 },
        round: 4,
        edge: { tone: { hue, part: 'line' }, weight: 1.5 },
      }),
    ),
    {
      ...{ kind: 'stroke', role: 'spine', tone: { part: 'ink' }, weight: 3, weightEnd: 9 },
      points: [
        { x: 20, y: 200 },
        { x: 460, y: 195 },
      ],
    },
    {
      ...{ kind: 'stroke', role: 'bone', tone: { hue: 2, part: 'line' }, weight: 2.5 },
      points: [
        { x: 120, y: 60 },
        { x: 180, y: 198 },
        { x: 240, y: 198 },
      ],
    },
    {
      ...{ kind: 'stroke', role: 'twig', tone: { part: 'ruleStrong' }, weight: 1, dash: [4, 3] },
      points: [
        { x: 30, y: 120 },
        { x: 150, y: 130 },
      ],
    },
    ...SIGNS.map(
      (name, i): Mark => ({
        ...{ kind: 'icon', role: 'sign', tone: { part: 'ink2' }, name, x: 30 + i * 40, y: 340, size: 24, says: name },
      }),
    ),
    words('Offices file different affairs, AV Wa To', 24, 90),
    words('Semibold, ffi fl', 24, 260, { weight: 600, size: 20, tone: { hue: 1, part: 'text' } }),
    words('on the head', 540, 200, { anchor: 'middle', tone: { part: 'onHead' } }),
    words('ends here', 620, 280, { anchor: 'end', size: 11 }),
    words('الوقت ينفد (3)', 24, 300, { size: 18 }),
    words('זמן 2 מורים', 320, 300, { size: 18, anchor: 'middle' }),
    words('ångström čas Ψυχή Время', 320, 330),
  ],
  reading: [],
  legend: [],
};

function fontFaces(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans/package.json'));
  const inlined = (_: string, path: string) =>
    `url(data:font/woff2;base64,${readFileSync(join(folder, path)).toString('base64')}) format('woff2')`;
  return [400, 600]
    .map((weight) => readFileSync(join(folder, `${weight}.css`), 'utf8'))
    .join('\n')
    .replace(/url\(([^)]+\.woff2)\) format\('woff2'\), url\([^)]+\) format\('woff'\)/g, inlined);
}

let code = '';
test.beforeAll(async () => {
  code = await bundled(join(import.meta.dirname, 'raster-page.ts'));
});

async function blank(page: Page): Promise<void> {
  await page.setViewportSize({ width: 700, height: 500 });
  await page.setContent(`<!doctype html><style>${fontFaces()} body { margin: 0 } svg { display: block }</style>`);
  await page.addScriptTag({ content: code });
}

for (const [name, theme] of [
  ['light', themes.light],
  ['dark', themes.dark],
] as const)
  test(`a picture looks like the drawing: ${name}`, async ({ page }) => {
    await blank(page);
    const made = await page.evaluate(([scene, theme]) => window.raster.png(scene, theme, { scale: 1 }), [
      scene,
      theme,
    ] as const);
    if (!made.ok) throw new Error(made.fault.code);
    await page.evaluate(
      (svg) => {
        document.body.innerHTML = svg;
      },
      svgOf(scene, theme),
    );
    const shot = await page.screenshot({ clip: { x: 0, y: 0, width: scene.width, height: scene.height } });
    const against = (other: readonly number[]) =>
      page.evaluate(([one, two]) => window.raster.difference(one, two), [[...shot], other] as const);
    const same = await against(made.value);
    expect(same.mean).toBeLessThan(0.1);
    expect(same.far).toBeLessThan(0.0002);

    // The measure would notice one label that is missing.
    const less = { ...scene, marks: scene.marks.slice(0, -1) };
    const without = await page.evaluate(([scene, theme]) => window.raster.png(scene, theme, { scale: 1 }), [
      less,
      theme,
    ] as const);
    if (!without.ok) throw new Error(without.fault.code);
    expect((await against(without.value)).far).toBeGreaterThan(0.001);
  });

test('a picture has the size that was asked for', async ({ page }) => {
  await blank(page);
  const made = await page.evaluate(([scene, theme]) => window.raster.png(scene, theme, { scale: 2 }), [
    scene,
    themes.light,
  ] as const);
  if (!made.ok) throw new Error(made.fault.code);
  const header = new DataView(Uint8Array.from(made.value).buffer);
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([1280, 800]);
});

test('the document rides along', async ({ page }) => {
  await blank(page);
  const document = JSON.stringify({ title: 'Éß 時間 👩‍👩‍👧' });
  const read = await page.evaluate(
    async ([scene, theme, document]) => {
      const made = await window.raster.png(scene, theme, { scale: 1, document });
      return made.ok ? window.raster.readFromPng(made.value) : made;
    },
    [scene, themes.light, document] as const,
  );
  expect(read).toEqual({ ok: true, value: document });
});

test('a picture that a canvas cannot hold is refused, and the largest that it can is not blank', async ({ page }) => {
  await blank(page);
  const ask = (scale: number, width: number, height: number) =>
    page.evaluate(
      async ([scene, theme, options]) => {
        const made = await window.raster.png(scene, theme, options);
        return made.ok ? { blank: (await window.raster.inked(made.value)) === 0 } : made.fault;
      },
      [{ ...scene, width, height, marks: scene.marks.slice(1, 4) }, themes.light, { scale }] as const,
    );
  expect(await ask(1, 32_768, 100)).toEqual({ code: 'picture.too-large', params: { width: 32_768, height: 100 } });
  expect(await ask(10, 1_640, 1_640)).toEqual({ code: 'picture.too-large', params: { width: 16_400, height: 16_400 } });
  expect(await ask(1, 32_767, 60)).toEqual({ blank: false });
  expect(await ask(1, 640, 32_767)).toEqual({ blank: false });
});
