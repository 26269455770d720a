import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import type { Opened } from '../../shared/import/open';
import type { Made } from '../../shared/import/outline';
import type { Pasted } from '../../shared/import/outline-text';
import { fail, ok, type Result } from '../../shared/model/result';
import { beginWork } from '../ui/progress';
import type { Ask, Report } from './import-worker';
import { fileIn, pasteIn, type Told, type Words, workbookIn } from './reads';

/**
 * Reads what comes in: what is short at once, the rest in a worker, with a word on the screen and a way to stop. Each ends
 * with null where somebody stopped it: then nothing is to be done.
 */

/** ms; what takes longer was made to take long. */
const LONGEST = 30_000;
/** Characters or bytes; with less a slow computer is ready in 100 ms. */
const SHORT = 50_000;

export const readPaste = (t: TFunction, words: Words): Promise<Told<Pasted> | null> =>
  inTime(words, (words) =>
    isShort(words) ? pasteIn(words) : away(t, t('reading.paste'), { as: 'paste', words }, () => pasteIn(words)),
  );

export const readWorkbook = (t: TFunction, words: Words): Promise<Told<Made> | null> =>
  inTime(words, (words) =>
    isShort(words)
      ? workbookIn(words)
      : away(t, t('reading.paste'), { as: 'workbook', words }, () => workbookIn(words)),
  );

/** Where the HTML takes too long, its plain text has to do. */
async function inTime<T>(
  words: Words,
  read: (words: Words) => Promise<Told<T> | null | 'late'>,
): Promise<Told<T> | null> {
  const first = await read(words);
  if (first !== 'late') return first;
  const second = words.html === '' ? 'late' : await read({ text: words.text, html: '' });
  if (second === 'late') return fail({ code: 'paste.time', params: { most: LONGEST / 1000 } });
  return second?.ok ? ok({ ...second.value, plain: true }) : second;
}

export async function readFile(
  t: TFunction,
  file: { bytes: Uint8Array; name: string },
): Promise<Result<Opened, Fault> | null> {
  if (file.bytes.length <= SHORT && !isPicture(file.bytes)) return fileIn(file);
  const read = await away(t, t('reading.file', { name: file.name }), { as: 'file', file }, () => fileIn(file));
  return read === 'late' ? fail({ code: 'file.time', params: { most: LONGEST / 1000 } }) : read;
}

const isShort = ({ text, html }: Words): boolean => text.length + html.length <= SHORT;

/** A few bytes of a picture may hold a document of many. */
const isPicture = ([first, second]: Uint8Array): boolean => first === 0x89 && second === 0x50;

function away<T>(t: TFunction, words: string, ask: Ask, here: () => Promise<T>): Promise<T | null | 'late'> {
  if (typeof Worker === 'undefined') return here();
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    const work = beginWork(words, () => {
      end();
      done(null);
    });
    const end = () => {
      worker.terminate();
      work.end();
      clearTimeout(waiting);
    };
    const waiting = setTimeout(() => {
      end();
      done('late');
    }, LONGEST);
    worker.onmessage = ({ data }: MessageEvent<Report<T>>) => {
      if ('done' in data) return work.say(t('reading.lines', { done: data.done, count: data.of }));
      end();
      if ('read' in data) done(data.read);
      else failed(new Error(data.failed));
    };
    worker.onerror = () => {
      end();
      here().then(done, failed); // it could not be loaded
    };
    worker.postMessage(ask);
  });
}
