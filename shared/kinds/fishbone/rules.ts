import type { Rules } from '../kind';
import { treeRules } from '../tree';

export const LOOSE = 'note';

const GROWS: ReadonlyMap<string | null, string> = new Map([
  [null, 'problem'],
  ['problem', 'category'],
  ['category', 'cause'],
  ['cause', 'cause'],
  [LOOSE, LOOSE],
]);

/**
 * A problem has categories, a category causes, a cause causes of its own, to any depth. Notes wait under the problem, and
 * may have notes below them.
 */
export const rules: Rules = treeRules({
  loose: LOOSE,
  fits: (type: string, parent: string | null) => GROWS.get(parent) === type || (type === LOOSE && parent === 'problem'),
  grows: (parent: string | null) => GROWS.get(parent) ?? null,
});
