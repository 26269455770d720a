import type { StoreApi } from 'zustand/vanilla';
import { writeWorkbook } from '../../shared/file/write';
import type { Workbook } from '../../shared/model/document';
import { nameOf } from '../../shared/model/name';
import type { Desktop } from '../host/host';
import type { Clock } from './clock';
import { isEdit } from './edit';
import type { WorkbookState } from './state';

const APART = 10 * 60_000; // ms between two copies

export interface Backups {
  /** A copy of what has no copy yet. */
  flush(): Promise<void>;
  /** The last `flush`. */
  stop(): Promise<void>;
}

export interface BackupsInput {
  store: StoreApi<WorkbookState>;
  desktop: Pick<Desktop, 'backUp'>;
  clock: Clock;
}

/** The app's own copies of an open workbook: some minutes after an edit, and when it is closed. */
export function openBackups({ store, desktop, clock }: BackupsInput): Backups {
  let copied: Workbook = store.getState().workbook;
  let stop = () => {};
  let waits = false;

  const flush = async (): Promise<void> => {
    stop();
    waits = false;
    const { workbook, readOnly } = store.getState();
    if (readOnly || !isEdit(copied, workbook)) return;
    const before = copied;
    copied = workbook;
    const bytes = new TextEncoder().encode(writeWorkbook(workbook));
    const written = await desktop.backUp({ id: workbook.id, at: clock.now(), name: nameOf(workbook), bytes });
    if (written.ok) return;
    copied = before; // nobody is told: the work itself is safe, and the next edit tries again
  };

  const unsubscribe = store.subscribe(({ workbook }, before) => {
    if (waits || !isEdit(before.workbook, workbook)) return;
    waits = true;
    stop = clock.after(APART, () => void flush());
  });

  return {
    flush,
    stop: async () => {
      unsubscribe();
      await flush();
    },
  };
}
