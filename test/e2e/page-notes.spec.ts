import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

const said = [
  'Ice on the hills',
  'Few drivers apply',
  'Works in August',
  'Salt comes late',
  'Fog',
  'Shifts start early',
];

test('six notes thrown at full speed, placed by digits, a cluster made a category, all taken back', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  const strip = page.getByRole('region', { name: 'Quick notes' });
  const notes = strip.getByRole('gridcell');
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Buses are late', 'Enter', ...'Roads', 'Enter', ...'Drivers']);
  await hand.presses('ControlOrMeta+j');
  await expect(strip.getByRole('textbox')).toBeFocused();
  await hand.typesAtFullSpeed(said.flatMap((words) => [...words, 'Enter']));
  await expect(notes).toHaveText(said);
  const started = ['Buses are late', '  Roads', '  Drivers'];
  expect(await hand.reads()).toEqual(started);

  await hand.presses('ArrowDown');
  await expect(notes.first()).toBeFocused();
  await expect(hand.line('Drivers').locator('[data-digit="2"]')).toBeVisible();
  await hand.presses('1', '2', 'End', 'Shift+ArrowLeft', 'Home');
  await expect(notes.first()).toBeFocused();
  await hand.presses(' ', 'ArrowRight', ' ', 'ArrowRight', ' ', '0');
  await hand.types('Winter');
  await hand.presses('Enter');
  await expect(notes).toHaveText(['Shifts start early']);
  await expect(notes).toBeFocused();
  await hand.presses('2');
  await expect(strip.getByRole('textbox')).toBeFocused();
  expect(await hand.reads()).toEqual([
    'Buses are late',
    '  Roads',
    '    Ice on the hills',
    '  Drivers',
    '    Few drivers apply',
    '    Shifts start early',
    '  Winter',
    '    Works in August',
    '    Salt comes late',
    '    Fog',
  ]);

  for (const left of [1, 4, 5, 6]) {
    await hand.presses('ControlOrMeta+z');
    await expect(notes).toHaveCount(left);
  }
  expect(await hand.reads()).toEqual(started);
  for (const left of [5, 4, 3, 2, 1, 0]) {
    await hand.presses('ControlOrMeta+z');
    await expect(notes).toHaveCount(left);
  }
  await hand.presses('Escape');
  await expect(page.getByRole('application')).toBeFocused();
});

test('a list is a note a line; one of them goes anywhere by its words, another on a line by hand; words half typed are kept', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  const strip = page.getByRole('region', { name: 'Quick notes' });
  const notes = strip.getByRole('gridcell');
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Buses are late', 'Enter', ...'Roads', 'Tab', ...'Ice', 'Enter', ...'Works']);
  await hand.presses('ControlOrMeta+j');
  await expect(strip.getByRole('textbox')).toBeFocused();
  await app.paste('- Salt comes late\n  - Nobody counts it\n- Fog');
  await expect(notes).toHaveText(['Salt comes late', 'Nobody counts it', 'Fog']);
  await hand.presses('ArrowDown', 'ControlOrMeta+Enter');
  await expect(page.getByRole('combobox')).toBeFocused();
  await hand.types('ic');
  await hand.presses('Enter');
  await expect(notes).toHaveText(['Nobody counts it', 'Fog']);
  await expect(notes.first()).toBeFocused();
  await notes.last().dragTo(hand.line('Works'));
  await expect(notes).toHaveText(['Nobody counts it']);
  expect(await hand.reads()).toEqual([
    'Buses are late',
    '  Roads',
    '    Ice',
    '      Salt comes late',
    '    Works',
    '      Fog',
  ]);
  await notes.press('Enter');
  await hand.types(' at all');
  await hand.presses('Enter');
  await expect(notes).toHaveText(['Nobody counts it at all']);
  await hand.types('half a');
  await expect(strip.getByRole('textbox')).toHaveValue('half a');
  await hand.presses('ControlOrMeta+j');
  await expect(strip).toHaveCount(0);
  await hand.presses('ControlOrMeta+j');
  await expect(notes).toHaveText(['Nobody counts it at all', 'half a']);
});

test('a file pasted on a note is answered; a note that has gone to its place is in nobody’s way when a list is dropped', async ({
  app,
}) => {
  const { page } = app;
  const hand = recorder(page);
  const notes = page.getByRole('region', { name: 'Quick notes' }).getByRole('gridcell');
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([...'Buses are late', 'Enter', ...'Roads']);
  await hand.presses('ControlOrMeta+j');
  await hand.typesAtFullSpeed([...'Fog', 'Enter']);
  await notes.focus();
  await hand.pastesFile('scan.pdf', '%PDF-1.7');
  await expect(page.getByText(/scan\.pdf.* could not be opened/)).toBeVisible();
  await notes.dragTo(hand.line('Roads'));
  await expect(notes).toHaveCount(0);
  await hand.dropsForms({ 'text/plain': 'Ice\nSalt comes late' }, 'Roads');
  await hand.sees('Fog', 'Ice', 'Salt comes late');
});

test('a vote by press and by key, its result into focus, and the timer over a reload', async ({ app }) => {
  const { page } = app;
  const hand = recorder(page);
  await hand.startsAFishbone();
  await hand.typesAtFullSpeed([
    ...'Late',
    'Enter',
    ...'Roads',
    'Tab',
    ...'Ice',
    'Enter',
    ...'Works',
    'Enter',
    ...'Fog',
  ]);
  await hand.presses('F2');
  await hand.asks('Vote');
  const panel = page.getByRole('complementary', { name: 'Vote' });
  await panel.getByRole('spinbutton', { name: 'People who vote' }).fill('4');
  await expect(panel).toContainText('4 dots left');
  await hand.line('Works').click();
  await hand.line('Works').click();
  await hand.label('Ice').click();
  await expect(panel).toContainText('1 dot left');
  await hand.presses('Escape');
  await expect(panel.getByRole('listitem')).toHaveText([/Works.*2 votes/, /Ice.*1 vote/]);
  await panel.getByRole('button', { name: 'Take into focus: Works' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Take into focus: Works' })).toHaveAttribute('aria-pressed', 'true');

  await hand.asks('Agenda and timer');
  const timer = page.getByRole('timer');
  await hand.pressesButton('Next step');
  await hand.pressesButton('Start');
  await expect(timer).toHaveText(/^4:5\d$/);
  await hand.waitsUntilSaved();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Agenda' })).toContainText(/4:[45]\dSilent notes/);
  await hand.pressesButton('Pause');
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
});
