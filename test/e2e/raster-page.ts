import { pngOf } from '../../renderer/raster/png';
import { readFromPng } from '../../shared/export/embed-png';

/** What the raster tests call in the page. Bytes cross as plain lists. */
const raster = {
  async png(...[scene, theme, options]: Parameters<typeof pngOf>) {
    const made = await pngOf(scene, theme, options);
    return made.ok ? { ok: true as const, value: [...made.value] } : made;
  },
  readFromPng: (bytes: readonly number[]) => readFromPng(Uint8Array.from(bytes)),

  /** How two pictures of the same size differ: the mean over all pixels and channels, and the share that differ by a lot. */
  async difference(one: readonly number[], other: readonly number[]) {
    const [a, b] = [await pixels(one), await pixels(other)];
    if (a.width !== b.width || a.height !== b.height)
      throw new Error(`${a.width}x${a.height} is not ${b.width}x${b.height}`);
    let sum = 0;
    let far = 0;
    for (let i = 0; i < a.data.length; i++) {
      const by = Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
      sum += by;
      if (by > 96) far++;
    }
    return { mean: sum / a.data.length, far: far / a.data.length };
  },

  /** Share of pixels that are not of the colour in the corner. */
  async inked(bytes: readonly number[]) {
    const { data } = await pixels(bytes);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4)
      if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2]) inked++;
    return inked / (data.length / 4);
  },
};

async function pixels(bytes: readonly number[]): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
  const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.drawImage(bitmap, 0, 0);
  return brush.getImageData(0, 0, bitmap.width, bitmap.height);
}

declare global {
  interface Window {
    raster: typeof raster;
  }
}
window.raster = raster;
