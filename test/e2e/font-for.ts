import type { Page } from '@playwright/test';

/** Is there a font for these letters? Where there is none, a browser shows one box for each, all alike. */
export const hasFontFor = (page: Page, letters: string): Promise<boolean> =>
  page.evaluate((words) => {
    const context = document.createElement('canvas').getContext('2d');
    const pictureOf = (text: string): string => {
      if (!context) return '';
      context.font = '40px "Noto Sans", sans-serif';
      context.clearRect(0, 0, 300, 150);
      context.fillText(text, 10, 60);
      return context.canvas.toDataURL();
    };
    const [first = '', second = ''] = [...words.normalize()].filter((sign) => /\p{L}/u.test(sign));
    return pictureOf(first) !== pictureOf(second);
  }, letters);
