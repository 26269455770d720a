import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../shared/model/file-name';

test.each([
  ['Math gap.throughline', 'Math gap.throughline'],
  ['Why? 1/2: "gap".png', 'Why 1 2 gap.png'],
  ['..throughline', 'Untitled.throughline'],
  ['../../etc/passwd', 'etc passwd'],
  ['a\nb\u0000c.svg', 'a b c.svg'],
  ['وقت.throughline', 'وقت.throughline'],
  ['No ending.', 'No ending'],
])('%j is called %j', (words, name) => {
  expect(fileName(words, 'Untitled')).toBe(name);
});

test('any words make a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
      const name = fileName(`${words}.throughline`, 'Untitled');
      expect(name).toMatch(/^[^\p{Cc}\\/:*?"<>|]+\.throughline$/u);
      expect(name).not.toMatch(/^[. ]/);
      expect(Array.from(name).length).toBeLessThan(100);
    }),
  );
});
