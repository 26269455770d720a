import type { Rules } from '../kind';
import { treeKey } from '../tree';

const GROWS: ReadonlyMap<string | null, string> = new Map([
  [null, 'problem'],
  ['problem', 'category'],
  ['category', 'cause'],
  ['cause', 'cause'],
]);

const types: Pick<Rules, 'fits' | 'grows'> = {
  fits: (type, parent) => GROWS.get(parent) === type,
  grows: (parent) => GROWS.get(parent) ?? null,
};

/** A problem has categories, a category causes, a cause causes of its own, to any depth. */
export const rules: Rules = { ...types, key: (graph, at, key) => treeKey(types, graph, at, key) };
