import type { Fault } from '../../shared/file/fault';
import { BRANCHES_TYPE, type Branches, MOST_LINKS, readBranches } from '../../shared/import/branches';
import { PASTE_BUDGET } from '../../shared/import/budget';
import type { Words } from './read-import';

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

/** From here on it takes long enough for a word. */
const LONG = 1_000;
export const takesLong = (count: number): boolean => count > LONG;

const STRUCTURED = /<(?:li|tr|h[1-6])[\s>]|mso-list/i;

/** The words of it, with its HTML where that knows more of a list than the text. */
export const wordsIn = ({ text, html }: Goods): Words => ({ text, html: STRUCTURED.test(html) ? html : '' });

/** The line, where there is only one that says something; null where there are more, or none. */
export function onlyLine(text: string): string | null {
  const words = text.trim();
  if (words === '' || /[\r\n]/.test(words)) return null;
  return text.split(/[\r\n]+/).find((line) => line.includes(words)) ?? words;
}

/** Why so many branches are not taken; null where they are. */
export function tooMany({ elements, links }: Pick<Branches, 'elements' | 'links'>): Fault | null {
  if (links.length > MOST_LINKS) return { code: 'paste.links', params: { count: links.length, most: MOST_LINKS } };
  const { lines: most } = PASTE_BUDGET;
  return elements.length > most ? { code: 'paste.lines', params: { count: elements.length, most } } : null;
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
