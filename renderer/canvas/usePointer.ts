import { useReactFlow } from '@xyflow/react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  type TouchEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { putAway } from '../../shared/actions/fold';
import type { Kind } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import type { Point } from '../../shared/scene/scene';
import { useEditor } from '../editor/editor';
import { refusalWords } from '../editor/refusal';
import { announce } from '../ui/notices';
import type { Group } from './groups';
import { openPointer, type Surroundings } from './pointer';
import { onScreen } from './view';

interface Input {
  place: RefObject<HTMLDivElement | null>;
  groups: readonly Group[];
  graph: Graph;
  kind: Kind;
  onPush: (by: Point) => void;
  tellSelection: () => void;
}

/** Mouse, pen and finger on the drawing, and the menu that they and two keys open. */
export function usePointer({ place, groups, graph, kind, onPush, tellSelection }: Input) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const flow = useReactFlow();
  const [panning, setPanning] = useState(false);
  const [menu, setMenu] = useState<Point | null>(null);
  const now: Surroundings = {
    surface: place.current,
    groups,
    graph,
    kind,
    store,
    session,
    view: flow.getViewport,
    push: onPush,
    panning,
    openMenu: setMenu,
    unfold(id) {
      const context = session.context();
      if (context) putAway(context, [id], false);
      store.getState().select([id]);
    },
    tellSelection,
    tellRefusal: (refusal) => announce(refusalWords(t, kind, refusal)),
  };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = { ...now, surface: place.current };
  });
  const [pointer] = useState(() => openPointer(() => latest.current));
  useEffect(() => pointer.stop, [pointer]);
  const doing = useStore(pointer.gesture, ({ is }) => is);

  /** Beside what is selected, or in the middle of the drawing. */
  const openMenuHere = () => {
    const { left, top, width, height } = place.current?.getBoundingClientRect() ?? new DOMRect();
    const [selected] = store.getState().selection;
    const rect = groups.find(({ id }) => id === selected)?.rect;
    const here = rect && onScreen(rect, flow.getViewport());
    setMenu(
      here
        ? {
            x: left + Math.max(0, Math.min(width, here.x)),
            y: top + Math.max(0, Math.min(height, here.y + here.height)),
          }
        : { x: left + width / 2, y: top + height / 2 },
    );
  };

  const onContextMenu = (event: MouseEvent) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const held = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
    if (!held && event.button === 2) setMenu({ x: event.clientX, y: event.clientY }); // a finger's comes by itself, keys have their own
  };

  return {
    gesture: pointer.gesture,
    isPressed: pointer.isPressed,
    busy: doing !== 'rest',
    dragging: doing === 'drag',
    panning,
    menu,
    openMenu: setMenu,
    openMenuHere,
    closeMenu: () => setMenu(null),
    handlers: {
      ...pointer.handlers,
      onContextMenu,
      onTouchStartCapture: (event: TouchEvent) => pointer.holds(event) && event.stopPropagation(),
      onKeyUp: ({ key }: KeyboardEvent) => key === ' ' && setPanning(false),
    },
    /** The space bar is down: a drag pans. */
    onSpace: (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      setPanning(true);
    },
    letGo: () => setPanning(false),
  };
}
