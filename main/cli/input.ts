import { basename, resolve } from 'node:path';
import { LARGEST, tooLarge } from '../../shared/file/text';
import { type Opened, openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { readWhole } from '../files/read';
import { type Io, Refusal } from './io';
import { faultLine, translate } from './translate';

export const STDIN = '-';

export async function bytesOf(file: string, { stdin, cwd }: Io): Promise<Uint8Array> {
  if (file === STDIN) return readAll(stdin);
  const read = await readWhole(resolve(cwd, file));
  if (!read.ok) throw new Refusal({ code: ABSENT.includes(read.fault) ? 'cli.absent' : read.fault }, file);
  return read.value;
}

/** Nobody says here that it was ever there. */
const ABSENT: readonly string[] = ['read.absent', 'read.no-folder'];

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) throw new Refusal(tooLarge, STDIN);
  }
  return Buffer.concat(parts);
}

/** A workbook, a picture with one inside, or an outline. Throws a Refusal where it is none of them. */
export async function openInput(file: string, io: Io): Promise<Opened> {
  const opened = openAnything(await bytesOf(file, io), file === STDIN ? '' : basename(file), kinds);
  if (!opened.ok) throw new Refusal(opened.fault, file);
  return opened.value;
}

/** What was mended and what found no place, a line each. */
export const notesOn = (file: string, { repairs, left }: Opened): string[] => [
  ...repairs.map((repair) => faultLine(repair, file)),
  ...left.map((line) => `${file}: ${translate('cli.left', { line })}`),
];
