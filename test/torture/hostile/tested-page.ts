import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../e2e/browser.mjs';
import { type Engine, type EngineName, type Json, launchEngine, serveReporting } from '../../e2e/engines/engine';
import { holdDisplay } from '../display';

/** The page in some browser, on which something hostile is tried. */
export interface TestedPage {
  /** Runs a function in the page that stands by itself. */
  evaluate<A extends Json, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
  /** The page can fetch these bytes from `GIVEN`. */
  give(bytes: Uint8Array): void;
  /** The start screen of somebody who comes for the first time. */
  comeAnew(): Promise<void>;
  /** What must not happen on the page, as far as it has happened since this was asked the last time. */
  since(): Bad;
  close(): Promise<void>;
}

interface Bad {
  /** Elsewhere; in Firefox and WebKit those that the content policy has stopped, scripts too. */
  requests: string[];
  /** Errors that nobody caught or that the page told of, dialogs. */
  crashes: string[];
}

export const openTestedPage = (name: EngineName): Promise<TestedPage> =>
  name === 'chromium' ? openUnprotected() : openInEngine(name);

/** In Chromium, whose policy against script is switched off: what holds then is the page itself. */
async function openUnprotected(): Promise<TestedPage> {
  const served = await serveReporting();
  const browser = await chromium.launch({ executablePath: findBrowser() });
  const bad: Bad = { requests: [], crashes: [] };
  const come = async (): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    watch(page, served.url, bad);
    await page.goto(served.url);
    await page.getByRole('heading', { name: 'Start something new' }).waitFor();
    return page;
  };
  let page = await come();
  return {
    evaluate: <A extends Json, R>(run: (input: A) => R | Promise<R>, input: A) =>
      page.evaluate<R>(`(${run})(${JSON.stringify(input)})`),
    give: served.give,
    comeAnew: async () => {
      await page.context().close();
      page = await come();
    },
    since: () => ({ requests: bad.requests.splice(0), crashes: bad.crashes.splice(0) }),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

function watch(page: Page, url: string, { requests, crashes }: Bad): void {
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) requests.push(request.url());
  });
  page.on('dialog', (dialog) => {
    crashes.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => void crashes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') crashes.push(message.text());
  });
  page.on('crash', () => void crashes.push('the page crashed'));
}

/** In Firefox and WebKit, as it is served. Each server has an origin of its own, where nothing is stored yet. */
async function openInEngine(name: EngineName): Promise<TestedPage> {
  const letGo = await holdDisplay();
  const engine = await launchEngine(name);
  let server = await serveReporting();
  const told = { errors: 0, reports: 0 };
  /** A page that is left while it loads something may complain about that. */
  const isHere = (error: string) => error.includes(server.url) || !error.includes(new URL(server.url).hostname);
  const take = (): Bad => {
    const bad = {
      requests: server.policyReports.slice(told.reports),
      crashes: engine.errors.slice(told.errors).filter(isHere),
    };
    told.errors = engine.errors.length;
    told.reports = server.policyReports.length;
    return bad;
  };
  await come(engine, server.url);
  return {
    evaluate: (run, input) => engine.evaluate(run, input),
    give: (bytes) => server.give(bytes),
    comeAnew: async () => {
      const before = server;
      server = await serveReporting();
      told.reports = 0;
      await come(engine, server.url);
      await before.close(); // not earlier: the page may be loading something
    },
    since: take,
    close: async () => {
      await engine.close();
      await server.close();
      letGo();
    },
  };
}

async function come(engine: Engine, url: string): Promise<void> {
  await engine.goto(url);
  await engine.placeOf('h2', 'Start something new');
}
