// npm run pictures: draws the pictures of the documentation with the program itself. math-gap.png and on-track.png come from
// the command line; the screens are those of the built page in Chromium. `npm run pictures -- notes votes` draws these screens alone.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { ensureBuilt } from '../../main/build.mjs';
import { findBrowser } from '../../test/e2e/browser.mjs';
import { onTrack, sample, screens } from './screens.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => join(root, 'docs/screens', name);
const asked = process.argv.slice(2);
const drawn = Object.entries({ 'math-gap': sample, 'on-track': onTrack }).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const wanted = Object.entries(screens).filter(([name]) => asked.length === 0 || asked.includes(name));

for (const [name, { outline }] of drawn) {
  const temporary = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));
  writeFileSync(join(temporary, 'sample.txt'), outline);
  const bin = join(root, 'main/cli/throughline.mjs');
  const args = ['export', join(temporary, 'sample.txt'), '--to', 'png', '-o', here(`${name}.png`), '--force'];
  execFileSync(process.execPath, [bin, ...args], { stdio: 'inherit' });
  rmSync(temporary, { recursive: true });
}

const SIZES = [
  { name: '1440x900', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  { name: '1024x700', viewport: { width: 1024, height: 700 }, deviceScaleFactor: 1 },
  { name: '200-percent', viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
];

/** Nothing loads, moves, is written or is drawn any more. */
async function settled(tab) {
  await tab.waitForFunction(() => document.fonts.status === 'loaded');
  for (const busy of ['[data-saving]:not([data-saving=saved])', '[aria-busy=true]'])
    await tab.locator(busy).waitFor({ state: 'detached' });
  await tab.waitForFunction(() => new Promise((next) => requestIdleCallback(() => next(true), { timeout: 1000 })));
}

const page = await ensureBuilt('page');
const { serve } = (await runnerImport(join(root, 'main/serve/serve.ts'))).module;
const served = await serve(page, 0);
const browser = await chromium.launch({ executablePath: findBrowser() });
try {
  for (const [screen, open] of wanted)
    for (const { name, ...size } of SIZES)
      for (const colorScheme of ['light', 'dark']) {
        const context = await browser.newContext({ ...size, colorScheme, reducedMotion: 'reduce' });
        context.setDefaultTimeout(10_000);
        const file = `${screen}-${colorScheme}-${name}.png`;
        try {
          const tab = await context.newPage();
          await tab.goto(served.url);
          await open(tab);
          await settled(tab);
          await tab.screenshot({ path: here(file) });
        } catch (error) {
          console.error(`${file}: ${error instanceof Error ? error.message : error}`);
          process.exitCode = 1;
        }
        await context.close();
      }
} finally {
  await browser.close();
  await served.close();
}
