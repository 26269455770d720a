import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import type { Opened } from '../../shared/import/open';
import type { Made } from '../../shared/import/outline';
import type { Pasted } from '../../shared/import/outline-text';
import { fail, ok, type Result } from '../../shared/model/result';
import { tell } from '../ui/notices';
import { beginWork } from '../ui/progress';
import type { Report, Request } from './import-worker';
import { type ImportResult, readFileBytes, readPastedWords, readWorkbookWords, type Words } from './read-import';

/**
 * Reads what comes in: what is short at once, the rest in a worker, with a word on the screen and a way to stop. Each ends
 * with null where somebody stopped it or its signal was aborted: then nothing is to be done.
 */

/** ms; what takes longer was made to take long. */
const LONGEST = 30_000;
/** Characters or bytes; with less a slow computer is ready in 100 ms. */
const SHORT = 50_000;

export const readPaste = (t: TFunction, words: Words, signal?: AbortSignal): Promise<ImportResult<Pasted> | null> =>
  readWords({ t, as: 'paste', words, read: readPastedWords, signal });

export const readWorkbook = (t: TFunction, words: Words, signal?: AbortSignal): Promise<ImportResult<Made> | null> =>
  readWords({ t, as: 'workbook', words, read: readWorkbookWords, signal });

interface WordsToRead<T> extends Pick<Reading<T>, 't' | 'signal'> {
  as: 'paste' | 'workbook';
  words: Words;
  /** On the page. */
  read: (words: Words) => Promise<ImportResult<T>>;
}

const readWords = <T>({ t, as, words, read, signal }: WordsToRead<T>): Promise<ImportResult<T> | null> =>
  inTime(words, (words) => {
    const fallback = () => read(words);
    return isShort(words)
      ? fallback()
      : readInWorker({ t, title: t('reading.paste'), request: { as, words }, fallback, signal });
  });

/** Where the HTML takes too long, its plain text has to do. */
async function inTime<T>(
  words: Words,
  read: (words: Words) => Promise<ImportResult<T> | null | 'late'>,
): Promise<ImportResult<T> | null> {
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
  const fallback = () => readFileBytes(file);
  if (file.bytes.length <= SHORT && !isPicture(file.bytes)) return fallback();
  const title = t('reading.file', { name: file.name });
  const read = await readInWorker({ t, title, request: { as: 'file', file }, fallback });
  return read === 'late' ? fail({ code: 'file.time', params: { most: LONGEST / 1000 } }) : read;
}

const isShort = ({ text, html }: Words): boolean => text.length + html.length <= SHORT;

/** A few bytes of a picture may hold a document of many. */
const isPicture = ([first, second]: Uint8Array): boolean => first === 0x89 && second === 0x50;

interface Reading<T> {
  t: TFunction;
  title: string;
  request: Request;
  /** The same on the page, where no worker can be loaded. */
  fallback: () => Promise<T>;
  signal?: AbortSignal | undefined;
}

/** Null where it was stopped. Throws what the worker threw: that is a fault of ours, and the page would fare no better. */
function readInWorker<T>({ t, title, request, fallback, signal }: Reading<T>): Promise<T | null | 'late'> {
  if (typeof Worker === 'undefined') return fallback();
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(null);
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    let isLoaded = false;
    const end = () => {
      worker.terminate();
      work.end();
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    };
    const stop = () => {
      end();
      resolve(null);
    };
    const failed = (words: string) => {
      end();
      reject(new Error(words));
    };
    const work = beginWork(title, () => {
      stop();
      tell(t('reading.stopped'));
    });
    const timer = setTimeout(() => {
      end();
      resolve('late');
    }, LONGEST);
    signal?.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<Report<T>>) => {
      if ('loaded' in data) isLoaded = true;
      else if ('lines' in data) work.report(t('reading.lines', { count: data.lines }));
      else if ('failed' in data) failed(data.failed);
      else {
        end();
        resolve(data.read);
      }
    };
    worker.onmessageerror = () => failed('The answer of the worker could not be read.');
    worker.onerror = ({ message }) => {
      if (isLoaded) return failed(message);
      end();
      fallback().then(resolve, reject);
    };
    worker.postMessage(request);
  });
}
