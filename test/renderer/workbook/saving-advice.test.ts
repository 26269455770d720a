import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { savingAdvice } from '../../../renderer/workbook/saving-advice';
import { storage } from '../../../shared/words/en/storage';
import { windows } from '../../../shared/words/en/windows';

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { translation: { ...storage, ...windows } } },
  });
});

const codes = Object.keys(storage).filter((code) => code.startsWith('storage.'));
const all = codes.flatMap((code) =>
  [true, false].flatMap((owes) => [
    { code, owes },
    { code, owes, deleted: true as const },
  ]),
);

test.each(all)('no advice costs the last copy: $code, owed $owes, deleted $deleted', ({ code, owes, deleted }) => {
  const saving = { state: 'failed', fault: { code }, ...(deleted && { deleted }) } as const;
  const { words, ways } = savingAdvice(i18next.t, saving, owes);
  expect(words).not.toBe('');
  if (!owes) return;
  expect(ways).not.toContain('reload');
  expect(ways).toContain('copy');
  if (/reload|open it again/i.test(words)) expect(words).toMatch(/Save (a copy|what stands here) as a file/);
});

test('where nothing is owed, nothing is said to be unsaved by a newer version', () => {
  const saving = { state: 'failed', fault: { code: 'storage.closed' } } as const;
  expect(savingAdvice(i18next.t, saving, false)).toMatchObject({
    ways: ['reload'],
    words: expect.stringMatching(/^Everything here is saved/),
  });
});

test.each(codes)('what is all on the disk is never called unsaved: %s', (code) => {
  const saving = { state: 'failed', fault: { code } } as const;
  const { words } = savingAdvice(i18next.t, saving, false);
  expect(words).not.toMatch(/^Not saved|could not be saved|did not take/);
});
