import { ReactFlow, useStore as useFlow, ViewportPortal } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import type { Id } from '../../shared/model/document';
import { Ground } from './Ground';
import type { Parts } from './groups';
import { Label } from './Label';
import { ZOOM } from './view';

interface Props {
  id: Id;
  parts: Parts | null;
  marked: Marked;
  /** A label was pressed, or pressed twice. */
  onTake: (id: Id, edit: boolean) => void;
  /** The white around was pressed. */
  onLeave: () => void;
  /** Somebody moved or zoomed it by hand. */
  onMoved: () => void;
}

export interface Marked {
  selection: readonly Id[];
  /** The keyboard is on it, and that is to be seen. */
  focused: Id | null;
  /** Its words are being typed over it. */
  typing: Id | null;
}

/**
 * What is to be seen and pressed. React Flow moves and zooms one layer; what lies on it is ours, so that a key draws anew what
 * it has changed and nothing else.
 */
export function Drawing({ id, parts, marked, onTake, onLeave, onMoved }: Props) {
  const take = (edit: boolean) => (event: MouseEvent) => {
    const pressed = labelOf(event.target);
    if (pressed !== undefined) onTake(pressed, edit);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the surface has the role
    // biome-ignore lint/a11y/useKeyWithClickEvents: and answers to keys
    <div className="drawing" onClick={take(false)} onDoubleClick={take(true)}>
      <Pane id={id} onLeave={onLeave} onMoved={onMoved} />
      {parts && (
        <ViewportPortal>
          <Ground lines={parts.ground} />
          <Labels groups={parts.groups} marked={marked} />
        </ViewportPortal>
      )}
    </div>
  );
}

const labelOf = (target: EventTarget): Id | undefined =>
  target instanceof Element ? (target.closest('.label')?.getAttribute('data-id') ?? undefined) : undefined;

const Pane = memo(function Pane({ id, onLeave, onMoved }: Pick<Props, 'id' | 'onLeave' | 'onMoved'>) {
  return (
    <ReactFlow
      id={id}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onMoveStart={(event) => event && onMoved()}
      onPaneClick={onLeave}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      proOptions={plain}
    />
  );
});

const plain = { hideAttribution: true };

function Labels({ groups, marked }: { groups: Parts['groups']; marked: Marked }) {
  const far = useFlow(({ transform }) => transform[2] < FAR) && groups.length > MANY;
  const chosen = new Set(marked.selection);
  return (
    <div className={far ? 'far' : ''}>
      {groups.map((group) => (
        <Label
          key={group.id}
          group={group}
          selected={chosen.has(group.id)}
          focused={marked.focused === group.id}
          typing={marked.typing === group.id}
        />
      ))}
    </div>
  );
}

// From here on nobody could read the words, and drawing them would take longer than a frame.
const FAR = 0.3;
const MANY = 400;
