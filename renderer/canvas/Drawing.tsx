import { ReactFlow, useStore as useFlow, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Id } from '../../shared/model/document';
import type { Mark } from '../../shared/scene/scene';
import { overlap } from '../../shared/scene/transform';
import { useInSlices } from '../editor/useInSlices';
import { Digits } from './Digits';
import { Ground } from './Ground';
import type { Group, Parts } from './groups';
import { partInView, sameRect } from './in-view';
import { Label } from './Label';
import { Bars, LargeGround } from './LargeGround';
import { MarkShape } from './Marks';
import { isLargeDrawing } from './merged';
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
  const isLarge = useMemo(() => parts !== null && isLargeDrawing(parts.groups), [parts]);
  return (
    <div className="drawing">
      <Pane id={id} panning={panning} onMoved={onMoved} />
      {parts && (
        <ViewportPortal key={id}>
          {sheet.length > 0 && <Sheet marks={sheet} />}
          {isLarge ? <LargeGround lines={parts.ground} ways={ways} /> : <Ground lines={parts.ground} ways={ways} />}
          <Labels groups={parts.groups} marked={marked} isLarge={isLarge} />
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

function Labels({ groups, marked, isLarge }: { groups: Parts['groups']; marked: Marked; isLarge: boolean }) {
  const part = useFlow(
    ({ transform, width, height }) => (isLarge ? partInView(transform, { width, height }) : null),
    sameRect,
  );
  const chosen = new Set(marked.selection);
  const isThere = ({ id, rect }: Group) => chosen.has(id) || id === marked.typing || (part && overlap(rect, part));
  const wanted = isLarge ? groups.filter(isThere) : groups;
  const shown = useInSlices(wanted.length);
  const far = isLarge && !part;
  return (
    <div className={far ? 'far' : ''}>
      {far && <Bars groups={groups} />}
      {wanted.slice(0, shown).map((group) => (
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
