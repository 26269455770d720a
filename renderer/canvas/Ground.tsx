import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { keysOf, type Parts } from './groups';
import { MarkShape } from './Marks';

/** The lines, as one picture beneath everything that can be pressed. */
export const Ground = memo(function Ground({ parts }: { parts: Parts }) {
  const { ground } = parts;
  const keys = keysOf(ground);
  return (
    <ViewportPortal>
      <svg className="ground" width="1" height="1" aria-hidden="true">
        {ground.map((mark, i) => (
          <MarkShape key={keys[i]} mark={mark} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
