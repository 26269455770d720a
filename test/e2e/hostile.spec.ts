import { liveThrough } from '../torture/bad-day';
import files from '../torture/hostile-page.day';
import filesInFirefox from '../torture/hostile-page-firefox.day';
import filesInWebKit from '../torture/hostile-page-webkit.day';
import pastes from '../torture/hostile-pastes.day';
import pastesInFirefox from '../torture/hostile-pastes-firefox.day';
import pastesInWebKit from '../torture/hostile-pastes-webkit.day';
import { test } from './fixtures';

for (const day of [files, pastes, filesInFirefox, pastesInFirefox, filesInWebKit, pastesInWebKit])
  test(day.title, async () => {
    const missing = day.missing?.() ?? null;
    test.skip(missing !== null, missing ?? '');
    await liveThrough(day);
  });
