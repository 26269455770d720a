import { writeFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { type Engine, type EngineName, launchEngine, noEngine, type ReportingServer, serveReporting } from './engine';

export interface EngineOption {
  engine: EngineName;
}

/**
 * `there`: the page in the project's engine, on a profile of its own, when its start screen is there. A test ends well only where
 * nobody complained, on the console or to the content policy.
 */
export const test = base.extend<{ there: Engine; server: ReportingServer }, EngineOption & { whyNot: string | null }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  whyNot: [async ({ engine }, use) => use(noEngine(engine)), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  server: async ({}, use) => {
    const server = await serveReporting();
    await use(server);
    await server.close();
  },

  there: async ({ engine, whyNot, server }, use, info) => {
    info.skip(whyNot !== null, whyNot ?? '');
    const page = await launchEngine(engine);
    try {
      await page.goto(server.url);
      await page.placeOf('h1, h2');
      await use(page);
      if (info.status !== info.expectedStatus) await writeFile(info.outputPath('screen.png'), await page.screenshot());
    } finally {
      await page.close();
    }
    expect([...page.errors, ...server.policyReports], 'the page complains about nothing').toEqual([]);
  },
});

export { expect };
