import { writeFile } from 'node:fs/promises';
import { kinds } from '../../../shared/kinds';
import { sampleOutline as driverOutline } from '../../kinds/driver/random';
import { sampleOutline as fishboneOutline } from '../../kinds/fishbone/random';
import { drawnIn } from './drawn';
import { launchEngine, serveReporting } from './engine';
import { expect, test } from './fixtures';

const samples = [...kinds.values()].flatMap(({ samples }) => samples.map(({ outline }) => outline));
const generated = [
  ...[8, 25, 60].map((causes, i) => fishboneOutline({ causes, categories: 4 + i, depth: 3, seed: 7 + i })),
  ...[15, 40, 80].map((boxes, i) => driverOutline(boxes, 11 + i)),
];
const outlines = [...samples, ...generated].slice(0, 10);

/** The largest difference between what is a number in both; as far as can be where the other one is missing. */
const distance = (one: Readonly<Record<string, number | string>>, other: typeof one | undefined): number =>
  Math.max(
    ...Object.entries(one).map(([side, value]) =>
      typeof value === 'number' ? Math.abs(value - Number(other?.[side])) : 0,
    ),
  );

test('ten drawings are as in Chromium: each word within 1 px, each line there', async ({ engine, whyNot }, info) => {
  test.setTimeout(300_000);
  test.skip(whyNot !== null, whyNot ?? '');
  const server = await serveReporting();
  const [chromium, there] = await Promise.all([launchEngine('chromium'), launchEngine(engine)]);
  const show = async (which: typeof there, outline: string, name: string) => {
    await which.goto(`${server.url}?${name}`);
    await which.placeOf('h2', 'Start something new');
    await which.drop({ name: `${name}.txt`, bytes: outline });
    await which.until(() => document.querySelector('[role=application]')?.getAttribute('aria-busy') === 'false');
    await which.placeOf('.label');
    const { drawn, picture } = await drawnIn(which);
    await writeFile(info.outputPath(`${name}-${which.name}.png`), picture);
    return drawn;
  };
  try {
    let furthest = 0;
    for (const [i, outline] of outlines.entries())
      await test.step(`drawing ${i}`, async () => {
        const name = `drawing-${i}`;
        const [wanted, found] = await Promise.all([show(chromium, outline, name), show(there, outline, name)]);
        expect(found.words.map(({ text }) => text)).toEqual(wanted.words.map(({ text }) => text));
        const off = Math.max(
          ...wanted.words.map((word, k) => distance(word, found.words[k])),
          ...wanted.labels.map((label, k) => distance(label, found.labels[k])),
        );
        expect.soft(off, 'px between a word or label and where Chromium has it').toBeLessThan(1);
        furthest = Math.max(furthest, off);
        expect(found.strokes.length).toBeGreaterThan(2);
        expect(found.strokes.map(({ d }) => d)).toEqual(wanted.strokes.map(({ d }) => d));
        for (const { d, length, painted } of [...wanted.strokes, ...found.strokes]) {
          expect(length).toBeGreaterThan(0);
          expect.soft(painted ?? 1, `painted along ${d} in drawing ${i}`).toBeGreaterThan(0.9);
        }
      });
    info.annotations.push({ type: 'furthest', description: `${furthest.toFixed(2)} px` });
    console.log(`${engine}: no word of ${outlines.length} drawings is further off than ${furthest.toFixed(2)} px`);
    expect(server.policyReports).toEqual([]);
  } finally {
    await Promise.all([chromium.close(), there.close()]);
    await server.close();
  }
});
