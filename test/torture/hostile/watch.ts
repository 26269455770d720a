import type { Page } from '@playwright/test';

/** In words, with none of the program's own names in it. */
export const isSentence = (words: string): boolean =>
  /[.?]/.test(words) && !/\{\{|\b(file|outline|picture|paste|drop|reading)\.[a-z]/.test(words);

interface Bad {
  requests: string[];
  crashes: string[];
}

/** What must not happen on the page: each time what did since the last time. */
export function watch(page: Page, url: string): { since(): Bad } {
  let bad: Bad = { requests: [], crashes: [] };
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) bad.requests.push(request.url());
  });
  page.on('dialog', (dialog) => {
    bad.crashes.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => void bad.crashes.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') bad.crashes.push(message.text());
  });
  page.on('crash', () => void bad.crashes.push('the page crashed'));
  return {
    since() {
      const until = bad;
      bad = { requests: [], crashes: [] };
      return until;
    },
  };
}
