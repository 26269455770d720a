import { useReactFlow, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Point, Rect } from '../../shared/scene/scene';
import { stillness } from '../ui/stillness';
import type { Parts } from './groups';
import { SETTLE } from './moving-path';
import { fitted, isFair, type Room, showing, stepped } from './view';

/**
 * What part of the drawing is to be seen. Until somebody zooms or moves it, all of it is, and it is fitted again only where
 * it has outgrown its room; from then on nothing moves but to show what is selected.
 */
export function useView(parts: Parts | null, room: Room | null, hurried: boolean, selected: string | undefined) {
  const flow = useReactFlow();
  const whole = useRef(true);
  const fittedTo = useRef<Room | null>(null);

  const aim = useRef<Viewport | null>(null); // where a move that is still under way will end

  const go = useCallback(
    (view: Viewport, still = false) => {
      aim.current = view;
      flow.setViewport(view, still || stillness() ? {} : { duration: SETTLE, interpolate: 'linear' });
    },
    [flow],
  );

  useEffect(() => {
    if (!parts || !room) return;
    const view = aim.current ?? flow.getViewport();
    if (!whole.current) return;
    if (fittedTo.current !== room) {
      go(fitted(parts.bounds, room), true);
      fittedTo.current = room;
    } else if (!isFair(parts.bounds, room, view, hurried)) go(fitted(parts.bounds, room));
  }, [parts, room, hurried, flow, go]);

  const rect = parts?.groups.find(({ id }) => id === selected)?.rect;
  useEffect(() => {
    if (!rect || !room || whole.current) return;
    const view = aim.current ?? flow.getViewport(); // what is in sight on the way may be out of it in the end
    const next = showing(rect, room, view);
    if (next !== view) go(next);
  }, [rect, room, flow, go]);

  const bounds = useRef<Rect>(undefined);
  useEffect(() => {
    bounds.current = parts?.bounds;
  }, [parts]);

  // The same functions after each key: what shows them is not drawn anew.
  return {
    /** Somebody moved it by hand. */
    taken: useCallback(() => {
      whole.current = false;
      aim.current = null;
    }, []),
    fit: useCallback(() => {
      whole.current = true;
      if (bounds.current && room) go(fitted(bounds.current, room));
    }, [room, go]),
    /** Pushed on by hand, at once; px of the screen. */
    push: useCallback(
      (by: Point) => {
        whole.current = false;
        const { x, y, zoom } = flow.getViewport();
        go({ x: x + by.x, y: y + by.y, zoom }, true);
      },
      [flow, go],
    ),
    /** Shows these as large as they fit. */
    branch: useCallback(
      (rects: readonly Rect[]) => {
        if (rects.length === 0 || !room) return;
        whole.current = false;
        go(fitted(roundAll(rects), room));
      },
      [room, go],
    ),
    step: useCallback(
      (by: 1 | -1) => {
        whole.current = false;
        if (room) go(stepped(aim.current ?? flow.getViewport(), room, by));
      },
      [room, flow, go],
    ),
  };
}

function roundAll(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
