import { createRequire } from 'node:module';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { deckPage } from '../../shared/deck/deck';
import { embedInPng } from '../../shared/export/embed-png';
import { fontFacesFor } from '../../shared/export/font-faces';
import { svgOf } from '../../shared/export/svg';
import { kinds } from '../../shared/kinds';
import { deckOf, slideTitle } from '../../shared/kinds/slides';
import { drawBest } from '../../shared/kinds/visible-graph';
import { withoutBlanks } from '../../shared/kinds/without-blanks';
import { tableMeasure } from '../../shared/layout/measure';
import type { Id, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { pageOf } from '../../shared/scene/page';
import type { Scene } from '../../shared/scene/scene';
import { type ThemeName, themes } from '../../shared/scene/themes';
import { scaled } from '../../shared/scene/transform';
import { strangersIn } from './glyphs';
import { Refusal } from './io';
import { translate } from './translate';

export interface PictureOptions {
  theme: ThemeName;
  /** px before `scale`. */
  size: { width: number; height: number } | 'fit';
  scale: number;
}

export interface Picture {
  /** What is read out for it: its title, or the words at the top. */
  name: string;
  theme: ThemeName;
  scene: Scene;
  /** Letters that may come out otherwise than they were measured. */
  strangers: readonly string[];
}

/** A side, in px: below this no word of a drawing is more than a stain. */
const SHORTEST = 32;
/** A side, and all of it, in px: what no program that shows pictures can be relied on to take. */
const LONGEST = 32_767;
const MOST = 268_000_000;

/** A diagram, or a slide of its deck, on its page. Throws a Refusal where that would be too large or too small. */
export function pictureOf(workbook: Workbook, diagram: Id, options: PictureOptions, slide?: number): Picture {
  const { theme, size, scale } = options;
  const { graph: whole, kind } = drawable(workbook, diagram);
  const graph = withoutBlanks(whole);
  if (size !== 'fit') checkSize(size.width * scale, size.height * scale);
  const [view] = kind.views;
  const { title } = graph.diagram;
  const frame = { id: diagram, title, about: workbook.about, measure: tableMeasure, translate };
  const page =
    slide === undefined
      ? pageOf({ ...frame, size, draw })
      : deckPage({ ...frame, kind, graph, legend: true, size: size === 'fit' ? SLIDE : size }, slide);

  const scene = scaled(page.scene, scale, 0, 0);
  checkSize(scene.width, scene.height);
  const words = title || (graph.children(null)[0]?.text ?? '');
  const name = slide === undefined ? words : slideTitle(words, deckOf(graph, kind)[slide]?.title ?? '');
  return { name, theme, scene, strangers: strangersIn(scene) };

  function draw(aspect: number) {
    return drawBest(kind, view, { graph, measure: tableMeasure, aspect });
  }
}

const SLIDE = { width: 1600, height: 900 }; // px, where a slide is to be as large as it likes

/** Throws a Refusal where its kind is not known. */
export function drawable(workbook: Workbook, diagram: Id) {
  const graph = graphOf(workbook, diagram);
  const kind = kinds.get(graph?.diagram.kind ?? '');
  if (!graph || !kind) throw new Refusal({ code: 'cli.cannot-draw', params: { kind: graph?.diagram.kind ?? '' } });
  return { graph, kind };
}

function checkSize(width: number, height: number): void {
  if (!(width >= SHORTEST && height >= SHORTEST))
    throw new Refusal({ code: 'cli.too-small', params: { shortest: SHORTEST } });
  if (width <= LONGEST && height <= LONGEST && width * height <= MOST) return;
  const params = { width: Math.ceil(width), height: Math.ceil(height), longest: LONGEST, most: MOST / 1_000_000 };
  throw new Refusal({ code: 'cli.too-large', params });
}

/** `document`: the workbook as text. It rides along, so that the picture opens as this diagram again. */
export const svgFile = async ({ scene, theme, name }: Picture, document: string): Promise<string> =>
  svgOf(scene, themes[theme], { title: name, document, faces: await fontFacesFor(scene) });

/** The same as PNG. Fonts as TTF, since this renderer passes over WOFF2 in silence; the computer's own only where ours lack a letter. */
export async function pngFile({ scene, theme, name, strangers }: Picture, document: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js'); // 10 MB of program that no other command needs
  const font: ResvgRenderOptions['font'] = {
    fontFiles: FONTS.map((path) => resolve(`@expo-google-fonts/noto-sans/${path}`)),
    loadSystemFonts: strangers.length > 0,
    defaultFontFamily: 'Noto Sans',
  };
  const svg = svgOf(scene, themes[theme], { title: name });
  return embedInPng(new Resvg(svg, { font }).render().asPng(), document);
}

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'];
