import { createStore, type StoreApi } from 'zustand/vanilla';
import { perform } from '../../shared/commands/command';
import {
  emptyHistory,
  forget,
  type History,
  record,
  redo,
  seal,
  type Travelled,
  undo,
} from '../../shared/commands/history';
import { isSameDocument } from '../../shared/file/same-document';
import type { Kind } from '../../shared/kinds/kind';
import { remember, remembered } from '../../shared/kinds/memory';
import type { Id, Workbook } from '../../shared/model/document';
import { graphOf } from '../../shared/model/graph';
import { nameOf } from '../../shared/model/name';
import { byOrder } from '../../shared/model/order';
import { type Clock, clock as realClock } from './clock';
import type { Drawer } from './drawer';
import type { Opened } from './library';
import { openPictures } from './pictures';
import { openSaver } from './saver';
import { diagramAfter, selectionAfter } from './selection';
import type { Picture, WorkbookState } from './state';
import { thumbnailOf } from './thumbnail';

export interface StoreInput {
  opened: Opened;
  kinds: ReadonlyMap<string, Kind>;
  drawer: Drawer;
  /** The diagram to begin with; the first where it is not there. */
  shown?: Id | undefined;
  /** Another window writes it. */
  elsewhere?: boolean;
  clock?: Clock;
}

const KEEP = 4 / 3; // the drawing keeps its shape until the room for it has changed by more than this
const EXACT = 1.001; // but a slide's is the slide's

