import type { Patch } from '../../shared/commands/command';
import { kinds } from '../../shared/kinds';
import { rowOf } from '../../shared/kinds/tree';
import type { Id, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';

/**
 * What is selected after undo or redo: what the step touched, without what hangs below other such; where that is gone, the
 * line before it, or else the one above; where the step touched no line, what was selected. So the next key never changes
 * what somebody is not looking at.
 */
export function selectionAfter(
  patches: readonly Patch[],
  before: Workbook,
  after: Workbook,
  diagram: Id,
  selection: readonly Id[],
): readonly Id[] {
  const there = (id: Id | null | undefined): id is Id =>
    id !== null && id !== undefined && after.elements.get(id)?.diagram === diagram;
  const touched = new Set(patches.flatMap(({ path }) => (path[0] === 'elements' ? [String(path[1])] : [])));
  const tops = (workbook: Workbook) => (id: Id) => !touched.has(workbook.elements.get(id)?.parent ?? '');
  const found = [...touched].filter(there).filter(tops(after));
  if (found.length > 0) return found;
  const [gone] = [...touched].filter((id) => before.elements.get(id)?.diagram === diagram).filter(tops(before));
  const near = gone === undefined ? [] : [neighbour(before, diagram, gone, there)].filter(there);
  return near.length > 0 ? near : selection.filter(there);
}

/** Where undo or redo has changed something, or else where the ends of a link are: nobody takes back what is out of sight. */
export function diagramAfter(patches: readonly Patch[], before: Workbook, after: Workbook, shown: Id): Id | undefined {
  const ids = patches.flatMap(({ path: [table, key] }) => {
    const id = String(key);
    if (table === 'diagrams') return [id];
    return table === 'elements' ? [(after.elements.get(id) ?? before.elements.get(id))?.diagram ?? ''] : [];
  });
  const touched = ids.filter((id) => after.diagrams.has(id));
  if (touched.includes(shown)) return shown;
  const tied = patches.flatMap(({ path: [table, key] }) => {
    const link = table === 'links' ? (after.links.get(String(key)) ?? before.links.get(String(key))) : undefined;
    return link ? [link.from, link.to].map((end) => after.elements.get(end)?.diagram ?? '') : [];
  });
  return [...touched, ...(tied.includes(shown) ? [shown] : tied), shown].find((id) => after.diagrams.has(id));
}

function neighbour(before: Workbook, diagram: Id, id: Id, there: (id: Id) => boolean): Id | null {
  const graph = graphOf(before, diagram);
  const element = graph?.get(id);
  if (!graph || !element) return null;
  const { parent } = element;
  const kind = kinds.get(graph.diagram.kind);
  const siblings = kind ? rowOf(kind, graph, element) : graph.children(parent);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  return (
    siblings
      .slice(0, at)
      .reverse()
      .find((sibling) => there(sibling.id))?.id ?? parent
  );
}
