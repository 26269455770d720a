import { toBlob } from 'html-to-image';
import { pngOf } from '../../renderer/raster/png';

/** What the bench of pictures calls in the page: ms to the finished file. */
window.pictures = {
  async ours(...[scene, theme, options]) {
    const start = performance.now();
    const made = await pngOf(scene, theme, options);
    if (!made.ok) throw new Error(made.fault.code);
    return performance.now() - start;
  },
  async theirs(canvasWidth, canvasHeight) {
    const drawing = document.querySelector<HTMLElement>('.surface-drawing');
    if (!drawing) throw new Error('nothing is drawn');
    const start = performance.now();
    const made = await toBlob(drawing, { canvasWidth, canvasHeight, pixelRatio: 1 });
    if (!made) throw new Error('no picture');
    return performance.now() - start;
  },
};

declare global {
  interface Window {
    pictures: {
      ours(...made: Parameters<typeof pngOf>): Promise<number>;
      theirs(width: number, height: number): Promise<number>;
    };
  }
}
