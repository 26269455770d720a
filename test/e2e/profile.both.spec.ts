import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ restarts: true });

/** Counts how often it was asked on this profile, in the page's own IndexedDB. */
const visits = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('visits-of-a-test');
        opening.onupgradeneeded = () => opening.result.createObjectStore('visits', { autoIncrement: true });
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('visits', 'readwrite', { durability: 'strict' });
          const visits = writing.objectStore('visits');
          visits.add('here');
          const count = visits.count();
          writing.oncomplete = () => resolve(count.result);
          writing.onabort = reject;
        };
      }),
  );

test('what the page stores is there after a restart, and not on a new profile', async ({ app }) => {
  expect(await visits(app.page)).toBe(1);
  expect(await visits(await app.restart())).toBe(2);
  expect(await visits(await app.fresh())).toBe(1);
});
