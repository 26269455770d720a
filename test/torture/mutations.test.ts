import { test } from 'vitest';
import { liveThrough } from './bad-day';
import mutations from './mutations.day';

test(mutations.title, () => liveThrough(mutations));
