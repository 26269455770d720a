import { embedInPng } from '../../shared/export/embed-png';
import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Scene } from '../../shared/scene/scene';
import type { Theme } from '../../shared/scene/themes';
import { loadFonts, paint } from './paint';

// Beyond these Chromium's canvas stays blank and says nothing.
const LONGEST = 32_767; // px a side
const MOST = 268_435_456; // px

export interface PngOptions {
  /** Of the picture, px at zoom 1: the scene stands in the middle, as large as it fits. Its own size if not given. */
  width?: number;
  height?: number;
  /** Pixels for a px. */
  scale: number;
  /** JSON that rides along and is found again by `readEmbedded`. */
  document?: string;
}

/** A scene on the theme's sheet, as the bytes of a PNG. Faults: 'picture.too-large', 'picture.failed'. */
export async function pngOf(scene: Scene, theme: Theme, options: PngOptions): Promise<Result<Uint8Array, Fault>> {
  const { width: wide = scene.width, height: high = scene.height, scale, document } = options;
  const width = Math.max(1, Math.ceil(wide * scale));
  const height = Math.max(1, Math.ceil(high * scale));
  if (Math.max(width, height) > LONGEST || width * height > MOST)
    return fail({ code: 'picture.too-large', params: { width, height } });

  await loadFonts(scene);
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (!brush) return fail({ code: 'picture.failed' });
  const fit = Math.min(wide / scene.width, high / scene.height) * scale;
  brush.fillStyle = theme.sheet;
  brush.fillRect(0, 0, width, height);
  brush.setTransform(fit, 0, 0, fit, (width - scene.width * fit) / 2, (height - scene.height * fit) / 2);
  paint(brush, scene, theme);
  try {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = new Uint8Array(await png.arrayBuffer());
    return ok(document === undefined ? bytes : embedInPng(bytes, document));
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'picture.failed' }); // out of memory
    throw error;
  }
}
