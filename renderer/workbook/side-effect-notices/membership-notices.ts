import type { TFunction } from 'i18next';
import { kinds } from '../../../shared/kinds';
import { isMembership } from '../../../shared/kinds/link-rules';
import type { Link, Workbook } from '../../../shared/model/document';
import { verbOf } from '../../editor/membership-verb';
import type { Done } from './side-effect-notices';

/** Names an element whose parent was deleted and that stayed, because it also belonged to another one: now its parent. */
export function stayedWords(t: TFunction, done: Done): string | null {
  const [before, after] = documents(done);
  const stayed = goneLinks(done).filter(({ from, to }) => {
    const stood = before.elements.get(from)?.parent ?? null;
    return after.elements.get(from)?.parent === to && stood !== null && !after.elements.has(stood);
  });
  const [link] = stayed;
  if (!link) return null;
  const words = endsOf(t, before, link);
  return stayed.length > 1 ? t('link.stayed-more', { ...words, count: stayed.length - 1 }) : t('link.stayed', words);
}

/** Names an element that was cut with its parent although it also belongs to one that stays. */
export function wentWords(t: TFunction, done: Done): string | null {
  if (done.step.label.key !== 'command.cut') return null;
  const [before, after] = documents(done);
  const named = new Set(done.before.selection);
  return told(
    t,
    before,
    goneLinks(done).filter(({ from }) => !after.elements.has(from) && !named.has(from)),
    'link.went',
  );
}

/** Names links that are gone although both ends are still there. */
export function goneWords(t: TFunction, done: Done): string | null {
  const [before, after] = documents(done);
  return told(
    t,
    before,
    goneLinks(done).filter(({ from, to }) => (after.elements.get(from)?.parent ?? to) !== to), // nor has it become what that stands under
    'link.gone',
  );
}

function told(t: TFunction, before: Workbook, links: readonly Link[], key: 'link.went' | 'link.gone'): string | null {
  const [link] = links;
  const kind = link && kindOf(before, link);
  if (!link || !kind) return null;
  const words = { ...endsOf(t, before, link), verb: verbOf(t, kind) };
  return links.length > 1 ? t(`${key}-more`, { ...words, count: links.length - 1 }) : t(key, words);
}

function endsOf(t: TFunction, { elements }: Workbook, { from, to }: Link): { words: string; to: string } {
  const text = (id: string) => elements.get(id)?.text || t('words.none');
  return { words: text(from), to: text(to) };
}

const documents = ({ before, after }: Done): [Workbook, Workbook] => [before.workbook, after.workbook];

/** Memberships that are gone, in elements that are still there. */
function goneLinks(done: Done): readonly Link[] {
  const [before, after] = documents(done);
  if (before.links === after.links) return [];
  const key = ({ type, from, to }: Link) => JSON.stringify([type, from, to]);
  const there = new Set([...after.links.values()].map(key));
  return [...before.links.values()].filter((link) => {
    const kind = kindOf(before, link);
    return kind && isMembership(kind, link) && !there.has(key(link)) && after.elements.has(link.to);
  });
}

const kindOf = ({ diagrams, elements }: Workbook, { from }: Link) =>
  kinds.get(diagrams.get(elements.get(from)?.diagram ?? '')?.kind ?? '');
