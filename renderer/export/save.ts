import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { writeWorkbook } from '../../shared/file/write';
import { nameOf } from '../../shared/model/name';
import { fail, type Result } from '../../shared/model/result';
import { workbookFile } from '../editor/file-types';
import { looks } from '../editor/preferences';
import type { Host } from '../host';
import type { Saved } from '../host/host';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import type { Goods } from './export-file';

type Whole = Pick<WorkbookState, 'workbook' | 'whyReadOnly'>;

/**
 * A copy of the whole workbook as a file, wherever the person wants it; it is not kept there from then on. One of a newer
 * version is not copied without what it has more. Returns whether it was saved.
 */
export async function saveFile(t: TFunction, host: Host, whole: Whole): Promise<boolean> {
  const goods = workbookGoods(t, whole);
  const saved = goods.ok ? await put(t, host, goods.value) : goods;
  if (!saved.ok) tell(faultWords(t, saved.fault), { bad: true });
  if (saved.ok && saved.value) looks.setState({ reminderPutOff: Date.now() }); // there is a copy that no browser deletes
  return saved.ok && saved.value;
}

/** The whole workbook as it goes into a file. */
export function workbookGoods(t: TFunction, { workbook, whyReadOnly }: Whole): Result<Goods & { text: string }, Fault> {
  if (whyReadOnly === 'newer') return fail({ code: 'file.newer-copy' });
  const text = writeWorkbook(workbook);
  const name = `${nameOf(workbook) || t('library.untitled')}.throughline`;
  return { ok: true, value: { name, text, bytes: new TextEncoder().encode(text), types: [workbookFile(t)] } };
}

/** Asks for a place, writes, and tells where it is. False: the person chose none. */
export async function put(t: TFunction, host: Host, goods: Goods): Promise<Result<boolean, Fault>> {
  const saved = await putAt(t, host, goods);
  if (!saved.ok) return saved;
  if (saved.value) tell(t('save.done', { name: saved.value.name }), { about: 'saved' }); // in a row: the last one
  return { ok: true, value: saved.value !== null };
}

/** The same, and nothing is told. Null: the person chose no place. */
export const putAt = (t: TFunction, host: Host, { name, bytes, types }: Goods): Promise<Result<Saved | null, Fault>> =>
  host.save({ name, bytes, types, otherwise: t('library.untitled') });
