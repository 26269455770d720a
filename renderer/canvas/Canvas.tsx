import { ReactFlowProvider } from '@xyflow/react';
import {
  type FocusEvent,
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { askedOf } from '../../shared/kinds/asks';
import type { Addition, Kind } from '../../shared/kinds/kind';
import type { Graph } from '../../shared/model/graph';
import { useEditor, useWorkbook } from '../editor/editor';
import { useUiCommand } from '../editor/ui-commands';
import { announce } from '../ui/notices';
import { Additions } from './Additions';
import { Drawing } from './Drawing';
import { GestureMarks } from './GestureMarks';
import type { Parts } from './groups';
import { InPlace } from './InPlace';
import { LinkHandle } from './LinkMarks';
import { PageLegend, PageTitle } from './PageWords';
import { placeWords } from './place-words';
import { SelectionBar } from './SelectionBar';
import { useArrangement } from './useArrangement';
import { useKeyboardHere } from './useKeyboardHere';
import { useParts } from './useParts';
import { usePointer } from './usePointer';
import { useRoom } from './useRoom';
import { useSlide } from './useSlide';
import { useView } from './useView';
import { useWays } from './useWays';
import { aspectOf, branchIn } from './view';
import { ZoomBar } from './ZoomBar';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import './gestures.css';

const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu')).CanvasMenu }));

/** The drawing of one diagram. It knows the words of a scene, and no kind. */
export function Canvas(props: { graph: Graph; kind: Kind }) {
  return (
    <ReactFlowProvider>
      <Surface {...props} />
    </ReactFlowProvider>
  );
}

function Surface({ graph, kind }: { graph: Graph; kind: Kind }) {
  const { t } = useTranslation();
  const { store, session } = useEditor();
  const picture = usePicture();
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const readOnly = useWorkbook((state) => state.readOnly);
  const mine = useStore(session.hand, ({ hand }) => hand === 'picture');
  const [seen, setSeen] = useState(false); // the keyboard is here, and its ring is to be seen
  const place = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const help = useId();

  const room = useRoom({ whole: place, title, legend });
  const drawn = useParts(picture?.drawing ?? null, graph, selection[0]);
  const slide = useSlide(graph.diagram, picture?.drawing ?? null, drawn);
  const parts = slide.parts;
  const view = useView(parts, room, picture?.hurried ?? false, selection[0]);
  const typing = mine ? graph.get(editing ?? '') : undefined;
  const marked = { selection, focused: seen && mine ? (selection[0] ?? null) : null, typing: typing?.id ?? null };
  const groups = parts?.groups ?? none;
  const ways = useWays(graph, kind, selection);
  useArrangement(graph.diagram.id, kind, picture?.drawing ?? null);

  // What a screen reader would be told by a row of the outline.
  const tellSelection = useCallback(() => {
    const { selection, editing, workbook } = store.getState();
    const [id, ...more] = selection;
    if (id === undefined || editing !== null) return;
    announce(more.length > 0 ? t('picture.selected', { count: selection.length }) : placeWords(t, workbook, kind, id));
  }, [store, kind, t]);

  const pointer = usePointer({ place, groups, graph, kind, onPush: view.push, tellSelection });
  const onKeyDown = useKeyboardHere(place, picture?.drawing.scene.reading ?? [], groups, pointer.openMenuHere);

  useEffect(() => {
    if (room) store.getState().setAspect(slide.aspect ?? aspectOf(room));
  }, [room, slide.aspect, store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said whenever something else is selected
  useEffect(() => {
    if (mine && pointer.gesture.getState().is !== 'frame') tellSelection(); // a frame tells when it is done
  }, [selection, mine, tellSelection]);

  useUiCommand('fit', view.fit);
  useUiCommand('zoom-in', () => view.step(1));
  useUiCommand('zoom-out', () => view.step(-1));
  useUiCommand('zoom-branch', () => view.branch(branchIn(groups, graph, selection)));
  useUiCommand('slide', slide.toggle);

  const atRest = mine && editing === null && !pointer.busy && !readOnly;

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    session.hand.setState({ hand: 'picture' });
    setSeen(!pointer.isPressed() && event.currentTarget.matches(':focus-visible'));
  };

  return (
    <>
      <div
        ref={place}
        className={surfaceLooks({ ...pointer, marked: selection.length > 0, slide: slide.aspect !== null })}
        role="application"
        aria-label={t('picture.name')}
        aria-describedby={help}
        aria-busy={!picture || picture.hurried}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop for the keyboard on the whole drawing
        tabIndex={0}
        onKeyDown={(event) => {
          setSeen(true);
          pointer.onSpace(event);
          onKeyDown(event);
        }}
        onFocus={onFocus}
        onBlur={() => {
          setSeen(false);
          pointer.letGo();
        }}
        {...pointer.handlers}
        onPointerDown={(event) => {
          setSeen(false);
          pointer.handlers.onPointerDown(event);
        }}
      >
        <div className={looksOf(parts, graph, picture?.hurried ?? false)} aria-hidden="true">
          <Drawing
            id={graph.diagram.id}
            parts={parts}
            marked={marked}
            ways={ways}
            sheet={slide.marks}
            panning={pointer.panning}
            onMoved={view.taken}
          />
        </div>
        {typing && room && (
          <InPlace
            element={typing}
            kind={kind}
            room={room}
            alone={groups.length <= 1}
            group={parts?.groups.find(({ id }) => id === typing.id)}
            asked={askedOf(graph.get, typing)}
          />
        )}
        {atRest && selection.length === 1 && selection[0] !== undefined && (
          <LinkHandle id={selection[0]} groups={groups} graph={graph} kind={kind} />
        )}
        {picture && parts && !pointer.busy && !readOnly && slide.aspect === null && (
          <Additions
            additions={picture.drawing.additions ?? NO_ADDITIONS}
            parts={parts}
            graph={graph}
            kind={kind}
            selected={selection[0]}
            typing={editing}
            place={place}
          />
        )}
        <GestureMarks gesture={pointer.gesture} groups={groups} graph={graph} kind={kind} />
      </div>
      <p id={help} hidden>
        {t('picture.help')}
      </p>
      <PageTitle diagram={graph.diagram} hidden={slide.aspect !== null} ref={title} />
      <PageLegend
        entries={slide.aspect === null ? (picture?.drawing.scene.legend ?? []) : []}
        way={slide.aspect === null && ways.size > 0 ? graph.get(selection[0] ?? '') : undefined}
        kind={kind}
        ref={legend}
      />
      {atRest && room && parts && selection.length > 0 && (
        <SelectionBar selection={selection} parts={parts} room={room} onMenu={pointer.openMenu} />
      )}
      <ZoomBar onStep={view.step} onFit={view.fit} slide={slide.aspect !== null} onSlide={slide.toggle} />
      {pointer.menu && (
        <Suspense>
          <CanvasMenu at={pointer.menu} onClose={pointer.closeMenu} />
        </Suspense>
      )}
    </>
  );
}

/**
 * The latest picture of the diagram. A large one that a worker has made is drawn piece by piece, while the page answers: what is
 * returned is the one before it until then.
 */
function usePicture() {
  const latest = useWorkbook((state) => (state.picture?.diagram === state.diagram ? state.picture : null));
  const isLarge = latest !== null && latest.drawing.scene.marks.length > LARGE;
  const ready = useDeferredValue(isLarge ? latest : null); // null for small ones: nothing is drawn twice at a key
  const shown = useRef(latest);
  shown.current = isLarge ? (ready ?? shown.current) : latest;
  return shown.current;
}

const LARGE = 4_000; // marks

const MANY = 300; // labels; moves of more than that would be late and hide what happens

function looksOf(parts: Parts | null, graph: Graph, hurried: boolean): string {
  const looks = ['surface-drawing'];
  if (!parts) looks.push('waiting');
  if (parts && (parts.groups.length > MANY || (hurried && parts.same))) looks.push('still'); // nothing swims while words are typed
  if (graph.size === 1 && graph.all()[0]?.text === '') looks.push('bare'); // only where something will be
  return looks.join(' ');
}

const none: Parts['groups'] = [];
const NO_ADDITIONS: readonly Addition[] = [];

const surfaceLooks = (looks: Record<'marked' | 'slide' | 'panning' | 'dragging', boolean>): string =>
  ['surface', ...(['marked', 'slide', 'panning', 'dragging'] as const).filter((look) => looks[look])].join(' ');
