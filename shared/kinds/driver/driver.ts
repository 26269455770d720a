import type { Kind } from '../kind';
import { art } from './art';
import { checks } from './checks';
import { drawing } from './drawing';
import { elements } from './elements';
import { settings } from './fields';
import { outline } from './outline';
import { receives } from './receives';
import { LOOSE, rules } from './rules';
import { samples } from './samples';
import { serves } from './serves';
import { templates } from './templates';
import { words } from './words';

/** A theory of improvement on one page: an aim, the drivers that would bring it about, and ideas for changing them. */
export const driver: Kind = {
  id: 'driver',
  words,
  glyph: 'M3 9.5h5v5H3zM13 4h8M13 12h8M13 20h8M8 12h5M8 12c3.5 0 1.5-8 5-8M8 12c3.5 0 1.5 8 5 8',
  art,
  elements,
  root: 'aim',
  loose: LOOSE,
  rules,
  views: [drawing],
  outline,
  samples,
  templates,
  checks,
  links: [serves],
  settings,
  receives,
};
