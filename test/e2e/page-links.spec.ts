import type { Page } from '@playwright/test';
import { recorder } from '../robot/recorder';
import { wrongs } from './access';
import { expect, test } from './fixtures';

const TEAM = [
  'kind: driver',
  'title: On track',
  'aim: Raise the share on track from 50% to 73%',
  '',
  'Adults',
  '  Lists are current',
  '    Post the list',
  '  Teams meet',
  'Transition',
  '  Schools share',
].join('\n');

const start = ['Adults', '  Lists are current', '    Post the list', '  Teams meet', 'Transition', '  Schools share'];

async function onTrack(page: Page, paste: (text: string) => Promise<void>) {
  const hand = recorder(page);
  await hand.startsAFishbone();
  await paste(TEAM);
  await hand.waitsUntilDrawn();
  await hand.seesDrawn(7);
  const below = async () => (await hand.reads()).slice(1).map((line) => line.slice(2));
  await expect.poll(below).toEqual(start);
  const refers = page.getByRole('treeitem', { name: 'Post the list, also serves Teams meet', exact: true });
  return { ...hand, below, refers };
}

test('a second parent by keys alone: typed to find, refused in words, followed, taken away, undone', async ({
  app,
}) => {
  const { page } = app;
  const hand = await onTrack(page, app.paste);
  const option = page.getByRole('option', { selected: true });
  await hand.selects('Post the list');
  await expect(page.locator('.keys-now')).toContainText('link to a driver');
  await hand.presses('ControlOrMeta+Shift+l');
  await expect(page.getByRole('combobox')).toBeFocused();
  await hand.types('raise the');
  await expect(option).toContainText('Only primary drivers serve the aim directly.');
  await expect(option).toBeDisabled();
  await hand.presses('Enter', 'ControlOrMeta+a');
  await hand.types('teams');
  await expect(option).toContainText('Teams meet');
  await hand.presses('Enter');
  await expect(hand.line('Post the list')).toBeFocused();
  await expect(hand.line('Post the list')).toHaveAccessibleDescription(/Also serves: Teams meet/);

  await hand.presses('ArrowDown', 'ArrowDown');
  await expect(hand.refers).toBeFocused();
  await hand.types('x'); // is no place for words
  await app.paste('Ask families'); // goes to what the line refers to
  const pasted = [...start.slice(0, 3), '    Ask families', ...start.slice(3)];
  await expect.poll(hand.below).toEqual([...pasted.slice(0, 5), '    →Post the list', ...pasted.slice(5)]);
  await hand.presses('ControlOrMeta+z');
  await hand.selects('Teams meet');
  await hand.presses('ArrowDown');
  await expect(hand.refers).toBeFocused();
  await hand.presses('Enter');
  await expect(hand.line('Post the list')).toBeFocused();
  await hand.presses('ArrowDown', 'ArrowDown', 'Delete');
  await expect(hand.refers).toHaveCount(0);
  await expect(hand.line('Teams meet')).toBeFocused();
  expect(await hand.below()).toEqual(start);

  await expect(page.getByRole('button', { name: 'Undo taking a link away' })).toBeVisible();
  await hand.presses('ControlOrMeta+z');
  await expect(hand.refers).toBeVisible();
  await hand.selects('Post the list');
  await hand.presses('ControlOrMeta+Shift+l');
  await expect(page.getByRole('option').first()).toContainText('Teams meet');
  await expect(page.getByRole('option').first()).toContainText('take away');
  expect(await wrongs(page)).toEqual([]);
  await hand.presses('Escape');
  await expect(hand.line('Post the list')).toBeFocused();
});

test('a second parent drawn from the handle; in the details it is weak, comes first, and goes', async ({ app }) => {
  const { page } = app;
  const hand = await onTrack(page, app.paste);
  const serves = page.getByRole('group', { name: 'Serves' });
  await hand.label('Post the list').click();
  const drags = async (to: string) => {
    await hand.dragsLabel(page.locator('.link-handle'), hand.label(to));
    await expect(page.locator('.gesture-link')).toBeVisible();
  };
  await drags('Raise the share');
  await expect(page.getByText('Only primary drivers serve the aim directly.')).toBeVisible();
  await hand.letsGo();
  await drags('Teams meet');
  await expect(page.locator('.gesture-ghost')).toHaveText('serves “Teams meet” as well');
  await page.keyboard.press('Escape');
  await hand.letsGo();
  expect(await hand.below()).toEqual(start);
  await drags('Teams meet');
  await hand.letsGo();
  await expect(hand.refers).toBeVisible();
  await expect(page.locator('.mark-line.way')).toHaveCount(5); // by both drivers to the aim
  await expect(page.getByText('The line from this change idea to the aim')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+i');
  await expect(serves.getByRole('listitem')).toHaveCount(2);

  await serves.getByRole('checkbox', { name: 'Weak link to Teams meet' }).check();
  await expect(hand.refers).toHaveAccessibleDescription('Weak link');
  expect(await wrongs(page)).toEqual([]);
  await serves.getByRole('button', { name: 'Put Teams meet first' }).click();
  await expect(serves.getByRole('checkbox', { name: 'Weak link to Teams meet' })).toBeChecked();
  await expect(serves.getByRole('checkbox', { name: 'Weak link to Lists are current' })).not.toBeChecked();
  await expect(hand.line('Post the list')).toHaveAccessibleDescription('Weak link. Also serves: Lists are current.');
  await expect(page.getByRole('button', { name: 'Undo putting another one first' })).toBeVisible();
  await expect(serves.getByRole('button', { name: 'Teams meet', exact: true })).toBeFocused();
  await serves.getByRole('button', { name: 'Take away the link to Lists are current' }).click();
  await expect(serves.getByRole('listitem')).toHaveCount(1);
  await expect(serves.getByRole('button', { name: 'Teams meet', exact: true })).toBeFocused();
  await expect(page.getByText('“Post the list” no longer serves “Lists are current”.')).toBeAttached();
  await expect
    .poll(hand.below)
    .toEqual(['Adults', '  Lists are current', '  Teams meet', '    Post the list', 'Transition', '  Schools share']);
});
