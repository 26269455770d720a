import { gesticulate } from '../robot/gestures';
import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

// 10,000 on the store and the sitting alone: test/renderer/workbook/gestures.test.ts
test('120 gestures of keys and pointer: no error, the keyboard is never lost, undo and redo lead there and back', async ({
  app,
}) => {
  await recorder(app.page).startsAFishbone();
  // Else the robot pastes what the test before left on the browser's clipboard.
  await app.page.evaluate(() => navigator.clipboard.writeText('Winter'));
  expect(await gesticulate(app.page, 7, 120)).toEqual([]);
});
