import { expect, test } from './fixtures';

test('the start screen is there, and what is typed is drawn', async ({ there }) => {
  await there.click('button', 'Fishbone');
  await there.until(() => document.activeElement?.matches('textarea:not(.unseen)') ?? false);
  await there.type('Late buses');
  await there.press('Enter');
  await there.type('Roads');
  await there.until(() => document.querySelectorAll('[role=treeitem]').length === 2);
  await there.until(() => document.querySelectorAll('.ground path').length > 1);
  await there.until(() => document.querySelector('[data-saving=saved]') !== null);
  expect(there.processes().length).toBeGreaterThan(1);
});
