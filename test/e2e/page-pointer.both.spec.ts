import type { Page } from '@playwright/test';
import { mathGap, recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

/** A fishbone with two categories and three causes, at rest. */
async function lateBuses(page: Page) {
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Late', 'Enter', ...'Roads', 'Tab', ...'Ice', 'Enter', ...'Works', 'Enter']);
  await hand.typesAtFullSpeed(['Enter', ...'Drivers', 'Tab', ...'Few', 'Enter']);
  await page.keyboard.press('Escape');
  await expect.poll(hand.reads).toEqual(start);
  await hand.seesDrawn(start.length);
  await hand.waitsUntilDrawn();
  return hand;
}

const start = ['Late', '  Roads', '    Ice', '    Works', '  Drivers', '    Few'];
const selected = (page: Page) => page.getByRole('treeitem', { selected: true });

test('a cause is dragged to another place and to another parent, and not where the rules refuse it', async ({
  app,
}) => {
  const { page } = app;
  const hand = await lateBuses(page);
  await hand.dragsLabel(hand.label('Ice'), hand.label('Drivers'));
  await expect(page.locator('.gesture-target')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.gesture-target')).toHaveCount(0);
  await hand.letsGo();
  expect(await hand.reads()).toEqual(start);

  await hand.dragsLabel(hand.label('Ice'), hand.label('Drivers'));
  await hand.letsGo();
  expect(await hand.reads()).toEqual(['Late', '  Roads', '    Works', '  Drivers', '    Few', '    Ice']);
  await expect(selected(page)).toHaveText('Ice');
  await hand.waitsUntilDrawn();

  await hand.dragsLabel(hand.label('Drivers'), hand.label('Few'));
  await expect(page.getByText('This would stand under itself.')).toBeVisible();
  await hand.letsGo();
  expect(await hand.reads()).toEqual(['Late', '  Roads', '    Works', '  Drivers', '    Few', '    Ice']);

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(hand.reads).toEqual(start);
});

test('a frame takes what it touches; Shift adds and takes away; Delete and undo', async ({ app }) => {
  const { page } = app;
  const hand = await lateBuses(page);
  const surface = page.getByRole('application');
  const [ice, few] = [await hand.middleOf(hand.label('Ice')), await hand.middleOf(hand.label('Few'))];
  await page.mouse.move(ice.x - 50, ice.y - 10);
  await page.mouse.down();
  await page.mouse.move(few.x, few.y, { steps: 3 });
  await expect(selected(page)).toHaveText(['Ice', 'Works', 'Few']);
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveText(['Few']);
  await page.mouse.up();

  await hand.label('Works').click({ modifiers: ['Shift'] });
  await hand.label('Ice').click({ modifiers: ['ControlOrMeta'] });
  await hand.label('Few').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveText(['Ice', 'Works']);
  await expect(page.getByRole('log').getByText('2 selected')).not.toHaveCount(0);
  await page.keyboard.press('Delete');
  expect(await hand.reads()).toEqual(['Late', '  Roads', '  Drivers', '    Few']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(hand.reads).toEqual(start);
  await expect(surface).toBeFocused();
});

test('menu and bar at the selection; words are changed in place, a folded branch is opened', async ({ app }) => {
  const { page } = app;
  const hand = await lateBuses(page);
  await hand.label('Works').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'What can be done here' });
  await expect(menu).toBeVisible();
  await expect(selected(page)).toHaveText('Works');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /^Ask why/ }).press('Enter');
  await page.keyboard.type('Digging');
  await expect(hand.line('Digging')).toBeVisible();

  await hand.label('Ice').click();
  await page.getByRole('toolbar', { name: 'With what is selected' }).getByText('Next cause').click();
  await page.keyboard.type('Snow');
  await hand.waitsUntilDrawn();
  await hand.label('Few').dblclick();
  await page.keyboard.type(' drivers');
  expect(await hand.reads()).toEqual([
    'Late',
    '  Roads',
    '    Ice',
    '    Snow',
    '    Works',
    '      Digging',
    '  Drivers',
    '    Few drivers',
  ]);

  await page.keyboard.press('F6');
  await hand.label('Roads').click();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(hand.label('Ice')).toHaveCount(0);
  const badge = await hand.middleOf(page.locator('[data-role="folded"]'));
  await page.mouse.click(badge.x, badge.y);
  await expect(hand.label('Ice')).toBeVisible();
});

