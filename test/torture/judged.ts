import { translate } from '../../main/cli/translate';
import type { Fault } from '../../shared/file/fault';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';

/** How a file was taken: as it was, mended, or not at all. `wrong`: what must never be. */
export interface Judged {
  end: 'sound' | 'mended' | 'refused';
  /** ms of work until it was known. Not of waiting: other programs may run. */
  ms: number;
  wrong: readonly ('without a sentence' | 'unsettled')[];
}

/** What stays so: a newer file is newer, a kind that we do not know is not known. */
const LASTING: readonly string[] = ['file.newer', 'file.kind'];

/**
 * Opens a file as the program does. What is said of it must be a sentence, and what was opened, once it is written and read
 * again, must have nothing to be mended and be the same text to the letter.
 */
export function judged(bytes: Uint8Array, name: string): Judged {
  const before = process.cpuUsage();
  const opened = openAnything(bytes, name, kinds);
  const { user, system } = process.cpuUsage(before);
  const ms = Math.round((user + system) / 1_000);
  if (!opened.ok) return { end: 'refused', ms, wrong: isSaid(opened.fault) ? [] : ['without a sentence'] };
  const { workbook, repairs, readOnly, left } = opened.value;
  const wrong: Judged['wrong'][number][] = repairs.every(isSaid) ? [] : ['without a sentence'];
  if (!readOnly && !isSettled(writeWorkbook(workbook))) wrong.push('unsettled'); // only looked at, it is never written
  return { end: repairs.length + left.length > 0 ? 'mended' : 'sound', ms, wrong };
}

function isSettled(text: string): boolean {
  const again = readWorkbook(text, kinds);
  if (!again.ok || again.value.readOnly) return false;
  const { workbook, repairs } = again.value;
  return repairs.every(({ code }) => LASTING.includes(code)) && writeWorkbook(workbook) === text;
}

/** In words, with nothing left open in them. */
function isSaid({ code, params = {} }: Fault): boolean {
  const plain = Object.fromEntries(
    Object.keys(params).map((key) => [key, typeof params[key] === 'number' ? 2 : 'words']),
  );
  return /^[A-Z'\d].*[.?]$/.test(translate(code, plain)) && !/\{\{|undefined/.test(translate(code, plain));
}
