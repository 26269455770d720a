import { ReactFlow, useStore as useFlow } from '@xyflow/react';
import { memo } from 'react';
import type { Id } from '../../shared/model/document';
import { Ground } from './Ground';
import type { Parts } from './groups';
import { Label } from './Label';
import type { LabelNode } from './nodes';
import { ZOOM } from './view';

interface Props {
  id: Id;
  nodes: LabelNode[];
  parts: Parts | null;
  /** A label was pressed, or pressed twice. */
  onTake: (id: Id, edit: boolean) => void;
  /** The white around was pressed. */
  onLeave: () => void;
  /** Somebody moved or zoomed it by hand. */
  onMoved: () => void;
}

/** What is to be seen and pressed. Drawn anew for a new drawing, not for each key. */
export const Drawing = memo(function Drawing({ id, nodes, parts, onTake, onLeave, onMoved }: Props) {
  const far = useFlow(({ transform }) => transform[2] < FAR);
  return (
    <ReactFlow
      id={id}
      className={far && nodes.length > MANY ? 'far' : ''}
      nodes={nodes}
      edges={noLinks}
      nodeTypes={nodeTypes}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onMoveStart={(event) => event && onMoved()}
      onNodeClick={(_, node) => onTake(node.id, false)}
      onNodeDoubleClick={(_, node) => onTake(node.id, true)}
      onPaneClick={onLeave}
      onlyRenderVisibleElements
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      proOptions={plain}
    >
      {parts && <Ground parts={parts} />}
    </ReactFlow>
  );
});

// From here on nobody could read the words, and drawing them would take longer than a frame.
const FAR = 0.3;
const MANY = 400;

// The same objects each time: React Flow draws everything anew for new ones.
const nodeTypes = { label: Label };
const noLinks: never[] = [];
const plain = { hideAttribution: true };
