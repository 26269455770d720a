import type { TFunction } from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '../desk/services';
import type { FileState } from '../store/file-state';
import type { WorkbookState } from '../store/state';

/** What keeps an open workbook in its file as well, on the desktop. */
export interface KeptFile {
  file: StoreApi<FileState>;
  /** Into its file, at once; where there is none the person is asked for a place, and there it stays. */
  save(): Promise<void>;
  /** The file and the backups have all of it when this resolves, or cannot. */
  close(): Promise<void>;
}

/** Null in a browser. */
export function keepFile(_t: TFunction, { host }: Services, _store: StoreApi<WorkbookState>): KeptFile | null {
  if (!host.desktop) return null;
  return { file: createStore<FileState>(() => ({ state: 'none' })), save: async () => {}, close: async () => {} };
}
