import { memo } from 'react';
import type { Parts } from './groups';
import { MarkShape } from './Marks';

/** The lines, as one picture beneath everything that can be pressed. */
export const Ground = memo(function Ground({ lines }: { lines: Parts['ground'] }) {
  return (
    <svg className="ground" width="1" height="1" aria-hidden="true">
      {lines.map(({ name, mark }) => (
        <MarkShape key={name} mark={mark} />
      ))}
    </svg>
  );
});
