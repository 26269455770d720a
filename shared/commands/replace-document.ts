import { differing } from '../model/compare';
import type { Workbook } from '../model/document';
import type { Command, Draft } from './command';
import { copied } from './copied';

/**
 * The document as another one stands, an earlier version of it for example, in one step that undo takes back. Only what
 * differs is written, so that the patches are as small as what has changed. It keeps its id, the version it is written in
 * and what the layout remembers, which is no edit (docs/decisions/0005): a diagram that comes back brings its memory along.
 */
export const become = (target: Workbook): Command => ({
  label: { key: 'command.become' },
  recipe: (draft) => {
    draft.title = target.title;
    align(draft.about, target.about);
    align(draft.extra, target.extra);
    settle(draft.diagrams, target.diagrams, (diagram) => ({ ...diagram }), ['memory']);
    settle(draft.elements, target.elements, copied);
    settle(draft.links, target.links, (link) => ({ ...link }));
  },
});

/** A table with the records of another one; those that are in both are changed where they differ. */
function settle<T extends object>(
  table: Map<string, Draft<T>>,
  target: ReadonlyMap<string, T>,
  copy: (record: T) => Draft<T>,
  but: readonly string[] = [],
): void {
  for (const id of [...table.keys()]) if (!target.has(id)) table.delete(id);
  for (const [id, record] of target) {
    const there = table.get(id);
    if (there) align(there, record, but);
    else table.set(id, copy(record));
  }
}

function align(record: object, target: object, but: readonly string[] = []): void {
  for (const key of differing(record, target)) {
    if (but.includes(key)) continue;
    const value: unknown = Reflect.get(target, key);
    if (value === undefined) Reflect.deleteProperty(record, key);
    else Reflect.set(record, key, value);
  }
}