test('a plus stands wherever a mouse can add: at the end of the spine, on an empty bone, beside a category', async ({
  app,
}) => {
  const { page } = app;
  const hand = await lateBuses(page);
  const plus = (title: string) => page.locator(`.addition-plus[title="${title}"]`);
  await hand.label('Roads').click(); // else the bar of what is selected stands over it
  await plus('Add a category').click();
  await page.keyboard.type('Weather');
  await page.keyboard.press('Enter'); // and one more, which is not wanted
  await page.keyboard.press('Escape');
  await hand.waitsUntilDrawn();
  expect(await hand.reads()).toEqual([...start, '  Weather']);

  await page.locator('.addition-plus:has(.addition-words)').first().click(); // on the bone that has no cause
  await page.keyboard.type('Snow');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await hand.waitsUntilDrawn();
  expect(await hand.reads()).toEqual([...start, '  Weather', '    Snow']);

  await hand.label('Ice').hover();
  await plus('Add a cause').first().hover();
  await plus('Add a cause').first().click();
  await page.keyboard.type('Fog');
  expect((await hand.reads()).join()).toContain('    Works,    Fog');
});

test('pressed twice, the ground takes a new category; Alt with an arrow moves it on the drawing, too', async ({
  app,
}) => {
  const { page } = app;
  const hand = await lateBuses(page);
  const { x, y, height } = (await page.getByRole('application').boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.dblclick(x + 20, y + height - 20);
  await page.keyboard.type('Weather');
  await page.keyboard.press('Enter'); // and one more, which is not wanted
  await page.keyboard.press('Escape');
  expect(await hand.reads()).toEqual([...start, '  Weather']);
  await hand.waitsUntilDrawn();
  await hand.label('Weather').click();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await hand.reads()).toEqual(['Late', '  Roads', '    Ice', '    Works', '  Weather', '  Drivers', '    Few']);
  await expect(selected(page)).toHaveText('Weather');
});

test('as a slide, and back', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  await page.keyboard.press('F9');
  const sheet = page.locator('[data-role="sheet"]');
  const button = page.getByRole('button', { name: 'As slide' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(sheet).toBeVisible();
  await hand.waitsUntilDrawn();
  const { width, height } = (await sheet.boundingBox()) ?? { width: 0, height: 1 };
  expect(width / height).toBeCloseTo(16 / 9, 1);
  await hand.label('Pacing favours').click();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bells');
  await expect(hand.label('Bells')).toBeVisible();
  await page.keyboard.press('Escape');
  await button.click();
  await expect(sheet).toHaveCount(0);
});

test('a finger pans on the ground, holds for the menu, and drags what is selected', async ({ app }) => {
  const { page } = app;
  const touch = await recorder(page).finger();
  const hand = await lateBuses(page);
  const before = await hand.middleOf(hand.label('Ice'));
  await touch.down({ x: 400, y: 200 });
  await touch.move({ x: 430, y: 260 });
  await touch.move({ x: 450, y: 300 });
  await touch.up();
  await expect.poll(async () => Math.round((await hand.middleOf(hand.label('Ice'))).y - before.y)).toBe(100);
  await expect(page.locator('.gesture-frame')).toHaveCount(0);

  await touch.down(await hand.middleOf(hand.label('Ice')));
  await expect(page.getByRole('menu')).toBeVisible();
  await touch.up();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0); // while it goes, it takes the next press
  await expect(selected(page)).toHaveText('Ice');

  await touch.down(await hand.middleOf(hand.label('Ice')));
  await touch.move({ x: 500, y: 500 });
  await touch.move(await hand.middleOf(hand.label('Drivers')));
  await expect(page.locator('.gesture-target')).toBeVisible();
  await touch.up();
  await expect.poll(hand.reads).toEqual(['Late', '  Roads', '    Works', '  Drivers', '    Few', '    Ice']);
});

test('a quick note is dragged onto a category, onto the ground, where one begins, and a cause among the notes', async ({
  app,
}) => {
  const { page } = app;
  const hand = await lateBuses(page);
  await page.keyboard.press('ControlOrMeta+j');
  for (const words of ['Sickness', 'Fog']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  const strip = page.getByRole('region', { name: 'Quick notes' });
  await hand.waitsUntilDrawn(); // what is still put in better order would move away
  await strip.getByText('Sickness').dragTo(hand.label('Drivers'));
  await expect(hand.line('Sickness')).toBeVisible();
  await hand.waitsUntilDrawn();
  const { height } = (await page.getByRole('application').boundingBox()) ?? { height: 0 };
  await strip.getByText('Fog').dragTo(page.getByRole('application'), { targetPosition: { x: 20, y: height - 20 } });
  await page.keyboard.type('Weather');
  await expect.poll(hand.reads).toEqual([...start, '    Sickness', '  Weather', '    Fog']);

  await hand.waitsUntilDrawn();
  await hand.dragsLabel(hand.label('Ice'), strip);
  await hand.letsGo();
  await expect(strip.getByText('Ice')).toBeVisible();
  await hand.doesNotSee('Ice');
});
