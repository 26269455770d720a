import { ensureBuilt } from '../../main/build.mjs';
import { type EngineName, launchEngine, noEngine, serveReporting } from '../e2e/engines/engine';
import { median, ms, type Table } from './table';

const ROUNDS = 5;
const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];
const MOST = 1.5; // times as long as Chromium

/** The first words of the start screen in the three engines, in turn, each time on a new profile. */
export default async function engines(): Promise<Table[]> {
  await ensureBuilt('page');
  const server = await serveReporting();
  const here = ENGINES.filter((name) => noEngine(name) === null);
  const painted = new Map<EngineName, number[]>(here.map((name) => [name, []]));
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, all] of painted) all.push(await firstPaint(name, server.url));
  } finally {
    await server.close();
  }
  const first = median(painted.get('chromium') ?? []);
  return [
    {
      title: 'First paint in three engines',
      note: `From the navigation to the first words of the start screen, ms, by each engine’s own paint timing; medians of ${ROUNDS}, in turn, each on a new profile.`,
      columns: ['engine', 'ms', 'of Chromium', 'at most'],
      rows: [...painted].map(([name, all]) => {
        const one = median(all);
        return [name, ms(one), (one / first).toFixed(2), name === 'chromium' ? '' : `${MOST}`];
      }),
    },
  ];
}

async function firstPaint(name: EngineName, url: string): Promise<number> {
  const engine = await launchEngine(name);
  try {
    await engine.goto(url);
    await engine.placeOf('button', 'Fishbone');
    await engine.until(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    return await engine.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
  } finally {
    await engine.close();
  }
}