/** An open workbook: what the panels show and call. Lives until `close`. */
export function openWorkbookStore({
  opened,
  kinds,
  drawer,
  shown = '',
  elsewhere = false,
  clock = realClock,
}: StoreInput): StoreApi<WorkbookState> {
  const first = firstDiagram(opened.workbook);
  const whyReadOnly = opened.readOnly ? 'newer' : elsewhere ? 'elsewhere' : null;
  const store = createStore<WorkbookState>((set, get) => {
    const changed = opened.changed ?? clock.now();
    let thumbnail: Picture | null = null; // the latest of the first diagram
    let left: { workbook: Workbook; history: History } | null = null; // as it was when another window took it

    const saver = openSaver({
      journal: whyReadOnly === 'elsewhere' ? null : opened.journal,
      at: changed,
      clock,
      name: () => nameOf(get().workbook),
      whole: (write) => write(get().workbook, thumbnail && thumbnailOf(thumbnail.drawing.scene)),
      tell: (saving) => {
        if (saving.state !== 'saving' || get().saving.state !== 'saving') set({ saving });
      },
    });

    const pictures = openPictures({
      drawer,
      clock,
      show: (picture) => {
        const { workbook, diagram, aspect } = get();
        if (picture.diagram !== diagram || aspect === null) return;
        const view = viewOf(diagram);
        if (!view) return;
        const next = remember(workbook, diagram, { view, aspect, memory: picture.drawing.memory });
        if (picture.diagram === first) thumbnail = picture;
        set({ picture, workbook: next });
        if (next !== workbook && !get().readOnly) saver.stir();
      },
      failed: (error) =>
        queueMicrotask(() => {
          throw error;
        }),
    });

    const viewOf = (id: Id) => kinds.get(get().workbook.diagrams.get(id)?.kind ?? '')?.views[0];

    const draw = (edited: boolean) => {
      const { workbook, diagram, aspect } = get();
      const graph = graphOf(workbook, diagram);
      const view = viewOf(diagram);
      if (!graph || aspect === null || !view) return; // a kind that we do not know is kept, not drawn
      const memory = remembered(graph.diagram, view, aspect);
      // While a person types what is remembered stays; shapes that need not agree stay as they were drawn last.
      const hurry = memory !== undefined && (edited || view.remembers === 'shape');
      pictures.follow({ graph, aspect, memory, hurry }, edited);
    };

    const travel = (travelled: Travelled | null) => {
      const { workbook, diagram, selection, editing, readOnly } = get();
      if (!travelled || readOnly) return;
      const after = travelled.workbook;
      saver.push(travelled.patches);
      const shown = diagramAfter(travelled.patches, workbook, after, diagram) ?? firstDiagram(after);
      set({
        workbook: after,
        history: seal(travelled.history),
        saving: { state: 'saving' },
        diagram: shown,
        selection: selectionAfter(travelled.patches, workbook, after, shown, selection),
        editing: editing !== null && after.elements.has(editing) ? editing : null,
      });
      draw(true);
    };

    return {
      workbook: opened.workbook,
      history: emptyHistory,
      saving: { state: 'saved', at: changed },
      readOnly: whyReadOnly !== null,
      whyReadOnly,
      diagram: opened.workbook.diagrams.has(shown) ? shown : first,
      selection: [],
      editing: null,
      aspect: null,
      slide: false,
      picture: null,

      perform(command, then = {}) {
        const { workbook: before, history, editing, readOnly } = get();
        if (readOnly) return;
        const { workbook, step } = perform(before, command);
        const recorded = step ? record(history, step) : history;
        const edit = then.edit === undefined ? editing : then.edit;
        const goesOn = edit === editing || command.gesture !== undefined; // a new line and its first words are one step
        if (step) saver.push(step.patches); // before anybody hears of it and does more
        set({
          workbook,
          history: goesOn ? recorded : seal(recorded),
          editing: edit,
          ...(then.select && { selection: then.select }),
          ...(step && { saving: { state: 'saving' } }),
        });
        if (step) draw(true);
      },
      undo: () => travel(undo(get().workbook, get().history)),
      redo: () => travel(redo(get().workbook, get().history)),
      forget: () => travel(forget(get().workbook, get().history)),
      select: (ids) => set({ selection: ids }),
      edit(id) {
        if (get().readOnly) return;
        if (id === null || id !== get().editing) set({ editing: id, history: seal(get().history) });
      },
      show(diagram) {
        if (diagram === get().diagram || !get().workbook.diagrams.has(diagram)) return;
        set({ diagram, selection: [], editing: null, picture: null, history: seal(get().history) });
        draw(false);
      },
      setAspect(aspect) {
        if (!(aspect > 0 && aspect < Number.POSITIVE_INFINITY)) return; // a panel that is just being opened
        const { aspect: before, slide } = get();
        if (before !== null && Math.max(aspect / before, before / aspect) <= (slide ? EXACT : KEEP)) return;
        set({ aspect });
        draw(false);
      },
      setSlide(slide) {
        if (slide !== get().slide) set({ slide, aspect: null });
      },
      flush: () => saver.flush(),
      check: () => saver.check(),
      owes: () => saver.owes(),
      adopt({ workbook: stands, journal, whyReadOnly, at = clock.now() }) {
        const { workbook: before, diagram, selection, history } = get();
        left ??= { workbook: before, history: seal(history) };
        saver.turnTo(journal, at);
        const still = isSameDocument(before, stands);
        const workbook = still ? before : keepingMemory(before, stands);
        const kept = whyReadOnly === null && isSameDocument(left.workbook, stands) ? left.history : emptyHistory;
        if (whyReadOnly === null) left = null;
        const shown = workbook.diagrams.has(diagram) ? diagram : firstDiagram(workbook);
        set({
          workbook,
          history: kept,
          saving: { state: 'saved', at },
          readOnly: whyReadOnly !== null,
          whyReadOnly,
          diagram: shown,
          selection: selection.filter((id) => workbook.elements.get(id)?.diagram === shown),
          editing: null,
          ...(shown !== diagram && { picture: null }),
        });
        if (!still) draw(true);
      },
      shut() {
        get().edit(null); // what is left behind is tidied up while it still can be
        const { workbook, history } = get();
        left ??= { workbook, history };
        set({ readOnly: true, whyReadOnly: 'elsewhere', history: emptyHistory });
        return () => {
          set({ readOnly: false, whyReadOnly: null, history: left?.history ?? history });
          left = null;
        };
      },
      async close() {
        await saver.check();
        await saver.flush();
        saver.stop();
        if (!saver.owes()) pictures.stop();
      },
    };
  });
  return store;
}

/** A workbook without diagrams shows none. */
function firstDiagram({ diagrams }: Workbook): Id {
  return [...diagrams.values()].sort(byOrder)[0]?.id ?? '';
}

/** The other one, with what is remembered here alone: of shapes that it was not drawn in. */
const keepingMemory = (here: Workbook, next: Workbook): Workbook => ({
  ...next,
  diagrams: new Map(
    [...next.diagrams].map(([id, diagram]) => {
      const memory = { ...here.diagrams.get(id)?.memory, ...diagram.memory };
      return [id, { ...diagram, memory }];
    }),
  ),
});
