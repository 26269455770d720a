import type { Kind } from '../kind';
import { art } from './art';
import { checks } from './checks';
import { drawing } from './drawing';
import { elements } from './elements';
import { outline } from './outline';
import { LOOSE, rules } from './rules';
import { samples } from './samples';
import { templates } from './templates';
import { words } from './words';

/** Cause and effect: a problem of practice at the head, categories as bones, causes on their twigs, asked "why?" again. */
export const fishbone: Kind = {
  id: 'fishbone',
  words,
  glyph: 'M2 12h13M5 5l4 7M10 5l4 7M5 19l4-7M10 19l4-7M15 9.5h6v5h-6z',
  art,
  elements,
  root: 'problem',
  loose: LOOSE,
  rules,
  views: [drawing],
  outline,
  samples,
  templates,
  checks,
  links: [],
  settings: [],
  receives: null,
};
