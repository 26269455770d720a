import { afterEach, expect, test, vi } from 'vitest';
import { keeping } from '../../../renderer/storage/persist-permission';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what the browser has promised is told as it answers, before and after it is asked', async () => {
  let promised = false;
  const persist = async () => {
    promised = true;
    return promised;
  };
  const storage = { persist, persisted: async () => promised, estimate: async () => ({ usage: 74_000 }) };
  vi.stubGlobal('navigator', { storage });
  expect(await keeping.promise()).toBe('may-go');
  expect(await keeping.ask()).toBe('kept');
  expect(await keeping.promise()).toBe('kept');
  expect(await keeping.used()).toBe(74_000);
});

test('a browser that does not answer is not taken for one that says no', async () => {
  vi.stubGlobal('navigator', {});
  expect(await keeping.promise()).toBe('unknown');
  expect(await keeping.ask()).toBe('unknown');
  expect(await keeping.used()).toBeNull();
});
