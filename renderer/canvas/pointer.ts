import type { DragEvent, MouseEvent, PointerEvent } from 'react';
import { createStore } from 'zustand/vanilla';
import { child } from '../../shared/actions/elements';
import { link, linked } from '../../shared/actions/link';
import { dropped, mayDrop } from '../../shared/actions/move';
import { cluster, DRAGGED, draggedIds, loosen } from '../../shared/actions/notes';
import type { Kind } from '../../shared/kinds/kind';
import { mayBelong } from '../../shared/kinds/link-rules';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import type { Point } from '../../shared/scene/scene';
import { dragged } from '../editor/drop-targets';
import type { Editor } from '../editor/editor';
import type { EditorSession } from '../editor/editor-session';
import type { Refusal } from '../editor/refusal';
import { type Gesture, pushAt, REST } from './gesture';
import type { Group } from './groups';
import { frameOf, labelAt, labelsIn, onBadge, spotAt } from './hits';

/** What a pointer moves among; asked anew at every step, since all of it changes while a gesture goes on. */
export interface Surroundings {
  surface: HTMLElement | null;
  groups: readonly Group[];
  graph: Graph;
  kind: Kind;
  store: Editor['store'];
  session: EditorSession;
  view(): { x: number; y: number; zoom: number };
  /** Pushes the view by hand; px of the screen. */
  push(by: Point): void;
  /** Presses mean something else: the space bar is down, and a drag pans. */
  panning: boolean;
  openMenu(at: Point): void;
  unfold(id: Id): void;
  /** To be said of what the gesture has come to. */
  tellSelection(): void;
  tellRefusal(refusal: Refusal): void;
}

interface Press {
  pointer: number;
  touch: boolean;
  at: Point; // px of the page
  id: Id | null;
  /** It was selected already. */
  chosen: boolean;
  /** It is on the handle, from which links are drawn. */
  handle: boolean;
  /** With Shift or Ctrl: adds to what is selected, or takes away. */
  adds: boolean;
  selection: readonly Id[];
  hold: ReturnType<typeof setTimeout> | undefined;
}

const LOOSE = { mouse: 4, other: 9 }; // px that a press may tremble before it is a drag
const HOLD = 500; // ms that a finger rests until the menu opens
const TWICE = 500; // ms between two presses that are one double press

/**
 * What mouse, pen and finger do on the drawing: select, frame, drag, edit by pressing twice. A finger on the ground or on what
 * is not selected pans, as the browser has taught; panning and zooming themselves are React Flow's.
 */
