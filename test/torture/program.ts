import type { Page } from '@playwright/test';
import type { Running } from '../e2e/fixtures';
import { inChromium } from '../e2e/in-chromium';
import { inElectron } from '../e2e/in-electron';
import { killAll } from './processes';

/** The app on one profile, until it is killed. */
export interface Program extends Pick<Running, 'page' | 'save'> {
  /** kill -9 of every process of it. Whatever it still had to say has arrived when this resolves. */
  kill(): Promise<void>;
}

/** `url`: of the page in the browser; the shell has one of its own. */
export async function start(target: 'page' | 'shell', profile: string, url: string): Promise<Program> {
  const { page, save } = target === 'shell' ? await inElectron(profile) : await inChromium(profile, url);
  const context = page.context();
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    page,
    save,
    kill: async () => {
      await killAll(profile);
      await closed;
    },
  };
}

/** A new workbook with a name, on the disk. Resolves with where it is: the part of the address behind #. */
export async function beginWorkbook(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Fishbone' }).press('Enter');
  await page.getByRole('textbox', { name: 'Problem' }).waitFor();
  await page.keyboard.type('Nothing is lost');
  await page.locator('[data-saving=saved]').waitFor();
  return new URL(page.url()).hash;
}

/** From the start screen, as a person does it. Resolves when its lines are there; rejects after 20 s. */
export async function openWorkbook(page: Page, hash: string): Promise<void> {
  const link = page.locator(`a[href="${hash}"]`);
  const lines = page.getByRole('treeitem');
  await link.waitFor({ timeout: 20_000 });
  await link.press('Enter');
  await lines.first().waitFor({ timeout: 20_000 });
}
