import { useStore as useFlow } from '@xyflow/react';
import type { Rect } from '../../shared/scene/scene';
import { onScreen } from './view';

/** Round a part of the drawing, px at zoom 1, over it. */
export function Frame({ rect, className }: { rect: Rect; className: string }) {
  const [x, y, zoom] = useFlow((state) => state.transform);
  const { x: left, y: top, width, height } = onScreen(rect, { x, y, zoom });
  return <div className={className} style={{ left, top, width, height }} />;
}
