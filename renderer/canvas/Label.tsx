import { memo } from 'react';
import type { Mark } from '../../shared/scene/scene';
import { type Group, ROOM } from './groups';
import { MarkShape } from './Marks';

interface Props {
  group: Group;
  selected: boolean;
  focused: boolean;
  /** Its words are being typed over it. */
  typing: boolean;
}

/** What stands for one element: its words with their box and signs, and whether they are selected. */
export const Label = memo(function Label({ group, selected, focused, typing }: Props) {
  const { id, rect, marks, boxed } = group;
  const { x, y, width, height } = rect;
  const edge = boxed ? ROOM - 3 : 1; // round a box outside of it; round words with a little room
  const paper = marks.find(isPaper); // filled and edged itself; a colour of its own stays, with a frame round it
  const frame = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge, rx: 4 };
  return (
    <svg
      className={typing ? 'label typing' : 'label'}
      style={{ transform: `translate(${x}px, ${y}px)` }}
      width={width}
      height={height}
      data-id={id}
      aria-hidden="true"
    >
      {selected && !paper && <rect className={boxed ? 'label-chosen round' : 'label-chosen'} {...frame} />}
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: painting order is all that tells them apart
        <MarkShape key={i} mark={mark} chosen={selected && mark === paper} />
      ))}
      {focused && <rect className="label-focus" x={-3} y={-3} width={width + 6} height={height + 6} rx={6} />}
    </svg>
  );
});

/** A box of the page's own colour. */
const isPaper = (mark: Mark): boolean =>
  mark.kind === 'box' && !mark.sign && (mark.tone.part === 'sheet' || mark.tone.part === 'sunken');
