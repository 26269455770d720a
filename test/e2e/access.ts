import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page as it stands: rule and place. */
export async function wrongs(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run();
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
      nodes.map(({ html }) => `${id}: ${html}`),
    );
  });
}

/** The themes, one after the other, as the system asks for them; at once, since colours on their way have any contrast. */
export const themes = [
  { colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'reduce' },
  { colorScheme: 'dark', contrast: 'no-preference', reducedMotion: 'reduce' },
  { colorScheme: 'light', contrast: 'more', reducedMotion: 'reduce' },
] as const;
