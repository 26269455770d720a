import { embedInPng } from '../../shared/export/embed-png';
import type { Fault } from '../../shared/file/fault';
import { fail, ok, type Result } from '../../shared/model/result';
import type { Scene } from '../../shared/scene/scene';
import type { Theme } from '../../shared/scene/themes';
import { type Brush, loadFonts, paint } from './paint';

// Beyond these Chromium's canvas stays blank and says nothing.
const LONGEST = 32_767; // px a side
const MOST = 268_435_456; // px

export interface PngOptions {
  /** Pixels for a px. */
  scale: number;
  /** JSON that rides along and is found again by `readEmbedded`. */
  document?: string;
  /** Without a ground of its own: what the scene does not cover can be seen through. */
  clear?: boolean;
  /** Told now and then while it draws: the share that is drawn, from 0 to 1. */
  tell?(share: number): void;
  signal?: AbortSignal;
}

/** The pixels that a scene takes at a scale, or 'picture.too-large'. */
export function pixelsOf({ width, height }: Pick<Scene, 'width' | 'height'>, scale: number) {
  const size = { width: Math.max(1, Math.ceil(width * scale)), height: Math.max(1, Math.ceil(height * scale)) };
  const much = Math.max(size.width, size.height) > LONGEST || size.width * size.height > MOST;
  return much ? fail({ code: 'picture.too-large', params: size }) : ok(size);
}

/**
 * A scene on the theme's sheet, as the bytes of a PNG. The page goes on meanwhile. Faults: 'picture.too-large',
 * 'picture.failed'; throws the signal's reason.
 */
export async function pngOf(scene: Scene, theme: Theme, options: PngOptions): Promise<Result<Uint8Array, Fault>> {
  const { scale, document, clear = false, signal } = options;
  const size = pixelsOf(scene, scale);
  if (!size.ok) return size;

  await loadFonts(scene);
  const { width, height } = size.value;
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (!brush) return fail({ code: 'picture.failed' });
  if (!clear) {
    brush.fillStyle = theme.sheet;
    brush.fillRect(0, 0, width, height);
  }
  brush.scale(scale, scale);
  await paintInSlices(brush, scene, theme, options);
  signal?.throwIfAborted();
  try {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = new Uint8Array(await png.arrayBuffer());
    return ok(document === undefined ? bytes : embedInPng(bytes, document));
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'picture.failed' }); // out of memory
    throw error;
  }
}

const MARKS = 100; // that are drawn before the clock is looked at
const SLICE = 12; // ms

async function paintInSlices(brush: Brush, scene: Scene, theme: Theme, { tell, signal }: PngOptions): Promise<void> {
  const { marks } = scene;
  let rested = performance.now();
  for (let at = 0; at < marks.length; at += MARKS) {
    paint(brush, { ...scene, marks: marks.slice(at, at + MARKS) }, theme);
    if (performance.now() - rested < SLICE) continue;
    tell?.((at + MARKS) / marks.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    rested = performance.now();
  }
}
