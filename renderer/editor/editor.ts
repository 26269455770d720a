import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { kinds } from '../../shared/kinds';
import type { Kind } from '../../shared/kinds/kind';
import { type Graph, graphOf } from '../../shared/model/graph';
import type { FileState } from '../store/file-state';
import type { WorkbookState } from '../store/state';
import type { EditorSession } from './editor-session';

/** What the panels of one open workbook share. */
export interface Editor {
  store: StoreApi<WorkbookState>;
  session: EditorSession;
  /** How it stands in the file that it is kept in as well; null in a browser. */
  file: StoreApi<FileState> | null;
  /** This window shall write, where another one does. False: that one has what it could not save. */
  takeSeat(): Promise<boolean>;
  /** Into its file, which is asked for where it has none yet; null in a browser. */
  saveToFile: (() => Promise<void>) | null;
}

export const DeskContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no open workbook above this component');
  return desk;
}

/** One value of the open workbook: the component is drawn again when that value changes, and only then. */
export const useWorkbook = <T>(pick: (state: WorkbookState) => T): T => useStore(useEditor().store, pick);

/** The diagram that is shown; undefined where there is none, or where its kind is one that we do not know. */
export function useDiagram(): { graph: Graph; kind: Kind } | undefined {
  const workbook = useWorkbook((state) => state.workbook);
  const diagram = useWorkbook((state) => state.diagram);
  return diagramOf({ workbook, diagram });
}

export function diagramOf(state: Pick<WorkbookState, 'workbook' | 'diagram'>) {
  const graph = graphOf(state.workbook, state.diagram);
  const kind = kinds.get(graph?.diagram.kind ?? '');
  return graph && kind ? { graph, kind } : undefined;
}
