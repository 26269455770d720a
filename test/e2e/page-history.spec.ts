import { recorder } from '../robot/recorder';
import { themes, wrongs } from './access';
import { expect, test } from './fixtures';

test('a moment is kept, the work goes on, and the history brings the moment back, by keys alone', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const dialog = page.getByRole('dialog', { name: 'History' });
  const versions = dialog.getByRole('option');
  const changes = dialog.getByRole('region', { name: 'What has changed since then' });
  const opens = async () => {
    await hand.presses('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await hand.types('history');
    await hand.presses('Enter');
    await expect(dialog).toBeVisible();
  };

  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Late buses', 'Enter', ...'Roads', 'Tab', ...'Icy hills']);
  await hand.sees('Icy hills');
  await hand.presses('F6');
  await test.step('keep this moment', async () => {
    await opens();
    const name = dialog.getByRole('textbox', { name: 'Name for how it stands now' });
    await name.press('Home');
    await hand.types('Before the meeting');
    await hand.presses('Enter');
    await expect(versions.filter({ hasText: 'Before the meeting' })).toContainText('Nothing has changed since then.');
    await hand.presses('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('go on', async () => {
    await hand.selects('Icy hills');
    await hand.presses('Enter');
    await hand.typesAtFullSpeed([...'Old engines', 'Enter', ...'Few drivers']);
    await hand.presses('F6');
    await hand.selects('Roads');
    await hand.presses('F2', 'End');
    await hand.types(' in winter');
    await hand.presses('F6');
    await hand.waitsUntilSaved();
  });
  const after = await hand.reads();

  await test.step('see what has changed', async () => {
    await opens();
    await expect(versions.first()).toBeFocused();
    await hand.presses('End', 'Home');
    const kept = versions.filter({ hasText: 'Before the meeting' });
    await expect(kept).toContainText('Since then: 2 added, 1 reworded');
    await kept.focus();
    await expect(changes.getByRole('listitem')).toHaveText([
      /^Old engines\s+under Roads in winter$/,
      /^Few drivers\s+under Roads in winter$/,
      /^It was Roads\s+It is now Roads in winter$/,
    ]);
    await expect(dialog.getByRole('img', { name: /^The diagram as it stood: Today/ })).toBeVisible();
    for (const theme of themes) {
      await page.emulateMedia(theme);
      expect(await wrongs(page)).toEqual([]);
    }
  });

  await test.step('give it another name', async () => {
    await hand.pressesButton(/^Before the meeting/);
    await hand.types('At noon');
    await hand.presses('Enter');
    await expect(versions.filter({ hasText: 'At noon' })).toHaveAttribute('aria-selected', 'true');
    await hand.pressesButton(/^At noon/);
    await hand.types('Never mind');
    await hand.presses('Escape');
    await expect(versions.filter({ hasText: 'At noon' })).toHaveCount(1);
  });

  await test.step('bring it back, and undo that', async () => {
    await hand.pressesButton('Bring back this version');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => hand.reads()).toEqual(['Late buses', '  Roads', '    Icy hills']);
    await expect(page.getByText(/^The workbook stands as it did: Today/).last()).toBeVisible();
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText('Roads');
    await hand.presses('ControlOrMeta+z');
    await expect.poll(() => hand.reads()).toEqual(after);
  });

  await test.step('what stood before it was brought back is a version, too', async () => {
    await opens();
    await expect(versions.first()).toContainText('Nothing has changed since then.');
    await hand.presses('Escape');
    await expect(page.getByRole('application')).toBeFocused(); // where the hand was
  });
});
