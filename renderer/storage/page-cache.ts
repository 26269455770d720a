import type { Dexie } from 'dexie';

/**
 * A browser may keep a page that was left, with everything in it stopped. Safari stops a transaction that is under way as well:
 * it holds the database from then on, and the next page waits for it without end (https://github.com/w3c/IndexedDB/issues/381).
 * So what is under way is aborted when the page is left, and nothing begins until the page is shown again. What was to be
 * written waits in the page meanwhile and is tried again then.
 */
export function abortWhenLeft(dexie: Dexie): void {
  const running = new Set<IDBTransaction>();
  let isLeft = false;
  dexie.use({
    stack: 'dbcore',
    name: 'page-cache',
    create: (core) => ({
      ...core,
      transaction(...input) {
        if (isLeft) throw new DOMException('The page was left.', 'AbortError');
        const transaction = core.transaction(...input);
        if (transaction instanceof IDBTransaction) {
          running.add(transaction);
          for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => running.delete(transaction));
        }
        return transaction;
      },
    }),
  });
  // `persisted`: the page is kept. One that goes for good takes its transactions with it.
  window.addEventListener('pagehide', ({ persisted }) => {
    isLeft = persisted;
    if (isLeft) for (const transaction of running) abort(transaction);
  });
  window.addEventListener('pageshow', () => {
    isLeft = false;
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // it is about to end by itself
  }
}
