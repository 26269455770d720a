import type { Page } from '@playwright/test';

type Lose = (page: Page) => Promise<void>;

/** What takes the library away from a page that is open. Each resolves when it is gone. */
export const losses: Readonly<Record<string, Lose>> = {
  'its database is deleted from this tab': (page) => page.evaluate(deleteDatabase),
  'its database is deleted from another tab': async (page) => {
    const other = await page.context().newPage();
    await other.goto(new URL('/throughline.json', page.url()).href); // of the same origin, without the program
    await other.evaluate(deleteDatabase);
    await other.close();
  },
  'its tables are emptied': (page) => page.evaluate(emptyTables),
  'its site data are cleared': async (page) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  },
};

/** In the page. */
export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('throughline');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** In the page. */
export function emptyTables(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('throughline');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      for (const name of names) transaction.objectStore(name).clear();
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
