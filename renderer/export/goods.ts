import type { TFunction } from 'i18next';
import { svgOf } from '../../shared/export/svg';
import type { Fault } from '../../shared/file/fault';
import { writeWorkbook } from '../../shared/file/write';
import { outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { nameOf } from '../../shared/model/name';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Scene } from '../../shared/scene/scene';
import { themes } from '../../shared/scene/themes';
import type { FileType } from '../host';
import { type PngOptions, pngOf } from '../raster/png';
import { nameFor, type Order } from './order';
import type { Made } from './page-job';

/** A file that is ready to be written. */
export interface Goods {
  name: string;
  bytes: Uint8Array;
  types: readonly FileType[];
}

export interface MakeGoods extends Pick<PngOptions, 'tell' | 'signal'> {
  order: Order;
  /** Asked for a picture alone. */
  page(): Promise<Made>;
  /** In a workbook's file: notes that are private. They are in nothing else. */
  withPrivate: boolean;
}

const ENDINGS = { png: 'png', svg: 'svg', workbook: 'throughline', outline: 'txt' } as const;

/**
 * What the person asked for, as bytes. A workbook of a newer version goes out as an outline and as nothing else. Faults:
 * 'file.newer-copy', 'picture.too-large', 'picture.failed', 'outline.too-deep', 'outline.unknown'.
 */
export async function goodsOf(t: TFunction, ask: MakeGoods): Promise<Result<Goods, Fault>> {
  const { kind } = ask.order.looks;
  const made = await bytesOf(ask);
  if (!made.ok) return made;
  const bytes = typeof made.value === 'string' ? new TextEncoder().encode(made.value) : made.value;
  const types = [{ name: t(`save.type-${kind}`), endings: [ENDINGS[kind]] }];
  return ok({ name: `${nameFor(t, ask.order)}.${ENDINGS[kind]}`, bytes, types });
}

async function bytesOf({ order, page, withPrivate, ...how }: MakeGoods): Promise<Result<string | Uint8Array, Fault>> {
  const { workbook, diagram, readOnly, looks } = order;
  if (looks.kind === 'outline') return outlineOf(workbook, diagram, kinds);
  if (readOnly) return fail({ code: 'file.newer-copy' });
  if (looks.kind === 'workbook') return ok(writeWorkbook(workbook, { withPrivate }));
  const scene = sceneOf(await page(), looks.clear);
  const inside = looks.inside ? { document: writeWorkbook(workbook, { withPrivate: false, shown: diagram }) } : {};
  const title = workbook.diagrams.get(diagram)?.title || nameOf(workbook);
  if (looks.kind === 'svg') return ok(svgOf(scene, themes[looks.theme], { title, ...inside }));
  return pngOf(scene, themes[looks.theme], { scale: looks.scale, clear: looks.clear, ...inside, ...how });
}

/** The very marks that go out: what is looked at beforehand is drawn from them too. */
export function sceneOf({ scene }: Made, clear: boolean): Scene {
  return clear ? { ...scene, marks: scene.marks.filter(({ role }) => role !== 'sheet') } : scene;
}
