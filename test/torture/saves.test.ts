import { test } from 'vitest';
import { liveThrough } from './bad-day';
import saves from './saves.day';

const reason = saves.missing?.() ?? null;
if (reason !== null) console.log(`${saves.title}: skipped, since ${reason}`);
test.skipIf(reason !== null)(saves.title, () => liveThrough(saves));
