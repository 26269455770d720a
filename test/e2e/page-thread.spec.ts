import { mathGap, recorder } from '../robot/recorder';
import { themes, wrongs } from './access';
import { expect, test } from './fixtures';

const CARRY = 'Carry on in a driver diagram';
const AIM = 'All eighth graders ready for algebra';
const TEACHERS = 'Knowledge and skills of teachers';

test('a fishbone is carried on in a driver diagram, and the thread leads there and back, by keys alone', async ({
  app,
}, info) => {
  const { page } = app;
  const hand = recorder(page);
  const dialog = page.getByRole('dialog', { name: CARRY });
  const shown = page.locator('.diagram-name[aria-current="true"]');
  const asks = async () => {
    await hand.presses('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await hand.types('carry on');
    await hand.presses('Enter');
    await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  };
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  const before = await hand.reads();

  await test.step('some of it, then all of it', async () => {
    await hand.presses('Escape', 'Escape');
    await asks();
    const comes = dialog.getByRole('status');
    await expect(comes).toContainText(/^4 primary drivers, 1\d secondary drivers/);
    await hand.presses('Space');
    await expect(comes).toContainText(/^3 primary drivers/);
    await hand.presses('ArrowRight', 'ArrowDown', 'Space');
    await expect(dialog.getByRole('checkbox', { expanded: true })).toHaveCount(1);
    await expect(dialog.getByRole('checkbox').first()).not.toBeChecked();
    await expect(comes).toContainText(/^4 primary drivers/); // a cause alone is one as well
    await hand.presses('ArrowUp', 'Space');
    for (const theme of themes) {
      await page.emulateMedia(theme);
      expect(await wrongs(page)).toEqual([]);
      await info.attach(`dialog ${theme.colorScheme} ${theme.contrast}`, { body: await page.screenshot() });
    }
    await page.emulateMedia(themes[0]);
    await hand.presses('Enter');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the aim is asked for, and given', async () => {
    const aim = page.getByRole('textbox', { name: 'Aim' });
    await expect(aim).toBeFocused();
    await expect(aim).toHaveAttribute('placeholder', /^What do you want to reach\? The problem was: African American/);
    await hand.types(AIM);
    await hand.presses('F6'); // out of the words, which stay
    await hand.waitsUntilSaved();
    await expect(page.locator('.line.marked')).toHaveCount(4);
    await hand.sees(TEACHERS);
  });

  await test.step('back along the thread, and there again', async () => {
    await hand.findsByName(TEACHERS);
    await expect(hand.line(TEACHERS)).toHaveAttribute(
      'aria-description',
      new RegExp(`Came from: ${TEACHERS} \\(Fishbone\\)`),
    );
    await hand.presses('F8');
    await expect(shown).toHaveText('Why does the middle-school math gap persist?');
    await expect(hand.line(TEACHERS)).toHaveAttribute('aria-selected', 'true');
    await expect(hand.line(TEACHERS)).toHaveAttribute(
      'aria-description',
      new RegExp(`Became: ${TEACHERS} \\(Driver diagram\\)`),
    );
    await hand.waitsUntilDrawn();
    for (const theme of themes) {
      await page.emulateMedia(theme);
      expect(await wrongs(page)).toEqual([]);
      await info.attach(`thread ${theme.colorScheme} ${theme.contrast}`, { body: await page.screenshot() });
    }
    await hand.presses('F8');
    await expect(shown).toHaveText(AIM);
    await expect(hand.line(TEACHERS)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('undo takes the words, and then all of it at once', async () => {
    await hand.presses('ControlOrMeta+z', 'ControlOrMeta+z');
    await expect(hand.line(TEACHERS)).not.toHaveAttribute('aria-description', /Became/);
    await expect(page.locator('.diagram-name')).toHaveCount(0); // the only one has no line of its own
    expect(await hand.reads()).toEqual(before);
  });
});

test('the details and the sign at a label lead along the thread; what one end loses the other does not', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await app.paste(mathGap);
  await hand.waitsUntilDrawn();
  await hand.selects('Lessons stay procedural');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: CARRY }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Carry on', exact: true }).click();
  await expect(page.getByText('Carried on: 1 primary driver, 2 secondary drivers.')).toBeVisible();
  await hand.presses('Escape');
  await hand.presses('ControlOrMeta+i');
  await page.getByRole('button', { name: 'Back to where it came from' }).click();

  await hand.selects('Lessons stay procedural');
  const also = page.getByRole('region', { name: 'Also in this workbook' });
  await also.getByRole('button', { name: /^Lessons stay procedural.*Driver diagram”$/ }).click();
  await expect(page.locator('.line.marked')).toHaveText(['Lessons stay procedural']);
  await hand.waitsUntilDrawn();
  await page.getByTitle('Came from: Lessons stay procedural (Fishbone)').first().click();
  await hand.sees(TEACHERS);
  await page.getByTitle('Became: Lessons stay procedural (Driver diagram)').first().click();
  await expect(hand.line(TEACHERS)).toHaveCount(0);

  await expect(hand.line('Lessons stay procedural')).toBeFocused();
  await hand.presses('Delete');
  await page.locator('.diagram-name').first().click();
  await hand.sees('Lessons stay procedural');
  await expect(page.getByTitle(/^Became: Lessons/)).toHaveCount(0);
  await hand.presses('ControlOrMeta+z');
  await expect(page.getByTitle('Came from: Lessons stay procedural (Fishbone)').first()).toBeVisible();
});
