import { hueOf, nextHue } from '../hues';
import type { ElementType } from '../kind';
import { LOOSE } from './rules';

export const elements: ReadonlyMap<string, ElementType> = new Map<string, ElementType>([
  ['problem', { name: 'problem', fresh: () => ({}), hue: () => undefined, claim: false, fields: [] }],
  [
    'category',
    {
      name: 'category',
      fresh: (siblings) => ({ hue: nextHue(siblings, 'category') }),
      hue: hueOf,
      claim: false,
      fields: [],
    },
  ],
  ['cause', { name: 'cause', fresh: () => ({}), hue: () => undefined, claim: true, fields: [] }],
  [LOOSE, { name: 'note', fresh: () => ({}), hue: () => undefined, claim: true, fields: [] }],
]);
