import { expect, test } from 'vitest';
import { ensureBuilt } from '../../main/build.mjs';
import { scriptsOf, whole } from './page-weight';

test('the page’s script is small: what is there before anything that is loaded when it is asked for', async () => {
  const bytes = whole(await scriptsOf(await ensureBuilt('page')));
  expect(bytes).toBeGreaterThan(150_000); // React and the start screen at the least: nothing was overlooked
  expect(bytes).toBeLessThan(330_000);
});
