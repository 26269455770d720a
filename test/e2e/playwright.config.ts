import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { lookForBrowser } from './browser.mjs';
import type { EngineOption } from './engines/fixtures';
import type { Target } from './fixtures';

const executablePath = lookForBrowser();
const launchOptions = executablePath ? { executablePath } : {};

/**
 * The real page in Chromium, the real shell in Electron. A spec runs in the browser; one that is called `*.shell.spec.ts`
 * in the shell, and `*.both.spec.ts` in both. Those in `engines` run in Firefox and WebKit as well.
 */
export default defineConfig<object, Target & EngineOption>({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../test-results', import.meta.url)),
  globalSetup: fileURLToPath(new URL('build.ts', import.meta.url)),
  projects: [
    {
      name: 'page',
      use: { target: 'page', launchOptions, serviceWorkers: 'block' },
      testIgnore: ['*.shell.spec.ts', 'engines/drawings.spec.ts'],
    },
    // The specs in `engines` run in each of the three.
    ...(['firefox', 'webkit'] as const).map((engine) => ({
      name: engine,
      use: { engine },
      testMatch: 'engines/*.spec.ts',
      workers: 1,
    })),
    // One window at a time: a screen has one keyboard.
    { name: 'shell', use: { target: 'shell' }, testMatch: ['*.shell.spec.ts', '*.both.spec.ts'], workers: 1 },
  ],
  workers: Math.max(2, Math.floor(availableParallelism() / 2)), // most of a test is waiting
  forbidOnly: process.env.CI !== undefined,
  // ms; nothing is right because it was fast: both end only what hangs, on a machine that has other things to do.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
});
