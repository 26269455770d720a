import { test } from 'vitest';
import { liveThrough } from './bad-day';
import saves from './saves.day';

const reason = saves.missing?.() ?? null;
test.skipIf(reason !== null)(reason ? `${saves.title} (${reason})` : saves.title, () => liveThrough(saves));
