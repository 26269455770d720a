import { ReactFlowProvider } from '@xyflow/react';
import { type FocusEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Kind } from '../../shared/kinds/kind';
import type { Id } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';
import { useDesk, useWorkbook } from '../desk/desk';
import { say } from '../ui/notices';
import { Drawing } from './Drawing';
import { type Parts, partsOf } from './groups';
import { InPlace } from './InPlace';
import { PageLegend, PageTitle } from './PageWords';
import { placeWords } from './place-words';
import { useKeyboardHere } from './useKeyboardHere';
import { useRoom } from './useRoom';
import { useView } from './useView';
import { aspectOf } from './view';
import { ZoomBar } from './ZoomBar';
import '@xyflow/react/dist/base.css';
import './canvas.css';

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
  const { store, sitting } = useDesk();
  const picture = useWorkbook((state) => (state.picture?.diagram === state.diagram ? state.picture : null));
  const selection = useWorkbook((state) => state.selection);
  const editing = useWorkbook((state) => state.editing);
  const mine = useStore(sitting.hand, ({ hand }) => hand === 'picture');
  const [seen, setSeen] = useState(false); // the keyboard is here, and its ring is to be seen
  const place = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const help = useId();

  const room = useRoom({ whole: place, title, legend });
  const parts = useParts(picture?.drawing ?? null);
  const view = useView(parts, room, picture?.hurried ?? false, selection[0]);
  const typing = mine ? graph.get(editing ?? '') : undefined;
  const marked = { selection, focused: seen && mine ? (selection[0] ?? null) : null, typing: typing?.id ?? null };
  const onKeyDown = useKeyboardHere(place, picture?.drawing.scene.reading ?? []);

  useEffect(() => {
    if (room) store.getState().setAspect(aspectOf(room));
  }, [room, store]);

  // What a screen reader would be told by a row of the outline.
  useEffect(() => {
    const [id] = selection;
    const current = store.getState();
    if (mine && id !== undefined && current.editing === null) say(placeWords(t, current.workbook, kind, id));
  }, [selection, mine, store, kind, t]);

  const take = useCallback(
    (id: Id, edit: boolean) => {
      sitting.hand.setState({ hand: 'picture' });
      store.getState().select([id]);
      store.getState().edit(edit ? id : null);
      if (!edit) place.current?.focus({ preventScroll: true });
    },
    [store, sitting],
  );

  const leave = useCallback(() => {
    store.getState().select([]);
    store.getState().edit(null);
  }, [store]);

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    sitting.hand.setState({ hand: 'picture' });
    setSeen(event.currentTarget.matches(':focus-visible'));
  };

  return (
    <>
      <div
        ref={place}
        className={selection.length > 0 ? 'surface marked' : 'surface'}
        role="application"
        aria-label={t('picture.name')}
        aria-describedby={help}
        aria-busy={!picture || picture.hurried}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop for the keyboard on the whole drawing
        tabIndex={0}
        onKeyDown={(event) => {
          setSeen(true);
          onKeyDown(event);
        }}
        onFocus={onFocus}
        onBlur={() => setSeen(false)}
      >
        <div className={looksOf(parts, graph, picture?.hurried ?? false)} aria-hidden="true">
          <Drawing
            id={graph.diagram.id}
            parts={parts}
            marked={marked}
            onTake={take}
            onLeave={leave}
            onMoved={view.taken}
          />
        </div>
        {typing && room && (
          <InPlace element={typing} kind={kind} room={room} group={parts?.groups.find(({ id }) => id === typing.id)} />
        )}
      </div>
      <p id={help} hidden>
        {t('picture.help')}
      </p>
      <PageTitle diagram={graph.diagram} ref={title} />
      <PageLegend entries={picture?.drawing.scene.legend ?? []} ref={legend} />
      <ZoomBar onStep={view.step} onFit={view.fit} />
    </>
  );
}

const MANY = 300; // labels; moves of more than that would be late and hide what happens

function looksOf(parts: Parts | null, graph: Graph, hurried: boolean): string {
  const looks = ['surface-drawing'];
  if (!parts) looks.push('waiting');
  if (parts && (parts.groups.length > MANY || (hurried && parts.same))) looks.push('still'); // nothing swims while words are typed
  if (graph.size === 1 && graph.all()[0]?.text === '') looks.push('bare'); // only where something will be
  return looks.join(' ');
}

/** What looks as it did before is the same object again. */
function useParts(drawing: { scene: Parameters<typeof partsOf>[0]; anchor: Parameters<typeof partsOf>[1] } | null) {
  const before = useRef<Parts | null>(null);
  const parts = useMemo(() => drawing && partsOf(drawing.scene, drawing.anchor, before.current), [drawing]);
  useEffect(() => {
    before.current = parts;
  }, [parts]);
  return parts;
}
