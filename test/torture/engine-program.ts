import { z } from '../../shared/zod';
import { type Engine, type EngineName, launchEngine, serveReporting, TOLD } from '../e2e/engines/engine';
import { holdDisplay } from './display';
import type { Program, Programs } from './program';
import { lookOn, newWitness, type Tell } from './witness';

/** The page in one of the three engines, as `test/e2e/engines` drives them. */
export async function enginePrograms(name: EngineName): Promise<Programs> {
  let tell: Tell = () => {};
  const letGo = await holdDisplay();
  const server = await serveReporting({
    hear: (body) => {
      const [screen, saved, inFile] = told.parse(JSON.parse(body));
      tell(screen, saved, inFile);
    },
  });
  return {
    start: async (profile) => {
      const engine = await launchEngine(name, { profile });
      await engine.goto(server.url);
      return programOf(engine, (next) => {
        tell = next;
      });
    },
    end: async () => {
      letGo();
      await server.close();
    },
  };
}

const told = z.tuple([z.string(), z.boolean(), z.boolean()]);

/** Of Playwright's names for keys the two that the engines' drivers call otherwise. */
const KEYS: Readonly<Record<string, string>> = { Space: ' ', 'ControlOrMeta+z': 'Control+z' };

const PROBLEM = 'textarea[aria-label="Problem"], input[aria-label="Problem"]';

function programOf(engine: Engine, listen: (tell: Tell) => void): Program {
  return {
    begin: async () => {
      await engine.click('button', 'Fishbone');
      await engine.until((field) => document.activeElement?.matches(field) ?? false, PROBLEM);
      await engine.type('Nothing is lost');
      await engine.until(() => document.querySelector('[data-saving=saved]') !== null);
      return engine.evaluate(() => location.hash);
    },
    open: async (hash) => {
      const link = `a[href="${hash}"]`;
      await engine.placeOf(link);
      await engine.evaluate(focus, link);
      await engine.press('Enter');
      await engine.placeOf('[role=treeitem]');
    },
    witness: async () => {
      const { seen, tell, begun } = newWitness();
      listen(tell);
      await engine.evaluate(tellByPost, TOLD);
      await engine.evaluate(lookOn);
      await begun;
      return seen;
    },
    editLastLine: async () => {
      await engine.press('End');
      await engine.press('F2');
    },
    press: (key) => engine.press(KEYS[key] ?? key),
    words: () => engine.evaluate(() => document.body.textContent).catch(String),
    kill: () => engine.kill(),
  };
}

/** In the page. What is further down than the window reaches is no place for a pointer, but one for the keyboard. */
function focus(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** In the page. A request that the page waits for: what was told has arrived before anything else happens, even a death. */
function tellByPost(address: string): void {
  window.tellWitness = (...told) => {
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    request.send(JSON.stringify(told));
  };
}
