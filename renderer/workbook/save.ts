import type { TFunction } from 'i18next';
import { writeWorkbook } from '../../shared/file/write';
import { workbookFile } from '../desk/file-types';
import type { Host } from '../host';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

type Saved = Pick<WorkbookState, 'workbook' | 'readOnly'>;

/** The whole workbook as a file, wherever the person wants it; one of a newer version is not copied without what it has more. Returns whether it was saved. */
export async function saveFile(t: TFunction, host: Host, { workbook, readOnly }: Saved): Promise<boolean> {
  if (readOnly) {
    tell(t('file.newer-copy'), { bad: true });
    return false;
  }
  const bytes = new TextEncoder().encode(writeWorkbook(workbook));
  const name = `${workbook.title || t('library.untitled')}.throughline`;
  return save(t, host, { name, bytes, types: [workbookFile(t)] });
}

/** Asks for a place, writes, and says how that went. Returns whether the file is there. */
export async function save(
  t: TFunction,
  host: Host,
  ask: Omit<Parameters<Host['save']>[0], 'otherwise'>,
): Promise<boolean> {
  const saved = await host.save({ ...ask, otherwise: t('library.untitled') });
  if (!saved.ok) tell(faultWords(t, saved.fault), { bad: true });
  else if (saved.value) tell(t('save.done', { name: saved.value.name }));
  return saved.ok && saved.value !== null;
}
