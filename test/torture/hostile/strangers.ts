import { fields } from '../strangers/fields';
import { json } from '../strangers/json';
import { outlines } from '../strangers/outlines';
import { pictures } from '../strangers/pictures';
import { programs } from '../strangers/programs';
import { records } from '../strangers/records';
import type { Hostile } from './file';

/** Made by somebody who had not seen the others, only what the program reads and how: the same files every time. */
export const strangers: readonly Hostile[] = [...programs, ...json, ...records, ...fields, ...outlines, ...pictures];
