import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { writeWorkbook } from '../../shared/file/write';
import { nameOf } from '../../shared/model/name';
import type { Result } from '../../shared/model/result';
import { workbookFile } from '../desk/file-types';
import type { Host } from '../host';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import type { Goods } from './goods';

type Saved = Pick<WorkbookState, 'workbook' | 'readOnly'>;

/** The whole workbook as a file, wherever the person wants it; one of a newer version is not copied without what it has more. Returns whether it was saved. */
export async function saveFile(t: TFunction, host: Host, { workbook, readOnly }: Saved): Promise<boolean> {
  if (readOnly) {
    tell(t('file.newer-copy'), { bad: true });
    return false;
  }
  const bytes = new TextEncoder().encode(writeWorkbook(workbook));
  const name = `${nameOf(workbook) || t('library.untitled')}.throughline`;
  const saved = await put(t, host, { name, bytes, types: [workbookFile(t)] });
  if (!saved.ok) tell(faultWords(t, saved.fault), { bad: true });
  return saved.ok && saved.value;
}

/** Asks for a place, writes, and tells where it is. False: the person chose none. */
export async function put(t: TFunction, host: Host, goods: Goods): Promise<Result<boolean, Fault>> {
  const saved = await host.save({ ...goods, otherwise: t('library.untitled') });
  if (!saved.ok) return saved;
  if (saved.value) tell(t('save.done', { name: saved.value.name }));
  return { ok: true, value: saved.value !== null };
}
