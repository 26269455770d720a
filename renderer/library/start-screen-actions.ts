import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Workbook } from '../../shared/model/document';
import { readWorkbook } from '../editor/background-import';
import { workbookFile } from '../editor/file-types';
import { openBytes, type Shelf, takeIn } from '../editor/import-workbook';
import type { Words } from '../editor/read-import';
import { goTo } from '../editor/route';
import type { Services } from '../editor/services';
import { catchWords, caughtWords } from '../editor/type-ahead';
import type { FileType } from '../host';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

/** The ways from the start screen into the library; each ends with a workbook open on the screen. */

/** Blank, or from a template. Nobody has to clear it away again who only had a look. */
export async function startNew(t: TFunction, { library }: Shelf, workbook: Workbook): Promise<void> {
  catchWords(t('workbook.opening'));
  const begun = await library.begin(workbook);
  if (begun.ok) return goTo({ at: 'workbook', id: begun.value });
  caughtWords();
  tell(faultWords(t, begun.fault), { bad: true });
}

/**
 * Why it could not be read or did not come in: whoever has the text tells, and keeps it. Null where it is open now, 'stopped'
 * where somebody did not want to wait for it.
 */
export async function startFromOutline(
  t: TFunction,
  shelf: Shelf,
  words: Words,
  signal?: AbortSignal,
): Promise<Fault | 'stopped' | null> {
  const read = await readWorkbook(t, words, signal);
  if (!read || signal?.aborted) return 'stopped';
  if (!read.ok) return read.fault.code === 'file.empty' ? { code: 'paste.no-words' } : read.fault;
  const { workbook, left, plain } = read.value;
  const fault = await takeIn(shelf, workbook);
  if (!fault && plain) tell(t('paste.plain'));
  if (!fault && left.length > 0) tell(t('left.told', { count: left.length }), { lines: left });
  return fault;
}

/** The same sample has the same id on every computer: once opened, it is known as one that is there. */
export const samples = (): readonly Workbook[] =>
  [...kinds.values()].flatMap((kind) =>
    kind.samples.flatMap(({ outline }) => {
      const read = workbookFromOutline(outline, kinds);
      return read.ok ? [{ ...read.value.workbook, about: { ...read.value.workbook.about, sample: true } }] : [];
    }),
  );

/** A workbook, a picture that has one inside, or an outline. */
export async function openFile(t: TFunction, services: Services): Promise<void> {
  const opened = await services.host.open({ title: t('library.open-file'), types: typesToOpen(t) });
  if (!opened.ok) return tell(faultWords(t, opened.fault), { bad: true });
  if (!opened.value) return;
  await openBytes(t, services, opened.value);
}

const typesToOpen = (t: TFunction): FileType[] => [
  { name: t('save.type-any'), endings: ['throughline', 'png', 'svg', 'txt', 'md'] },
  workbookFile(t),
  { name: t('save.type-picture'), endings: ['png', 'svg'] },
  { name: t('save.type-outline'), endings: ['txt', 'md'] },
];
