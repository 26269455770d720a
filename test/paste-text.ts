import type { Context } from '../shared/actions/action';
import { paste as pasteRead } from '../shared/actions/paste';
import type { Fault } from '../shared/file/fault';
import { readPasted } from '../shared/import/outline-text';
import { kinds } from '../shared/kinds';
import type { Result } from '../shared/model/result';

/** Reads a text and pastes it, as the page does. */
export function paste(context: Context, text: string): Result<readonly string[], Fault> {
  const read = readPasted(text, kinds);
  return read.ok ? pasteRead(context, read.value) : read;
}
