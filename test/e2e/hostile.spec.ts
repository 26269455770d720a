import { liveThrough } from '../torture/bad-day';
import hostile from '../torture/hostile-page.day';
import { test } from './fixtures';

test(hostile.title, async () => void (await liveThrough(hostile)));
