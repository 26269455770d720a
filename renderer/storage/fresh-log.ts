const ROOM = 'throughline-room';
const SIZE = 60_000; // bytes; from 64 KB on Chromium puts a value into a file of its own
const COUNT = 75; // 4.5 MB; its log is left for a new one at 4 MB

/**
 * Chromium keeps IndexedDB in LevelDB, which appends to a log. After a crash or a power cut it goes on behind the torn end of
 * the old one, and when it is opened the next time it takes that end for the end of all: what was written behind it, and
 * synced, is dropped, and where halves of records are found the whole database is (google/leveldb issue 1287; ChromeOS
 * begins a new log for that reason). Nothing asks it to begin a new one but more than a log may hold: so much is written,
 * and deleted. Not strictly: the old log is better off without it, should the power go at this very moment, and what it is
 * replaced by is synced in any case. What is acknowledged after this has resolved survives the next crash, too. Other engines
 * keep other files.
 */
export async function beginFreshLog(): Promise<void> {
  if (!('userAgentData' in navigator)) return;
  await fillLog().catch(() => undefined); // a full disk, or none, is told of where there is something to be kept
}

async function fillLog(): Promise<void> {
  const database = await opened();
  try {
    const words = 'x'.repeat(SIZE);
    await written(database, (room) => {
      for (let i = 0; i < COUNT; i++) room.put(words, i);
    });
    await written(database, (room) => room.clear()); // the first that comes into the new log
  } finally {
    database.close();
  }
}

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(ROOM);
    opening.onupgradeneeded = () => opening.result.createObjectStore('room');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });

const written = (database: IDBDatabase, write: (room: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction('room', 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    write(transaction.objectStore('room'));
  });
