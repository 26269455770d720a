// npm run pictures: draws the pictures of the documentation with the program itself. math-gap.png comes from the command
// line; the screens are those of the built page in Chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { ensureBuilt } from '../../main/build.mjs';
import { findBrowser } from '../../test/e2e/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => join(root, 'docs/screens', name);
const temporary = mkdtempSync(join(tmpdir(), 'throughline-pictures-'));
const { kinds } = (await runnerImport(join(root, 'shared/kinds/index.ts'))).module;
const [sample] = [...kinds.values()].flatMap(({ samples }) => samples);

writeFileSync(join(temporary, 'sample.txt'), sample.outline);
const bin = join(root, 'main/cli/throughline.mjs');
const args = ['export', join(temporary, 'sample.txt'), '--to', 'png', '-o', here('math-gap.png'), '--force'];
execFileSync(process.execPath, [bin, ...args], { stdio: 'inherit' });

const page = await ensureBuilt('page');
const { serve } = (await runnerImport(join(root, 'main/serve/serve.ts'))).module;
const served = await serve(page, 0);
const browser = await chromium.launch({ executablePath: findBrowser() });

const SIZES = [
  { name: '1440x900', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  { name: '1024x700', viewport: { width: 1024, height: 700 }, deviceScaleFactor: 1 },
  { name: '200-percent', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
];
const title = /^title: (.*)$/m.exec(sample.outline)?.[1] ?? '';
try {
  for (const { name, ...size } of SIZES)
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ ...size, colorScheme, reducedMotion: 'reduce' });
      const tab = await context.newPage();
      const shot = (screen) => tab.screenshot({ path: here(`${screen}-${colorScheme}-${name}.png`) });
      await tab.goto(served.url);
      const card = tab.getByRole('button', { name: title });
      await tab.locator('.thumbnail img:visible').first().waitFor();
      await shot('home');
      await card.press('Enter');
      await tab.getByRole('treeitem').nth(9).click();
      await tab.waitForFunction(() => document.fonts.status === 'loaded');
      await tab.locator('[data-saving=saved]').waitFor({ state: 'attached' });
      await shot('workbook');
      await context.close();
    }
} finally {
  await browser.close();
  await served.close();
  rmSync(temporary, { recursive: true });
}
