import type { Rules } from '../kind';
import { treeRules } from '../tree';

export const LOOSE = 'note';

const GROWS: ReadonlyMap<string | null, string> = new Map([
  [null, 'aim'],
  ['aim', 'primary'],
  ['primary', 'secondary'],
  ['secondary', 'idea'],
  ['tertiary', 'idea'],
  [LOOSE, LOOSE],
]);

/** What serves what. */
const UNDER: ReadonlyMap<string, ReadonlySet<string | null>> = new Map([
  ['aim', new Set<string | null>([null])],
  ['primary', new Set(['aim'])],
  ['secondary', new Set(['primary'])],
  ['tertiary', new Set(['secondary'])],
  ['idea', new Set(['primary', 'secondary', 'tertiary'])],
  [LOOSE, new Set(['aim', LOOSE])],
]);

/**
 * An aim has primary drivers, each its secondary ones, and if wanted tertiary ones below these; a change idea serves a driver
 * of any level, and nothing serves an idea. What comes to stand under a secondary driver with something below it is a tertiary
 * one, in an outline as anywhere else. Notes wait under the aim, and may have notes below them.
 */
export const rules: Rules = treeRules({
  loose: LOOSE,
  fits: (type: string, parent: string | null) => UNDER.get(type)?.has(parent) ?? false,
  grows: (parent: string | null, laden = false) =>
    laden && parent === 'secondary' ? 'tertiary' : (GROWS.get(parent) ?? null),
});
