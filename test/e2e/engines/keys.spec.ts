import { test } from './fixtures';
import { recorderIn } from './recorder';

test('Tab moves a line in, Shift+Tab moves one out, and no word is lost', async ({ there }) => {
  const hand = recorderIn(there);
  await hand.startsAFishbone();
  await there.type('Late buses');
  await there.press('Enter');
  await there.type('Roads');
  await there.press('Tab');
  await there.type('Ice on the hills');
  await there.press('Enter');
  await there.press('Shift+Tab');
  await there.type('Drivers');
  await hand.readsAs(['Late buses', '  Roads', '    Ice on the hills', '  Drivers']);
});
