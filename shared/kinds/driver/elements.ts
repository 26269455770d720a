import { hueOf, nextHue } from '../hues';
import type { ElementType } from '../kind';
import { aimFields, measures } from './fields';
import { LOOSE } from './rules';
import { sentence } from './sentence';

const plain = (name: string, rest: Partial<ElementType> = {}): ElementType => ({
  name,
  fresh: () => ({}),
  hue: () => undefined,
  claim: true,
  fields: [],
  ...rest,
});

/** A primary driver marks all below it with its hue; what serves several has its first driver's. */
export const elements: ReadonlyMap<string, ElementType> = new Map([
  ['aim', plain('aim', { claim: false, fields: aimFields, sentence })],
  [
    'primary',
    plain('primary', { fresh: (siblings) => ({ hue: nextHue(siblings, 'primary') }), hue: hueOf, fields: [measures] }),
  ],
  ['secondary', plain('secondary', { fields: [measures] })],
  ['tertiary', plain('tertiary', { fields: [measures] })],
  ['idea', plain('idea')],
  [LOOSE, plain('note')],
]);
