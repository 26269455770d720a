import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../../../shared/file/fault';
import { byOrder } from '../../../shared/model/order';
import type { Result } from '../../../shared/model/result';
import { useEditor } from '../../editor/editor';
import { useServices } from '../../editor/services';
import type { Thumbnail, Version } from '../../store/library';
import type { WorkbookState } from '../../store/state';
import { thumbnailOf } from '../../store/thumbnail';
import { openReader, type Reader } from './reader';

export type Listed =
  | { state: 'loading' }
  | { state: 'failed'; fault: Fault }
  | { state: 'ready'; versions: readonly Version[] };

export interface History {
  list: Listed;
  reader: Reader;
  look(): Promise<void>;
  /** How it stands now, for ever, under a name. */
  keep(name: string): Promise<Result<null, Fault>>;
  rename(seq: number, name: string | null): Promise<Result<null, Fault>>;
}

/** The versions of the workbook that is open. */
export function useHistory(): History {
  const { library } = useServices();
  const { store } = useEditor();
  const [list, setList] = useState<Listed>({ state: 'loading' });
  const [reader] = useState(() => openReader(library.versions));

  const look = useCallback(async () => {
    const listed = await library.versions.list(store.getState().workbook.id);
    setList(listed.ok ? { state: 'ready', versions: listed.value } : { state: 'failed', fault: listed.fault });
  }, [library, store]);

  useEffect(() => void look(), [look]);

  const then = async (done: Promise<Result<null, Fault>>) => {
    const result = await done;
    if (result.ok) await look();
    return result;
  };

  return {
    list,
    reader,
    look,
    keep: (name) => then(library.versions.keep(store.getState().workbook, name, pictureOf(store.getState()))),
    rename: (seq, name) => then(library.versions.rename(seq, name)),
  };
}

/** Only the first diagram's stands for the workbook. */
function pictureOf({ picture, workbook }: WorkbookState): Thumbnail | null {
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  return picture && picture.diagram === first?.id ? thumbnailOf(picture.drawing.scene) : null;
}
