import { useEffect, useRef, useState } from 'react';
import type { Scene } from '../../shared/scene/scene';
import type { Theme } from '../../shared/scene/themes';
import { loadFonts, paint } from '../raster/paint';

interface Props {
  scene: Scene | null;
  theme: Theme;
  label: string;
  /** It has no ground of its own. */
  clear: boolean;
  /** It is of what was asked for before: a new one is on its way. */
  busy: boolean;
  /** How many times as large as it is at zoom 1 it may be. */
  most?: number;
}

/** The scene itself, as large as there is room for it and `most` allows, drawn as the picture will be. */
export function Preview({ scene, theme, label, clear, busy, most = Number.POSITIVE_INFINITY }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 }); // px of the room

  useEffect(() => {
    if (!room.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(room.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!scene || size.width === 0) return;
    let gone = false;
    const draw = () => {
      if (!gone && canvas.current) drawInto(canvas.current, scene, theme, size, most);
    };
    loadFonts(scene).then(draw, draw);
    return () => {
      gone = true;
    };
  }, [scene, theme, size, most]);

  return (
    <div ref={room} className={clear ? 'preview-room clear' : 'preview-room'} aria-busy={busy}>
      <canvas ref={canvas} role="img" aria-label={label} width={1} height={1} />
    </div>
  );
}

function drawInto(
  canvas: HTMLCanvasElement,
  scene: Scene,
  theme: Theme,
  room: { width: number; height: number },
  most: number,
): void {
  const k = Math.min(room.width / scene.width, room.height / scene.height, most);
  const [width, height] = [scene.width * k, scene.height * k];
  canvas.width = Math.max(1, Math.round(width * devicePixelRatio));
  canvas.height = Math.max(1, Math.round(height * devicePixelRatio));
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const brush = canvas.getContext('2d');
  if (!brush) return;
  brush.scale(k * devicePixelRatio, k * devicePixelRatio);
  paint(brush, scene, theme);
}
