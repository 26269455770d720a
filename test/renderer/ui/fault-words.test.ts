import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { faultWords } from '../../../renderer/ui/fault-words';
import { words } from '../../../shared/words';

test('a kind and a place out of a file stand in a sentence as letters, on one line', async () => {
  const t = await createInstance().init({
    resources: words,
    lng: 'en',
    defaultNS: 'common',
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  const fault = { code: 'file.kind', at: 'diagrams/0/\u202ekind', params: { kind: 'fish\u2028\u2067bone\x1b' } };
  const said = faultWords(t, fault);
  expect(said).toContain('fish\\u2028\\u2067bone\\x1b');
  expect(said).toContain('diagrams/0/\\u202ekind');
});
