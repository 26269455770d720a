import { expect, test } from 'vitest';
import { hostile, random } from './random';
import { SOUND, soundnessOf } from './sound';

test('300 random diagrams are sound, every fourth after edits, too', () => {
  for (let i = 0; i < 300; i++) expect({ i, ...soundnessOf(random(i), i, i % 4 ? 0 : 2) }).toEqual({ i, ...SOUND });
});

test('40 diagrams that nobody would make are sound, and after edits', () => {
  for (let i = 0; i < 40; i++) expect({ i, ...soundnessOf(hostile(i), i, 1) }).toEqual({ i, ...SOUND });
});
