import type { Patch } from '../../shared/commands/command';
import type { Id, Workbook } from '../../shared/model/document';

/**
 * What is selected after undo or redo: what was, as far as it is still there; else what the step touched; else that under
 * which the step's elements stood, so that the keyboard is never left with nothing.
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
  const kept = selection.filter(there);
  if (kept.length > 0) return kept.length === selection.length ? selection : kept;
  const touched = new Set(patches.flatMap(({ path }) => (path[0] === 'elements' ? [String(path[1])] : [])));
  const found = [...touched].filter(there);
  if (found.length > 0) return found;
  return [...new Set([...touched].map((id) => before.elements.get(id)?.parent))].filter(there);
}
