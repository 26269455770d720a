import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { attempt, faultOf } from '../../../renderer/storage/faults';
import { storage } from '../../../shared/words/en/storage';

test.each([
  [new DOMException('Quota exceeded.', 'QuotaExceededError'), 'storage.full'],
  [new DOMException('Encountered full disk while opening backing store: NO_SPACE', 'UnknownError'), 'storage.full'],
  [new Dexie.AbortError('aborted', new DOMException('', 'QuotaExceededError')), 'storage.full'],
  [
    new Dexie.AbortError('aborted', new DOMException('IO error: ChromeMethodBFE: NO_SPACE', 'UnknownError')),
    'storage.full',
  ],
  [new Dexie.DatabaseClosedError('closed'), 'storage.closed'],
  [new Dexie.MissingAPIError('no IndexedDB'), 'storage.none'],
  [new Dexie.AbortError('aborted'), 'storage.failed'],
  [new DOMException('Internal error.', 'UnknownError'), 'storage.failed'],
  ['no error at all', 'storage.failed'],
])('%s', async (error, code) => {
  expect(faultOf(error).code).toBe(code);
  expect(await attempt(() => Promise.reject(error))).toMatchObject({ ok: false, fault: { code } });
  expect(storage).toHaveProperty([code]);
});
