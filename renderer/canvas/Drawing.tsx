import { ReactFlow, useStore as useFlow, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Id } from '../../shared/model/document';
import type { Mark } from '../../shared/scene/scene';
import { useInSlices } from '../desk/useInSlices';
import { Digits } from './Digits';
import { Ground } from './Ground';
import type { Parts } from './groups';
import { Label } from './Label';
import { MarkShape } from './Marks';
import { Ties } from './Ties';
import { ZOOM } from './view';

interface Props {
  id: Id;
  parts: Parts | null;
  marked: Marked;
  /** What the lines from the selected one to the top stand for. */
  ways: ReadonlySet<Id>;
  /** Beneath the drawing: a slide round it. */
  sheet: readonly Mark[];
  /** A drag of the main button pans, instead of drawing a frame. */
  panning: boolean;
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
export function Drawing({ id, parts, marked, ways, sheet, panning, onMoved }: Props) {
  return (
    <div className="drawing">
      <Pane id={id} panning={panning} onMoved={onMoved} />
      {parts && (
        <ViewportPortal key={id}>
          {sheet.length > 0 && <Sheet marks={sheet} />}
          <Ground lines={parts.ground} ways={ways} />
          <Labels groups={parts.groups} marked={marked} />
          <Ties groups={parts.groups} marked={marked} />
          <Digits groups={parts.groups} />
        </ViewportPortal>
      )}
    </div>
  );
}

const Sheet = memo(function Sheet({ marks }: { marks: readonly Mark[] }) {
  return (
    <svg className="ground" width="1" height="1" aria-hidden="true">
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: painting order is all that tells them apart
        <MarkShape key={i} mark={mark} />
      ))}
    </svg>
  );
});

const Pane = memo(function Pane({ id, panning, onMoved }: Pick<Props, 'id' | 'panning' | 'onMoved'>) {
  return (
    <ReactFlow
      id={id}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onMoveStart={(event) => event && onMoved()}
      panOnScroll
      panOnDrag={panning || MIDDLE}
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
const MIDDLE = [1]; // the button; a finger pans as well

function Labels({ groups, marked }: { groups: Parts['groups']; marked: Marked }) {
  const far = useFlow(({ transform }) => transform[2] < FAR) && groups.length > MANY;
  const chosen = new Set(marked.selection);
  const shown = useInSlices(groups.length);
  return (
    <div className={far ? 'far' : ''}>
      {groups.slice(0, shown).map((group) => (
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