export function openPointer(look: () => Surroundings) {
  const gesture = createStore<Gesture>(() => REST);
  let press: Press | null = null;
  let before: { id: Id; at: number } | null = null; // the press before this one
  let onGround = 0; // presses on the ground, one after the other
  let pointer: Point = { x: 0, y: 0 }; // px of the page
  let frame = 0;

  const inSurface = ({ x, y }: Point): Point => {
    const { left, top } = look().surface?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: x - left, y: y - top };
  };
  const inDrawing = (at: Point): Point => {
    const { x, y, zoom } = look().view();
    const from = inSurface(at);
    return { x: (from.x - x) / zoom, y: (from.y - y) / zoom };
  };

  const take = (ids: readonly Id[], edit: Id | null = null) => {
    const { session, store, surface } = look();
    session.hand.setState({ hand: 'picture' });
    store.getState().edit(edit);
    store.getState().select(ids);
    if (edit === null) surface?.focus({ preventScroll: true });
  };

  const forget = () => {
    clearTimeout(press?.hold);
    press = null;
  };

  const rest = () => {
    forget();
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', onEscape, true);
    gesture.setState(REST, true);
  };

  const giveUp = () => {
    if (gesture.getState().is === 'frame' && press) look().store.getState().select(press.selection);
    rest();
  };

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };

  const dragTo = (ids: readonly Id[], at: Point, notes: boolean) => {
    const { groups, graph, kind } = look();
    const spot = spotAt(groups, graph, inDrawing(at));
    const over = spot && !ids.includes(spot.target) ? spot : null; // on itself nothing is asked
    const verdict = over ? mayDrop(graph, kind, { ids, ...over }) : ({ ok: true } as const);
    gesture.setState({ is: 'drag', ids, at: inSurface(at), spot: over, verdict, notes }, true);
  };

  const linkTo = (from: Id, targets: ReadonlySet<Id>) => {
    const { groups, graph, kind } = look();
    const id = labelAt(groups, inDrawing(pointer))?.id ?? null;
    const over = id === from ? null : id;
    const verdict = over === null ? ({ ok: true } as const) : mayBelong(graph, kind, from, over);
    gesture.setState({ is: 'link', from, targets, at: inSurface(pointer), over, verdict }, true);
  };

  const frameTo = (from: Point, { adds, selection }: Press) => {
    const { groups, store } = look();
    const to = inDrawing(pointer);
    const found = labelsIn(groups, frameOf(from, to));
    gesture.setState({ is: 'frame', from, to }, true);
    store.getState().select(adds ? [...new Set([...selection, ...found])] : found);
  };

  const follow = () => {
    const now = gesture.getState();
    if (now.is === 'drag') dragTo(now.ids, pointer, now.notes);
    if (now.is === 'link') linkTo(now.from, now.targets);
    if (now.is === 'frame' && press) frameTo(now.from, press);
  };

  /** Near an edge the drawing comes along. */
  const roll = () => {
    const { surface, push } = look();
    if (!surface || gesture.getState().is === 'rest') return;
    const by = pushAt(inSurface(pointer), { width: surface.clientWidth, height: surface.clientHeight });
    if (by.x !== 0 || by.y !== 0) {
      push(by);
      follow();
    }
    frame = requestAnimationFrame(roll);
  };

  const begin = (from: Press) => {
    const { store, groups, graph, kind } = look();
    const { readOnly, selection } = store.getState();
    const { id } = from;
    clearTimeout(from.hold);
    if (id !== null && from.handle) {
      if (readOnly) return forget();
      linkTo(id, new Set(groups.flatMap((group) => (mayBelong(graph, kind, id, group.id).ok ? [group.id] : []))));
    } else if (id === null) gesture.setState({ is: 'frame', from: inDrawing(from.at), to: inDrawing(pointer) }, true);
    else if (readOnly) return forget();
    else {
      const ids = selection.includes(id) ? selection : from.adds ? [...selection, id] : [id];
      if (ids !== selection) take(ids);
      dragTo(ids, pointer, false);
    }
    window.addEventListener('keydown', onEscape, true);
    frame = requestAnimationFrame(roll);
    follow();
  };

  const tap = ({ id, handle, adds, selection, touch }: Press, at: number) => {
    if (handle) return look().session.run(link);
    const twice = id !== null && before?.id === id && at - before.at < TWICE;
    before = id === null || twice || adds ? null : { id, at };
    if (adds && id !== null) take(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
    else if (twice) take([id], id);
    else if (id !== null && (touch || selection.length > 1)) take([id]);
    else if (id === null && !adds) take([]);
  };

  /** What was dragged is let go. False: over the ground. */
  const drop = (ids: readonly Id[], at: Point): boolean => {
    const { session, groups, graph, tellRefusal } = look();
    const context = session.context();
    const spot = spotAt(groups, graph, inDrawing(at));
    if (!context || !spot) return false;
    const verdict = ids.includes(spot.target) ? null : dropped(context, ids, spot.target, spot.position);
    if (verdict?.ok === false) tellRefusal(verdict);
    return true;
  };

  const tie = (from: Id, at: Point) => {
    const { session, groups, tellRefusal } = look();
    const context = session.context();
    const to = labelAt(groups, inDrawing(at))?.id;
    if (!context || to === undefined || to === from) return;
    const verdict = linked(context, from, to);
    if (!verdict.ok) tellRefusal(verdict);
  };

  /** Out of the drawing, into the strip of quick notes. */
  const putAside = (ids: readonly Id[]) => {
    const { session, tellRefusal } = look();
    const context = session.context();
    const verdict = context && loosen(context, ids);
    if (verdict?.ok === false) tellRefusal(verdict);
  };

  const onDown = (event: PointerEvent<HTMLElement>) => {
    const { groups, store, panning, unfold } = look();
    if (press?.touch && event.pointerId !== press.pointer) return giveUp(); // a second finger: they pinch
    rest();
    if (panning || isField(event.target)) return;
    const at = { x: event.clientX, y: event.clientY };
    const own = handleOf(event.target);
    const group =
      own === null ? pressed(groups, event.target, inDrawing(at)) : groups.find(({ id: each }) => each === own);
    const id = group?.id ?? null;
    onGround = id === null ? onGround + 1 : 0;
    const { selection } = store.getState();
    const chosen = id !== null && selection.includes(id);
    if (event.button === 2 && !chosen) take(id === null ? [] : [id]); // the menu is for it
    if (event.button !== 0) return;
    if (group && own === null && onBadge(group, inDrawing(at))) return unfold(group.id);
    const touch = event.pointerType === 'touch';
    const adds = addsTo(event);
    const handle = own !== null && id !== null;
    press = { pointer: event.pointerId, touch, at, id, chosen, handle, adds, selection, hold: undefined };
    pointer = at;
    event.currentTarget.setPointerCapture(event.pointerId); // however fast it leaves
    if (touch && !handle) press.hold = setTimeout(held, HOLD);
    else if (id !== null && !chosen && !adds) take([id]);
  };

  /** A finger that stays where it is wants the menu. */
  const held = () => {
    if (!press) return;
    const { at, id, chosen } = press;
    forget();
    if (!chosen) take(id === null ? [] : [id]);
    look().openMenu(at);
  };

  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (!press || event.pointerId !== press.pointer) return;
    if (event.buttons === 0) return giveUp(); // let go where nobody saw it
    pointer = { x: event.clientX, y: event.clientY };
    if (gesture.getState().is !== 'rest') return follow();
    const far = Math.hypot(pointer.x - press.at.x, pointer.y - press.at.y);
    if (far <= (event.pointerType === 'mouse' ? LOOSE.mouse : LOOSE.other)) return;
    if (press.touch && !press.chosen)
      forget(); // it pans
    else begin(press);
  };

  const onUp = (event: PointerEvent<HTMLElement>) => {
    if (!press || event.pointerId !== press.pointer) return;
    const now = gesture.getState();
    const last = press;
    rest();
    if (now.is === 'rest') tap(last, event.timeStamp);
    if (now.is === 'frame') {
      look().surface?.focus({ preventScroll: true });
      look().tellSelection();
    }
    const at = { x: event.clientX, y: event.clientY };
    if (now.is === 'drag' && isOverNotes(at)) putAside(now.ids);
    else if (now.is === 'drag') drop(now.ids, at);
    else if (now.is === 'link') tie(now.from, at);
  };

  /** Pressed twice, the ground takes a new branch. */
  const addBranch = () => {
    const { graph, session, store } = look();
    const [root] = graph.children(null);
    if (!root || store.getState().readOnly) return;
    take([root.id]);
    session.run(child);
  };

  const notesOf = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED);

  return {
    gesture,
    stop: rest,
    isPressed: () => press !== null,
    /** A finger on what is selected drags it: React Flow is not to pan then. */
    holds: ({ touches }: { touches: { length: number } }): boolean =>
      touches.length === 1 && press !== null && press.touch && press.chosen,
    handlers: {
      onPointerDown: onDown,
      onPointerMove: onMove,
      onPointerUp: onUp,
      onPointerCancel: giveUp,
      /** Whoever presses more slowly has told the system so. */
      onDoubleClick(event: MouseEvent) {
        if (isField(event.target) || event.button !== 0) return;
        const group = pressed(look().groups, event.target, inDrawing({ x: event.clientX, y: event.clientY }));
        if (group) take([group.id], group.id);
        else if (onGround > 1 && !look().panning && !addsTo(event)) addBranch();
      },
      onDragOver(event: DragEvent) {
        if (!notesOf(event) || look().store.getState().readOnly) return;
        dragTo(dragged.getState().ids, { x: event.clientX, y: event.clientY }, true);
        const now = gesture.getState();
        if (now.is === 'drag' && now.verdict.ok) event.preventDefault();
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget;
        if (gesture.getState().is === 'drag' && !(to instanceof Node && look().surface?.contains(to))) rest();
      },
      onDrop(event: DragEvent) {
        if (!notesOf(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const { graph, session } = look();
        const ids = draggedIds(event.dataTransfer.getData(DRAGGED), graph);
        rest();
        if (ids.length === 0 || drop(ids, { x: event.clientX, y: event.clientY })) return;
        take(ids);
        session.run(cluster);
      },
    },
  };
}

/** With Shift or Ctrl: adds to what is selected, or takes away. */
const addsTo = ({ shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): boolean =>
  shiftKey || ctrlKey || metaKey;

const isOverNotes = ({ x, y }: Point): boolean => document.elementFromPoint(x, y)?.closest(NOTES) != null;
const NOTES = '[data-home="notes"]';

/** What is seen to be pressed, even while it is still on its way to where it will stand. */
function pressed(groups: readonly Group[], target: EventTarget, point: Point): Group | undefined {
  const seen = target instanceof Element ? target.closest('.label')?.getAttribute('data-id') : null;
  const group = groups.find(({ id }) => id === seen);
  return group && labelAt([group], point) ? labelAt(groups, point) : (group ?? labelAt(groups, point));
}

/** The element whose handle is pressed. */
const handleOf = (target: EventTarget): Id | null =>
  target instanceof Element ? (target.closest('[data-handle]')?.getAttribute('data-handle') ?? null) : null;

const isField = (target: EventTarget): boolean => target instanceof Element && target.closest('.in-place') !== null;
