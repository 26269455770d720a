import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../main/serve/serve';
import type { Running } from '../e2e/fixtures';
import { inChromium } from '../e2e/in-chromium';
import { inElectron } from '../e2e/in-electron';
import { holdDisplay } from './display';
import { killAll } from './processes';
import { type Witness, witness } from './witness';

/** The app on one profile, until it is killed. Whatever drives the browser, a robot uses it through this. */
export interface Program {
  /** Starts a new workbook with a name. Resolves, when it is saved, with its place: the part of the address behind #. */
  begin(): Promise<string>;
  /** Opens a workbook from the start screen, as a person does it. Resolves when its lines are there; rejects after 20 s. */
  open(hash: string): Promise<void>;
  witness(): Promise<Witness>;
  /** Puts the caret behind the words of the last line. */
  editLastLine(): Promise<void>;
  /** Resolves when the page is through with the key. Names as Playwright has them: `Shift+Tab`, `ControlOrMeta+z`. */
  press(key: string): Promise<void>;
  /** All that it shows, for the console. */
  words(): Promise<string | null>;
  /** kill -9 of every process of it. Whatever it still had to say has arrived when this resolves. */
  kill(): Promise<void>;
}

/** Starts programs on profiles, all of them at the same address. */
export interface Programs<P extends Program = Program> {
  start(profile: string): Promise<P>;
  end(): Promise<void>;
}

/** What Playwright drives gives more of itself. */
export interface PlaywrightProgram extends Program, Pick<Running, 'page' | 'save'> {}

export async function playwrightPrograms(target: 'page' | 'shell'): Promise<Programs<PlaywrightProgram>> {
  const served = await serve(join(import.meta.dirname, '../../dist/page'), 0);
  const letGo = target === 'shell' ? await holdDisplay() : () => {};
  return {
    start: (profile) => startProgram(target, profile, served.url),
    end: async () => {
      letGo();
      await served.close();
    },
  };
}

/** `url`: of the page in the browser; the shell has one of its own. */
async function startProgram(target: 'page' | 'shell', profile: string, url: string): Promise<PlaywrightProgram> {
  const { page, save } = target === 'shell' ? await inElectron(profile) : await inChromium(profile, url);
  const context = page.context();
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    page,
    save,
    begin: () => beginWorkbook(page),
    open: (hash) => openWorkbook(page, hash),
    witness: () => witness(page),
    ...keyboardOf(page),
    words: () => page.locator('body').textContent({ timeout: 1_000 }).catch(String),
    kill: async () => {
      await killAll(profile);
      await closed;
    },
  };
}

export const keyboardOf = (page: Page): Pick<Program, 'editLastLine' | 'press'> => ({
  editLastLine: async () => {
    await page.getByRole('treeitem').last().click();
    await page.keyboard.press('F2');
  },
  press: (key) => page.keyboard.press(key),
});

/** A new workbook with a name, on the disk. Resolves with where it is: the part of the address behind #. */
export async function beginWorkbook(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Fishbone' }).press('Enter');
  await page.getByRole('textbox', { name: 'Problem' }).waitFor();
  await page.keyboard.type('Nothing is lost');
  await page.locator('[data-saving=saved]').waitFor();
  return new URL(page.url()).hash;
}

async function openWorkbook(page: Page, hash: string): Promise<void> {
  const link = page.locator(`a[href="${hash}"]`);
  const lines = page.getByRole('treeitem');
  await link.waitFor({ timeout: 20_000 });
  await link.press('Enter');
  await lines.first().waitFor({ timeout: 20_000 });
}
