import { expect, test } from 'vitest';
import { idSchema, idsFrom, randomId } from '../../../shared/model/ids';

test('the same text gives the same ids, another text others', () => {
  const three = (text: string) => {
    const next = idsFrom(text);
    return [next(), next(), next()];
  };
  expect(three('one')).toEqual(three('one'));
  expect(three('one')).not.toEqual(three('two'));
});

test('ids are all different and may stand in a file', () => {
  const next = idsFrom('a long workshop');
  const ids = [...Array.from({ length: 5000 }, () => next()), ...Array.from({ length: 5000 }, () => randomId())];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(idSchema.safeParse(id).success).toBe(true);
});

test.each(['__proto__', '', 'a b', 'a/b', '<a>', 'x'.repeat(65)])('%j is no id', (id) => {
  expect(idSchema.safeParse(id).success).toBe(false);
});
