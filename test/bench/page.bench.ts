import { join } from 'node:path';
import { ensureBuilt } from '../../main/build.mjs';
import { serve } from '../../main/serve/serve';
import { themes } from '../../shared/scene/themes';
import { bundled } from '../e2e/bundled';
import { sampleOutline as driverOutline } from '../kinds/driver/random';
import { draw } from '../kinds/fishbone/drawn';
import { sample, sampleOutline } from '../kinds/fishbone/random';
import { scriptsOf, whole } from '../main/page-weight';
import { inNewProfile, SCREEN, startWith } from './browsing';
import { panAndZoom } from './moving';
import { firstPaints, openings } from './opening';
import { median, ms, percentile, type Table } from './table';
import { typeAndWatch, workOfKey } from './typing';

const PICTURE = { width: 3840, height: 2160 }; // px
const ROUNDS = 3;

/** The built page in a real Chromium, driven by the keys and wheels of a person. */
export default async function page(): Promise<Table[]> {
  const folder = await ensureBuilt('page');
  const served = await serve(folder, 0);
  try {
    const painted = await firstPaints(served.url);
    const rows = [
      ['script before anything lazy, gzipped', `${(whole(await scriptsOf(folder)) / 1000).toFixed(0)} kB`, '330 kB'],
      ['first paint of the start screen, new profile', ms(median(painted)), '1000'],
      ...(await typing(served.url, '120 causes', causes(120), { painted: '16 / 33', work: '15' })),
      ...(await typing(served.url, '1000 causes', causes(1000), { painted: '24 / 50', work: '23' })),
      ...(await typing(served.url, 'a driver diagram of 200', driverOutline(200, 200), {
        painted: '16 / 33',
        work: '',
      })),
      ...(await slowTyping(served.url)),
      ...(await large(served.url)),
    ];
    return [
      {
        title: 'The page',
        note: `Built, served on loopback, in Chromium at ${SCREEN.width} x ${SCREEN.height}; ms. Keys come at any time between two frames of 16.7 ms, and a frame ends when the page’s thread is through with painting it.`,
        columns: ['', 'measured', 'at most'],
        rows,
      },
      await pictures(served.url),
    ];
  } finally {
    await served.close();
  }
}

const both = (values: readonly number[]): string => `${ms(median(values))} / ${ms(percentile(values, 0.99))}`;

const causes = (count: number): string =>
  sampleOutline({ causes: count, categories: count > 500 ? 12 : 6, depth: 4, seed: count });

const typing = (url: string, what: string, outline: string, asked: { painted: string; work: string }) =>
  inNewProfile(async (tab): Promise<string[][]> => {
    await startWith(tab, url, outline);
    const { painted, saved } = await typeAndWatch(tab);
    return [
      [`key to painted label, ${what}, ${painted.length} keys: median / 99th percentile`, both(painted), asked.painted],
      [`key to the disk, ${what}: median / 99th percentile`, both(saved), ''],
      [`work of the page’s thread for one key, ${what}`, ms(await workOfKey(tab)), asked.work],
    ];
  });

const SLOWER = 4;

const slowTyping = (url: string) =>
  inNewProfile(async (tab): Promise<string[][]> => {
    await startWith(tab, url, causes(120));
    const session = await tab.context().newCDPSession(tab);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const { painted } = await typeAndWatch(tab);
    const what = `key to painted label, 120 causes, a processor ${SLOWER} times slower, ${painted.length} keys`;
    return [[`${what}: median / 99th percentile`, both(painted), '60']];
  });

const large = (url: string): Promise<string[][]> =>
  inNewProfile(async (tab) => {
    await startWith(tab, url, causes(1000));
    const opened = await openings(tab);
    const { pan, zoom } = await panAndZoom(tab);
    return [
      ['opening a workbook of 1000 causes: key to first picture', ms(median(opened)), '600'],
      ['panning 1000 causes: frame, median / 99th percentile', both(pan), '17'],
      ['zooming 1000 causes: frame, median / 99th percentile', both(zoom), '17'],
    ];
  });

const pictures = (url: string): Promise<Table> =>
  inNewProfile(
    async (tab) => {
      await startWith(tab, url, causes(120));
      await tab.addScriptTag({ content: await bundled(join(import.meta.dirname, 'picture-page.ts')) });
      const { scene } = draw(sample({ causes: 120, categories: 6, depth: 4, seed: 120 }));
      const scale = Math.min(PICTURE.width / scene.width, PICTURE.height / scene.height);
      const page = { ...scene, width: PICTURE.width / scale, height: PICTURE.height / scale };
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const job = [page, themes.light, { scale }] as const;
        ours.push(await tab.evaluate(([scene, theme, options]) => window.pictures.ours(scene, theme, options), job));
        const size = [PICTURE.width, PICTURE.height] as const;
        theirs.push(await tab.evaluate(([width, height]) => window.pictures.theirs(width, height), size));
      }
      const [own, other] = [median(ours), median(theirs)];
      return {
        title: 'A picture of 120 causes',
        note: `PNG of ${PICTURE.width} x ${PICTURE.height}, in turn, medians of ${ROUNDS}: ours from the scene, html-to-image 1.11.11 from the drawing on the page.`,
        columns: ['ours', 'at most', 'html-to-image', 'times as fast'],
        rows: [[`${ms(own)} ms`, '1000 ms', `${ms(other)} ms`, `${(other / own).toFixed(1)} (at least 10)`]],
      };
    },
    { bypassCSP: true },
  );
