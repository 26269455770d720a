import type { Fault } from '../../shared/file/fault';
import { newMeter, PASTE_BUDGET } from '../../shared/import/budget';
import { type Opened, openAnything } from '../../shared/import/open';
import { type Made, readOutline, workbookOf } from '../../shared/import/outline';
import { type Pasted, readPasted } from '../../shared/import/outline-text';
import { kinds } from '../../shared/kinds';
import { randomId } from '../../shared/model/ids';
import { ok, type Result } from '../../shared/model/result';

/** What can be read on the page or in a worker, alike. */

/** Words as they come from a clipboard. HTML is '' where it knows no more than the text. */
export interface Words {
  text: string;
  html: string;
}

/** `plain`: the HTML was too large to be read, so that the plain text had to do. */
export type ImportResult<T> = Result<T & { plain: boolean }, Fault>;

/** Told now and then how many lines have been read. */
export type OnProgress = (lines: number) => void;

/** To be brought into a diagram. */
export const readPastedWords = (words: Words, onProgress?: OnProgress): Promise<ImportResult<Pasted>> =>
  readWords(words, (text) => readPasted(text, kinds, newMeter(PASTE_BUDGET, onProgress)));

/** To become a workbook. The same list twice is two workbooks. */
export const readWorkbookWords = (words: Words, onProgress?: OnProgress): Promise<ImportResult<Made>> =>
  readWords(words, (text) => {
    const read = readOutline(text, kinds, newMeter(PASTE_BUDGET, onProgress), 'paste');
    return read.ok ? ok(workbookOf(read.value, kinds, randomId)) : read;
  });

export const readFileBytes = async (file: { bytes: Uint8Array; name: string }): Promise<Result<Opened, Fault>> =>
  openAnything(file.bytes, file.name, kinds);

async function readWords<T>({ text, html }: Words, read: (text: string) => Result<T, Fault>): Promise<ImportResult<T>> {
  const list = html === '' ? ok({ text, plain: false }) : await listIn(html, text);
  if (!list.ok) return list;
  const made = read(list.value.text);
  return made.ok ? ok({ ...made.value, plain: list.value.plain }) : made;
}

/** The list that the HTML holds, else the text. */
async function listIn(html: string, text: string): Promise<ImportResult<{ text: string }>> {
  if (html.length > PASTE_BUDGET.characters && text.trim() !== '') return ok({ text, plain: true });
  const { textFromHtml } = await import('../../shared/import/html');
  const meter = newMeter(PASTE_BUDGET);
  const list = textFromHtml(html, meter);
  const fault = meter.fault('paste');
  return fault ? { ok: false, fault } : ok({ text: list ?? text, plain: false });
}
