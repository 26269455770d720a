import { type Node, Position } from '@xyflow/react';
import type { Id } from '../../shared/model/document';
import type { Group } from './groups';

export type LabelNode = Node<{ group: Group; selected: boolean; focused: boolean; typing: boolean }, 'label'>;

export interface Marked {
  selection: readonly Id[];
  /** The keyboard is on it, and that is to be seen. */
  focused: Id | null;
  /** Its words are being typed over it. */
  typing: Id | null;
}

/** Nothing is measured on the page: sizes come from the drawing. The same node again where nothing about it has changed. */
export function nodesOf(groups: readonly Group[], marked: Marked, before: readonly LabelNode[]): LabelNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const chosen = new Set(marked.selection);
  return groups.map((group) => {
    const { id, rect } = group;
    const data = { group, selected: chosen.has(id), focused: marked.focused === id, typing: marked.typing === id };
    const old = known.get(id);
    const same =
      old?.data.group === group &&
      old.data.selected === data.selected &&
      old.data.focused === data.focused &&
      old.data.typing === data.typing;
    return same ? old : nodeOf(rect, data);
  });
}

const nodeOf = ({ x, y, width, height }: Group['rect'], data: LabelNode['data']): LabelNode => ({
  id: data.group.id,
  type: 'label',
  position: { x, y },
  width,
  height,
  handles: [{ type: 'source', position: Position.Right, x: width, y: height / 2, width: 0, height: 0 }],
  data,
});
