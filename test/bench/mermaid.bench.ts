import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../e2e/browser.mjs';
import { sampleOutline } from '../kinds/fishbone/random';
import type { Drawn } from './mermaid-page';
import { median, ms, type Table } from './table';

const SIZES: readonly { causes: number; asked: number }[] = [
  { causes: 30, asked: 1 },
  { causes: 120, asked: 2 },
  { causes: 600, asked: 5 },
];
const ROUNDS = 7; // one of them to get warm

/** Ours beside Mermaid's ishikawa: the same Chromium, the same causes, in turn. */
export default async function mermaid(): Promise<Table[]> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
    await page.addScriptTag({ content: await bundled() });
    const rows: string[][] = [];
    for (const { causes, asked } of SIZES) {
      const theirs: Drawn[] = [];
      const ours: Drawn[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const outline = sampleOutline({ causes, categories: 6, depth: 2, seed: round + 1 });
        const run = (who: 'ours' | 'theirs', text: string) =>
          page.evaluate(([name, words]) => window.bench[name](words), [who, text] as const);
        const [a, b] = [await run('ours', outline), await run('theirs', ishikawa(outline))];
        if (round > 0) {
          ours.push(a);
          theirs.push(b);
        }
      }
      const time = (list: readonly Drawn[]) => median(list.map((drawn) => drawn.ms));
      const touching = (list: readonly Drawn[]) => median(list.map((drawn) => drawn.overlaps)).toFixed(0);
      rows.push([
        String(causes),
        `${ms(time(ours))} ms`,
        `${ms(time(theirs))} ms`,
        `${(time(theirs) / time(ours)).toFixed(1)} (at least ${asked})`,
        touching(ours),
        touching(theirs),
      ]);
    }
    return [
      {
        title: "Beside Mermaid's ishikawa",
        note: `The same causes in the same ${browser.browserType().name()} ${browser.version()}, from text to a laid out SVG in the page; medians of ${ROUNDS - 1}. Overlaps: pairs of labels whose boxes touch.`,
        columns: ['causes', 'ours', 'Mermaid 12', 'times as fast', 'our overlaps', "Mermaid's overlaps"],
        rows,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The outline in Mermaid's words: the same lines, the problem first, without what its grammar would trip over. */
function ishikawa(outline: string): string {
  const [head = '', body = ''] = outline.split(/\n\n/);
  const problem = /^problem: (.*)$/m.exec(head)?.[1] ?? 'Problem';
  const lines = body.split('\n').filter((line) => line.trim());
  return ['ishikawa-beta', `  ${problem}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: new URL('./mermaid-page.ts', import.meta.url).pathname, formats: ['iife'], name: 'benchPage' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs)
    if ('output' in output) for (const file of output.output) if (file.type === 'chunk') return file.code;
  throw new Error('nothing was built');
}

declare global {
  interface Window {
    bench: { ours(text: string): Promise<Drawn>; theirs(text: string): Promise<Drawn> };
  }
}
