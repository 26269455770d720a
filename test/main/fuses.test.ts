import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuses } from '../../main/fuses.mjs';

test('every fuse that is known is decided on', () => {
  const known = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
  expect([...fuses.keys()].sort()).toEqual(known.sort());
});
