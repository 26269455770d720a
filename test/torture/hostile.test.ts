import { test } from 'vitest';
import { liveThrough } from './bad-day';
import hostile from './hostile.day';

test(hostile.title, () => liveThrough(hostile));
