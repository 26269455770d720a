import { expect, test } from 'vitest';
import { random } from './random';
import { SOUND, soundnessOf } from './sound';

/** In parts, so that a machine with several cores shares them and a failure says where. */
test.each(Array.from({ length: 10 }, (_, part) => part * 50))(
  '50 random fishbones from %i on are sound, and after edits',
  (from) => {
    for (let i = from; i < from + 50; i++) expect({ i, ...soundnessOf(random(i), i) }).toEqual({ i, ...SOUND });
  },
);
