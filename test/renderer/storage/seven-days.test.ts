import { expect, test } from 'vitest';
import { deletesUnvisited } from '../../../renderer/storage/seven-days';

const agents = {
  'Safari on a Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
  'another browser on an iPad':
    'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.0.0 Mobile/15E148 Safari/604.1',
  Chromium: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  Firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
};

const browser = (userAgent: string, { standalone = false, installed = false } = {}) => ({
  navigator: { userAgent, standalone },
  matchMedia: () => ({ matches: installed }),
});

test.each([
  ['Safari on a Mac', true],
  ['another browser on an iPad', true],
  ['Chromium', false],
  ['Firefox', false],
] as const)('%s deletes what is not visited for a week: %s', (name, expected) => {
  expect(deletesUnvisited(browser(agents[name]))).toBe(expected);
});

test('it does not where the page is installed', () => {
  const safari = agents['Safari on a Mac'];
  expect(deletesUnvisited(browser(safari, { standalone: true }))).toBe(false);
  expect(deletesUnvisited(browser(safari, { installed: true }))).toBe(false);
});
