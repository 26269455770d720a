import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { headersFor } from '../../shared/host/headers';

/** What is answered to a request for a file of the built page, over HTTP or the app scheme. */
export interface PageAnswer {
  status: 200 | 400 | 404 | 405;
  headers: Record<string, string>;
  body: Buffer<ArrayBuffer>;
}

/**
 * The file of the page at a URL's path, still encoded as it came: `/` is index.html, and there is no listing. Nothing
 * outside the folder can be reached, neither by dots, however they are encoded, nor through a link; hidden files, such
 * as the build's stamp, are not there for anyone.
 */
export async function answerPage(folder: string, method: string, path: string): Promise<PageAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return said(405, { Allow: 'GET, HEAD' });
  const parts = partsOf(path === '/' ? '/index.html' : path);
  if (!parts) return said(400);
  const body = await readInside(folder, parts);
  if (!body) return said(404);
  return { status: 200, headers: headersFor(`/${parts.join('/')}`), body };
}

/** The names on the way to a file; null where one is no plain name. Colons mean drives and streams on Windows. */
function partsOf(path: string): string[] | null {
  if (!path.startsWith('/')) return null;
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent);
    return parts.every((part) => part !== '' && !part.startsWith('.') && !/[/\\:\0]/.test(part)) ? parts : null;
  } catch {
    return null; // a stray percent sign
  }
}

async function readInside(folder: string, parts: readonly string[]): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const [home, file] = await Promise.all([realpath(folder), realpath(join(folder, ...parts))]);
    return file.startsWith(home + sep) ? await readFile(file) : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return null; // none, a folder, no right
    throw error;
  }
}

const sentences = { 400: 'Not a path of this page.', 404: 'Not part of this page.', 405: 'Only for reading.' };

function said(status: keyof typeof sentences, more: Record<string, string> = {}): PageAnswer {
  const headers = { ...headersFor(''), 'Content-Type': 'text/plain; charset=utf-8', ...more };
  return { status, headers, body: Buffer.from(sentences[status]) };
}
