import { type OnProgress, readFileBytes, readPastedWords, readWorkbookWords, type Words } from './read-import';

/** One reading, away from the page: the worker is made for it and ends with it. */

export type Request =
  | { as: 'paste'; words: Words }
  | { as: 'workbook'; words: Words }
  | { as: 'file'; file: { bytes: Uint8Array; name: string } };

/** `loaded` is the first: what fails after it fails in our code. */
export type Report<T> = { loaded: true } | { lines: number } | { read: T } | { failed: string };

const OFTEN = 200; // ms between two reports of how far it is
let told = 0;

const onProgress: OnProgress = (lines) => {
  if (performance.now() - told < OFTEN) return;
  told = performance.now();
  self.postMessage({ lines });
};

const readRequest = (request: Request) => {
  if (request.as === 'paste') return readPastedWords(request.words, onProgress);
  return request.as === 'workbook' ? readWorkbookWords(request.words, onProgress) : readFileBytes(request.file);
};

self.onmessage = ({ data }: MessageEvent<Request>) =>
  readRequest(data)
    .then((read) => self.postMessage({ read }))
    .catch((error: unknown) => self.postMessage({ failed: String(error) }));

self.postMessage({ loaded: true });
