import type { TFunction } from 'i18next';
import { fontFacesFor } from '../../shared/export/font-faces';
import { svgOf } from '../../shared/export/svg';
import type { Fault } from '../../shared/file/fault';
import { writeWorkbook } from '../../shared/file/write';
import { outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Slide } from '../../shared/kinds/kind';
import { fileName } from '../../shared/model/file-name';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Scene } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { FileType } from '../host';
import { type PngOptions, pngOf } from '../raster/png';
import { nameFor, type Order, titleOf } from './export-request';
import type { Made } from './page-job';

/** A file that is ready to be written. */
export interface Goods {
  name: string;
  bytes: Uint8Array;
  types: readonly FileType[];
}

export interface MakeGoods extends Pick<PngOptions, 'tell' | 'signal'> {
  order: Order;
  /** Asked for pictures alone, once for each slide there is, or for all that is on one. */
  page(slide: Slide | undefined): Promise<Made>;
  /** In a workbook's file: notes that are private. They are in nothing else. */
  withPrivate: boolean;
}

const ENDINGS = { png: 'png', svg: 'svg', workbook: 'throughline', outline: 'txt', zip: 'zip' } as const;

/**
 * What the person asked for, as bytes; several slides as one file that has them all. A workbook of a newer version goes out as
 * an outline and as nothing else. Faults: 'file.newer-copy', 'picture.too-large', 'picture.failed', 'outline.too-deep',
 * 'outline.unknown'.
 */
export async function goodsOf(t: TFunction, ask: MakeGoods): Promise<Result<Goods, Fault>> {
  const { looks, slides } = ask.order;
  const made = await (slides.length > 0 ? slidesOf(t, ask) : bytesOf(ask));
  if (!made.ok) return made;
  const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
  const type = slides.length > 0 ? 'zip' : looks.kind;
  const types = [{ name: t(`save.type-${type}`), endings: [ENDINGS[type]] }];
  return ok({ name: `${nameFor(t, ask.order)}.${ENDINGS[type]}`, bytes, types });
}

async function bytesOf(ask: MakeGoods): Promise<Result<string | Uint8Array, Fault>> {
  const { order, withPrivate } = ask;
  const { workbook, diagram, readOnly, looks } = order;
  if (looks.kind === 'outline') return outlineOf(workbook, diagram, kinds);
  if (readOnly) return fail({ code: 'file.newer-copy' });
  if (looks.kind === 'workbook') return ok(writeWorkbook(workbook, { withPrivate }));
  return pictureOf(ask, documentOf(order));
}

/** 1 Overview.png, 2 First branch.png: in one file, which every system can open. */
async function slidesOf(t: TFunction, { tell, ...ask }: MakeGoods): Promise<Result<Uint8Array, Fault>> {
  const { slides, looks, readOnly } = ask.order;
  if (readOnly) return fail({ code: 'file.newer-copy' });
  const { zipOf } = await import('../../shared/export/zip');
  const files = new Map<string, Uint8Array>();
  const document = documentOf(ask.order);
  const digits = String(slides.length).length;
  for (const [i, slide] of slides.entries()) {
    tell?.(i / slides.length);
    const made = await pictureOf(ask, document, slide);
    if (!made.ok) return made;
    const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
    const title = i === 0 ? t('export.overview') : slide.title || t('library.untitled');
    const name = `${String(i + 1).padStart(digits, '0')} ${title.slice(0, LONG)}.${ENDINGS[looks.kind]}`;
    files.set(fileName(name, t('library.untitled')), bytes);
    ask.signal?.throwIfAborted();
  }
  tell?.(1);
  return ok(zipOf(files, looks.kind === 'svg' ? 6 : 0));
}

const LONG = 60; // characters of a slide's title

const documentOf = ({ workbook, diagram, looks }: Order) =>
  looks.inside ? { document: writeWorkbook(workbook, { withPrivate: false, shown: diagram }) } : {};

async function pictureOf(
  { order, page, withPrivate: _, ...how }: MakeGoods,
  inside: { document?: string },
  slide?: Slide,
): Promise<Result<string | Uint8Array, Fault>> {
  const { theme, scale, clear, kind } = order.looks;
  const scene = sceneOf(await page(slide), clear);
  if (kind === 'svg') {
    const faces = await fontFacesFor(scene);
    return ok(svgOf(scene, themes[theme], { title: titleOf(order, slide), faces, ...inside }));
  }
  return pngOf(scene, themes[theme], { scale, clear, ...inside, ...how });
}

/** The very marks that go out: what is looked at beforehand is drawn from them too. */
export function sceneOf({ scene }: Made, clear: boolean): Scene {
  return clear ? { ...scene, marks: scene.marks.filter(({ role }) => role !== 'sheet') } : scene;
}
