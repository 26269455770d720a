import type { Fault } from '../../shared/file/fault';
import { BRANCHES_TYPE, type Branches, readBranches } from '../../shared/import/branches';

/** What somebody pastes or drops, taken out at once: its carrier forgets everything when its event is over. */
export interface Goods {
  text: string;
  html: string;
  /** Our own records, as somebody says: nobody has looked at them. */
  records: string;
  files: readonly File[];
}

export const goodsOf = (carrier: DataTransfer): Goods => ({
  text: carrier.getData('text/plain'),
  html: carrier.getData('text/html'),
  records: carrier.getData(BRANCHES_TYPE),
  files: [...carrier.files],
});

/** Lines at a time. More than any meeting has said; with many more the page would stand still for minutes. */
const MOST = 5_000;
/** From here on it takes long enough for a word. */
const LONG = 1_000;

/** Why so many lines are not taken; null where they are. */
export const tooMany = (count: number): Fault | null =>
  count > MOST ? { code: 'paste.lines', params: { count, most: MOST } } : null;

export const takesLong = (count: number): boolean => count > LONG;

export const linesIn = (text: string): number => text.match(/\S[^\r\n]*/g)?.length ?? 0;

const STRUCTURED = /<(?:li|tr|h[1-6])[\s>]|mso-list/i;

/** The text that a list is read from: what its HTML says where that knows more of it. At once where no HTML has to be read. */
export function listIn({ text, html }: Goods): string | Promise<string> {
  if (!STRUCTURED.test(html)) return text;
  return import('./pasted-html').then(({ textFromHtml }) => textFromHtml(html) ?? text);
}

/** What was copied last on this page. Here, and only here, it still has its private notes. */
let kept: { branches: Branches; text: string } | null = null;

export function keep(branches: Branches, text: string): void {
  kept = { branches, text };
}

const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();

/**
 * Branches of ours, from here or from another window; null where there are none. A menu can put only text on the clipboard:
 * when the text is the one that was copied last, the branches are meant.
 */
export function branchesIn({ records, text }: Goods): Branches | null {
  if (kept && records === '' && plain(text) === plain(kept.text)) return kept.branches;
  const read = records === '' ? null : readBranches(records);
  return read && read.id === kept?.branches.id ? kept.branches : read;
}
