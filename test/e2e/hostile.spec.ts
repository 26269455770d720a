import { liveThrough } from '../torture/bad-day';
import hostile from '../torture/hostile-page.day';
import pastes from '../torture/hostile-pastes.day';
import { test } from './fixtures';

test(hostile.title, async () => void (await liveThrough(hostile)));
test(pastes.title, async () => void (await liveThrough(pastes)));
