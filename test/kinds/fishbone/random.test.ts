import { expect, test } from 'vitest';
import { marked, random } from './random';
import { SOUND, soundnessOf } from './sound';

/** In parts, so that a machine with several cores shares them and a failure says where. */
test.each(Array.from({ length: 10 }, (_, part) => part * 50))(
  '50 random fishbones from %i on are sound, and after edits',
  (from) => {
    for (let i = from; i < from + 50; i++) {
      const head = i % 3 === 0 ? marked(random(i), i) : random(i);
      expect({ i, ...soundnessOf(head, i) }).toEqual({ i, ...SOUND });
    }
  },
);
