import { type DragEvent, useState } from 'react';
import { DRAGGED, draggedIds } from '../../../shared/actions/notes';
import type { Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { dragged } from '../../editor/drop-targets';
import type { useNoteWork } from './useNoteWork';

/** Notes leave the strip by hand; elements come back onto it, and lists from other programs. */
export function useStripDrop(graph: Graph, ids: readonly Id[], work: ReturnType<typeof useNoteWork>) {
  const [over, setOver] = useState(false);
  const isOwn = ({ dataTransfer: { types } }: DragEvent) =>
    types.includes(DRAGGED) && dragged.getState().ids.every((id) => ids.includes(id));

  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        const { types } = event.dataTransfer;
        const meant = types.includes(DRAGGED) || types.includes('text/plain');
        if (work.readOnly || types.includes('Files') || isOwn(event) || !meant) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        const { dataTransfer } = event;
        if (work.readOnly || dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        if (!dataTransfer.types.includes(DRAGGED)) void work.keepList(dataTransfer);
        else work.takeBack(draggedIds(dataTransfer.getData(DRAGGED), graph).filter((id) => !ids.includes(id)));
      },
    },
    start(moved: readonly Id[], { dataTransfer }: DragEvent) {
      dataTransfer.setData(DRAGGED, JSON.stringify(moved));
      dataTransfer.setData('text/plain', moved.map((id) => graph.get(id)?.text ?? '').join('\n'));
      dataTransfer.effectAllowed = 'copyMove';
      dragged.setState({ ids: moved });
    },
  };
}
