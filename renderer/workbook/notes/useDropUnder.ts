import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dropped, mayDrop } from '../../../shared/actions/move';
import { DRAGGED, draggedIds } from '../../../shared/actions/notes';
import type { Id } from '../../../shared/model/document';
import { dragged } from '../../editor/drop-targets';
import { diagramOf, useEditor } from '../../editor/editor';
import { announce, tell } from '../../ui/notices';

/**
 * Lets notes be dropped on lines, which name their element by `data-line`: there they stand under it. The line lights up
 * where they may, by an attribute of its own, so that no line has to be drawn anew while something is dragged over it.
 */
export function useDropUnder() {
  const { t } = useTranslation();
  const { store, session } = useEditor();

  const onDragOver = (event: DragEvent) => {
    clear(event.currentTarget);
    const line = lineAt(event);
    const shown = diagramOf(store.getState());
    if (!line || !shown || store.getState().readOnly || !event.dataTransfer.types.includes(DRAGGED)) return;
    const { ids } = dragged.getState();
    const { ok } = mayDrop(shown.graph, shown.kind, { ids, target: line.id, position: 'under' });
    line.element.dataset.drop = ok ? 'yes' : 'no';
    event.preventDefault();
    event.dataTransfer.dropEffect = ok ? 'move' : 'none';
  };

  const onDrop = (event: DragEvent) => {
    clear(event.currentTarget);
    const line = lineAt(event);
    const context = session.context();
    if (!line || !context || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    const { graph } = context;
    const ids = draggedIds(event.dataTransfer.getData(DRAGGED), graph);
    const verdict = dropped(context, ids, line.id, 'under');
    if (!verdict.ok) return tell(t(verdict.code, verdict.params ?? {}));
    const words = (id: Id | undefined) => graph.get(id ?? '')?.text || t('words.none');
    announce(t('notes.placed', { count: ids.length, words: words(ids[0]), under: words(line.id) }));
  };

  return { onDragOver, onDragLeave: (event: DragEvent) => clear(event.currentTarget), onDrop };
}

function lineAt({ target }: DragEvent): { element: HTMLElement; id: Id } | null {
  const element = target instanceof Element ? target.closest('[data-line]') : null;
  if (!(element instanceof HTMLElement)) return null;
  const { line } = element.dataset;
  return line === undefined ? null : { element, id: line };
}

function clear(lines: Element): void {
  for (const element of lines.querySelectorAll('[data-drop]')) element.removeAttribute('data-drop');
}
