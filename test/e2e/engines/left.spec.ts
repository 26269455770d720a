import { test } from './fixtures';
import { recorderIn } from './recorder';

test('a page that is left while it saves does not hold the disk, and saves when it is shown again', async ({
  there,
  server,
  engine,
}) => {
  test.skip(engine !== 'webkit', 'only WebKit stops the transactions of a page that was left');
  const hand = recorderIn(there);
  for (let i = 0; i < 5; i++) {
    await hand.startsAFishbone();
    await there.type(`Late buses ${i}\nRoads\nIce`);
    await hand.waitsUntilSaved();
    await there.type(' on the hills'); // on its way to the disk when the page is left
    await there.goto(`${server.url}?left-${i}`);
    await there.until((count) => document.querySelectorAll('[data-id] a').length === count, i + 1);
  }
  await there.evaluate(() => history.back());
  await hand.readsAs(['Late buses 4', '  Roads', '  Ice on the hills']);
  await hand.waitsUntilSaved();
});
