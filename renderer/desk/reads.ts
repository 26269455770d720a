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
export type Told<T> = Result<T & { plain: boolean }, Fault>;

export type Watch = (lines: number, of: number) => void;

/** To be brought into a diagram. */
export const pasteIn = (words: Words, watch?: Watch): Promise<Told<Pasted>> =>
  told(words, (text) => readPasted(text, kinds, newMeter(PASTE_BUDGET, watch)));

/** To become a workbook. The same list twice is two workbooks. */
export const workbookIn = (words: Words, watch?: Watch): Promise<Told<Made>> =>
  told(words, (text) => {
    const read = readOutline(text, kinds, newMeter(PASTE_BUDGET, watch), 'paste');
    return read.ok ? ok(workbookOf(read.value, kinds, randomId)) : read;
  });

export const fileIn = async (file: { bytes: Uint8Array; name: string }): Promise<Result<Opened, Fault>> =>
  openAnything(file.bytes, file.name, kinds);

async function told<T>({ text, html }: Words, read: (text: string) => Result<T, Fault>): Promise<Told<T>> {
  const list = html === '' ? ok({ text, plain: false }) : await listIn(html, text);
  if (!list.ok) return list;
  const made = read(list.value.text);
  return made.ok ? ok({ ...made.value, plain: list.value.plain }) : made;
}

/** The list that the HTML holds, else the text. */
async function listIn(html: string, text: string): Promise<Told<{ text: string }>> {
  if (html.length > PASTE_BUDGET.characters && text.trim() !== '') return ok({ text, plain: true });
  const { textFromHtml } = await import('../../shared/import/html');
  const meter = newMeter(PASTE_BUDGET);
  const list = textFromHtml(html, meter);
  const fault = meter.fault('paste');
  return fault ? { ok: false, fault } : ok({ text: list ?? text, plain: false });
}
