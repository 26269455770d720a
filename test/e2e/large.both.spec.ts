import { recorder } from '../robot/recorder';
import { expect, test } from './fixtures';

test('a large fishbone is drawn at once, and drawn well by the worker', async ({ app }) => {
  const lines = Array.from({ length: 400 }, (_, i) => (i % 50 === 0 ? `Category ${i}` : `  Because of reason ${i}`));
  const hand = recorder(app.page);
  await hand.startsAFishbone();
  await app.paste(lines.join('\n'));
  await hand.seesLines(401);
  await hand.seesDrawn(401);
  await hand.waitsUntilDrawn();
  // One that could not start would be gone, and the page would have drawn it all by itself.
  expect(app.page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(/layout-worker/)]);
  await hand.waitsUntilSaved();
});
