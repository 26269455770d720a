import { memo, type ReactNode, useMemo } from 'react';
import type { Id } from '../../shared/model/document';
import type { Mark } from '../../shared/scene/scene';
import type { Group, Parts } from './groups';
import { MarkShape, paint } from './Marks';
import { barsOf, type Merged, mergedMarks } from './merged';

interface Props {
  lines: Parts['ground'];
  /** What the lines to be thick stand for. */
  ways: ReadonlySet<Id>;
}

/** The lines of a large drawing: few paths, however many lines. They are not seen to move. */
export const LargeGround = memo(function LargeGround({ lines, ways }: Props) {
  const isWay = ({ id }: Mark) => id !== undefined && ways.has(id);
  const marks = lines.map(({ mark }) => mark);
  return (
    <Picture marks={mergedMarks(marks.filter((mark) => !isWay(mark)))}>
      {marks.filter(isWay).map((mark) => (
        <MarkShape key={mark.id} mark={mark} way />
      ))}
    </Picture>
  );
});

/** The labels of a large drawing from afar. */
export const Bars = memo(function Bars({ groups }: { groups: readonly Group[] }) {
  return <Picture marks={useMemo(() => mergedMarks(barsOf(groups)), [groups])} />;
});

function Picture({ marks, children }: { marks: readonly (Merged | Mark)[]; children?: ReactNode }) {
  return (
    <svg className="ground" width="1" height="1" aria-hidden="true">
      {marks.map((mark, i) =>
        mark.kind === 'merged' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: painting order is all that tells them apart
          <MergedShape key={i} shape={mark} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: painting order is all that tells them apart
          <MarkShape key={i} mark={mark} />
        ),
      )}
      {children}
    </svg>
  );
}

function MergedShape({ shape: { fill, edge, d } }: { shape: Merged }) {
  const style = {
    fill: fill ? paint(fill) : 'none',
    ...(edge && { stroke: paint(edge.tone), strokeWidth: edge.weight }),
  };
  return <path className="mark-line" d={d} style={style} strokeDasharray={edge?.dash?.join(' ')} />;
}
