import { liveThrough } from '../torture/bad-day';
import deleted from '../torture/deleted.day';
import kills from '../torture/kills-chromium.day';
import killsInFirefox from '../torture/kills-firefox.day';
import killsInWebKit from '../torture/kills-webkit.day';
import cuts from '../torture/power-cuts-chromium.day';
import sitting from '../torture/sitting.day';
import { test } from './fixtures';

// A few rounds of each; `npm run torture` has them all.
for (const day of [kills, killsInFirefox, killsInWebKit, cuts, sitting, deleted])
  test(day.title, async () => {
    const missing = day.missing?.() ?? null;
    test.skip(missing !== null, missing ?? '');
    await liveThrough(day);
  });
