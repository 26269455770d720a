import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyLine } from '../../../renderer/editor/clipboard-payload';

test('of a text in which one line says something that line is taken, with the spaces beside its words', () => {
  expect(onlyLine('late buses')).toBe('late buses');
  expect(onlyLine('\n\n  late buses \r\n\n')).toBe('  late buses ');
  for (const text of ['', ' \n ', 'a\nb', 'a\r\rb']) expect(onlyLine(text), JSON.stringify(text)).toBeNull();
});

test('one line is one wherever blank ones stand, and two are none', () => {
  const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n]/.test(text));
  const blank = fc.array(fc.constantFrom('\n', '\r\n', ' \n'), { minLength: 1 }).map((lines) => lines.join(''));
  fc.assert(
    fc.property(words, words, blank, (one, other, between) => {
      expect(onlyLine(`${between}${one}\n${between}`)).toBe(one);
      expect(onlyLine(`${one}${between}${other}`)).toBeNull();
    }),
  );
});

// Each letter once: asked again and again from every place, such a text takes longer than anybody waits.
test('a long line with a short one below is seen to be two', () => {
  expect(onlyLine(`${'x'.repeat(2_000_000)}\ny`)).toBeNull();
});
