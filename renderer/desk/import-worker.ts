import { fileIn, pasteIn, type Watch, type Words, workbookIn } from './reads';

/** One reading, away from the page: the worker is made for it and ends with it. */

export type Ask =
  | { as: 'paste'; words: Words }
  | { as: 'workbook'; words: Words }
  | { as: 'file'; file: { bytes: Uint8Array; name: string } };

export type Report<T> = { done: number; of: number } | { read: T } | { failed: string };

const OFTEN = 200; // ms between two reports of how far it is
let told = 0;

const watch: Watch = (done, of) => {
  if (performance.now() - told < OFTEN) return;
  told = performance.now();
  self.postMessage({ done, of });
};

const reads = (ask: Ask) => {
  if (ask.as === 'paste') return pasteIn(ask.words, watch);
  return ask.as === 'workbook' ? workbookIn(ask.words, watch) : fileIn(ask.file);
};

self.onmessage = ({ data }: MessageEvent<Ask>) =>
  reads(data).then(
    (read) => self.postMessage({ read }),
    (error: unknown) => self.postMessage({ failed: String(error) }),
  );
