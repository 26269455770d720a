import { useStore as useFlow } from '@xyflow/react';
import { useStore } from 'zustand';
import { targets } from '../editor/drop-targets';
import type { Group } from './groups';
import './digits.css';

/** At each place where a digit puts quick notes that digit, readable however far away the drawing is. */
export function Digits({ groups }: { groups: readonly Group[] }) {
  const digits = useStore(targets);
  const zoom = useFlow(({ transform }) => transform[2]);
  if (digits.size === 0) return null;
  return groups.map(({ id, rect }) => {
    const digit = digits.get(id);
    if (digit === undefined) return null;
    const at = `translate(${rect.x}px, ${rect.y}px) scale(${1 / zoom}) translate(-50%, -50%)`;
    return (
      <span key={id} className="digit" style={{ transform: at }}>
        {digit}
      </span>
    );
  });
}
