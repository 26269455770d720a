import type { Page } from '@playwright/test';

/** ms between frames while a wheel pans, and while it zooms, from where all of the drawing is seen and from near. */
export async function panAndZoom(page: Page): Promise<Record<'pan' | 'zoom', number[]>> {
  const surface = page.getByRole('application');
  const box = await surface.boundingBox();
  if (!box) throw new Error('the drawing is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const there = (i: number) => (i % 60 < 30 ? 1 : -1);
  const pan = () => frames(page, (i) => page.mouse.wheel(20 * there(i), 12 * there(i)));
  const far = await pan();
  await page.keyboard.down('Control');
  const zoom = await frames(page, (i) => page.mouse.wheel(0, -30 * there(i)));
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  return { pan: [...far, ...(await pan())], zoom };
}

const STEPS = 90;
const PACE = 12; // ms: the wheel is faster than the frames

async function frames(page: Page, step: (i: number) => Promise<void>): Promise<number[]> {
  await page.waitForTimeout(500); // what went before has come to rest
  await page.evaluate(() => {
    window.watched = { running: true, times: [] };
    const frame = (time: number) => {
      window.watched.times.push(time);
      if (window.watched.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let i = 0; i < STEPS; i++) {
    await step(i);
    await page.waitForTimeout(PACE);
  }
  const times = await page.evaluate(() => {
    window.watched.running = false;
    return window.watched.times;
  });
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

declare global {
  interface Window {
    watched: { running: boolean; times: number[] };
  }
}
