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
  /** Pixels for a px. */
  scale: number;
  /** JSON that rides along and is found again by `readEmbedded`. */
  document?: string;
}

/** A scene on the theme's sheet, as the bytes of a PNG. Faults: 'picture.too-large', 'picture.failed'. */
export async function pngOf(scene: Scene, theme: Theme, options: PngOptions): Promise<Result<Uint8Array, Fault>> {
  const { scale, document } = options;
  const width = Math.max(1, Math.ceil(scene.width * scale));
  const height = Math.max(1, Math.ceil(scene.height * scale));
  if (Math.max(width, height) > LONGEST || width * height > MOST)
    return fail({ code: 'picture.too-large', params: { width, height } });

  await loadFonts(scene);
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (!brush) return fail({ code: 'picture.failed' });
  brush.fillStyle = theme.sheet;
  brush.fillRect(0, 0, width, height);
  brush.scale(scale, scale);
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
