import type { Id } from '../../shared/model/document';
import { useTarget } from './drop-targets';
import './target-digit.css';

/** The digit that puts quick notes under this element; nothing while there is none. Told in the strip to those who listen. */
export function TargetDigit({ id }: { id: Id }) {
  const digit = useTarget(id);
  return digit === undefined ? null : <span className="target-digit" data-digit={digit} aria-hidden="true" />;
}
