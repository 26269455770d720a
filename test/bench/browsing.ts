import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/browser.mjs';
import { recorder } from '../robot/recorder';

export const SCREEN = { width: 1440, height: 900 }; // px

/** Runs it in a Chromium with a profile of its own, on an empty tab. Resolves with what it resolves with. */
export async function inNewProfile<T>(
  run: (page: Page) => Promise<T>,
  options: { bypassCSP?: boolean } = {},
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    viewport: SCREEN,
    permissions: ['clipboard-read', 'clipboard-write'],
    args: ['--no-sandbox'],
    ...options,
  });
  try {
    return await run(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Pastes it on the start screen: it is open, drawn and saved when this resolves. */
export async function startWith(page: Page, url: string, outline: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Paste an outline' }).waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), outline);
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByRole('tree').waitFor();
  await rested(page);
}

/** Drawn as well as it will be, and on the disk. */
export async function rested(page: Page): Promise<void> {
  await recorder(page).waitsUntilDrawn();
  await recorder(page).waitsUntilSaved();
}
