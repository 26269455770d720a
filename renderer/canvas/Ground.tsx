import { memo } from 'react';
import type { Id } from '../../shared/model/document';
import { useInSlices } from '../editor/useInSlices';
import type { Parts } from './groups';
import { MarkShape } from './Marks';

interface Props {
  lines: Parts['ground'];
  /** What the lines to be thick stand for. */
  ways: ReadonlySet<Id>;
}

/** The lines, as one picture beneath everything that can be pressed. */
export const Ground = memo(function Ground({ lines, ways }: Props) {
  const shown = useInSlices(lines.length);
  return (
    <svg className="ground" width="1" height="1" aria-hidden="true">
      {lines.slice(0, shown).map(({ name, mark }) => (
        <MarkShape key={name} mark={mark} way={ways.has(mark.id ?? '')} />
      ))}
    </svg>
  );
});
