import type { TFunction } from 'i18next';
import { THROUGH } from '../../../shared/cross-links/cross-links';
import { type Comparison, countOf, type Marked } from '../../../shared/model/compare';
import type { Element, Id, Link, Workbook } from '../../../shared/model/document';
import { fieldsChanged, ofElement, type Spoken } from '../field-words';

/** One thing that has changed. */
export interface Line {
  key: string;
  words: string;
  /** What the words were before, where they were others. */
  before?: string;
  /** Where, from where to where, or what of it. */
  beside?: string;
}

export interface Group {
  name: 'added' | 'moved' | 'reworded' | 'marked' | 'removed' | 'other';
  lines: readonly Line[];
}

/** How much of each, in one line; null where nothing has changed. */
export function summaryOf(t: TFunction, comparison: Comparison): string | null {
  const { added, moved, reworded, marked, removed } = comparison;
  const lists = { added, moved, reworded, marked, removed };
  const told = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  const counts = [
    ...Object.entries(lists).map(([name, { length }]) => [name, length] as const),
    ['other', countOf(comparison) - told - folded(comparison.links.added) - folded(comparison.links.removed)] as const,
  ];
  const parts = counts.filter(([, count]) => count > 0).map(([name, count]) => t(`history.${name}`, { count }));
  return parts.length > 0 ? parts.join(', ') : null;
}

/** What has changed from one document to the other, in words. Groups in which nothing has are left out. */
export function groupsOf(t: TFunction, comparison: Comparison, before: Workbook, after: Workbook): readonly Group[] {
  const words = ({ text }: Pick<Element, 'text'>) => text || t('words.none');
  const under = (workbook: Workbook, { parent }: Element) => {
    const above = workbook.elements.get(parent ?? '');
    return above && words(above);
  };
  /** Not of what hangs below the root: everybody knows where that is, and its words are long. */
  const branch = (workbook: Workbook, element: Element) =>
    workbook.elements.get(element.parent ?? '')?.parent === null ? undefined : under(workbook, element);
  const placed = (workbook: Workbook, element: Element): Line => {
    const parent = branch(workbook, element);
    return {
      key: element.id,
      words: words(element),
      ...(parent !== undefined && { beside: t('history.under', { parent }) }),
    };
  };
  const moved = (was: Element, is: Element): string => {
    const [from, to] = [under(before, was), under(after, is)];
    if (was.parent !== is.parent && from !== undefined && to !== undefined) return t('history.from-to', { from, to });
    const among = branch(after, is);
    return among === undefined ? t('history.among-all') : t('history.among', { parent: among });
  };
  const groups: Group[] = [
    { name: 'added', lines: comparison.added.map((element) => placed(after, element)) },
    {
      name: 'moved',
      lines: comparison.moved.map((pair) => ({
        key: pair.after.id,
        words: words(pair.after),
        beside: moved(pair.before, pair.after),
      })),
    },
    {
      name: 'reworded',
      lines: comparison.reworded.map((pair) => ({
        key: pair.after.id,
        words: words(pair.after),
        before: words(pair.before),
      })),
    },
    {
      name: 'marked',
      lines: comparison.marked.map((pair) => ({
        key: pair.after.id,
        words: words(pair.after),
        beside: fieldWords(t, pair, ofElement(after, pair.after)).join(', '),
      })),
    },
    { name: 'removed', lines: comparison.removed.map((element) => placed(before, element)) },
    { name: 'other', lines: others(t, comparison, before, after).map((words, i) => ({ key: `${i}`, words })) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['note', 'private', 'tags', 'owner', 'standing', 'votes', 'focus', 'asks', 'muted', 'type', 'hue'],
]);

/** Each once, a kind's fields in its own words: what a newer version wrote has no name here. */
function fieldWords(t: TFunction, { before, after, fields }: Marked<Element>, spoken: Spoken | null): string[] {
  const own = spoken && before.type === after.type ? fieldsChanged(t, spoken, before.more, after.more) : [];
  const hue = before.more.hue !== after.more.hue;
  const named = fields.flatMap((field) => {
    if (field !== 'more') return [FIELDS.has(field) ? field : 'other'];
    if (before.type !== after.type) return [];
    return hue ? ['hue'] : own.length > 0 ? [] : ['other'];
  });
  return [...own, ...[...new Set(named)].map((field) => t(`history.field-${field}`))];
}

const isThread = ({ type }: Link): boolean => type === THROUGH;

/** Of several that lead to other diagrams one line tells: how many of these lines that saves. */
const folded = (links: readonly Link[]): number => Math.max(0, links.filter(isThread).length - 1);

const ABOUT: ReadonlySet<string> = new Set(['team', 'date', 'draft', 'sample', 'muted']);

function others(t: TFunction, comparison: Comparison, before: Workbook, after: Workbook): string[] {
  const { title, about, diagrams, links } = comparison;
  const called = (title: string) => title || t('library.untitled');
  const end = (workbook: Workbook, id: Id) => workbook.elements.get(id)?.text || t('words.none');
  const ends = (workbook: Workbook, { from, to }: Link) => ({ from: end(workbook, from), to: end(workbook, to) });
  const linked = (workbook: Workbook, links: readonly Link[], is: 'added' | 'removed'): string[] => {
    const threads = folded(links) > 0 ? links.filter(isThread) : [];
    const lines = threads.filter(({ from }) => workbook.elements.get(from)?.parent !== null); // the root comes along
    return [
      ...(threads.length > 0 ? [t(`history.threads-${is}`, { count: lines.length || threads.length })] : []),
      ...links
        .filter((link) => threads.length === 0 || !isThread(link))
        .map((link) => t(`history.link-${is}`, ends(workbook, link))),
    ];
  };
  const codes = new Set(about.map((key) => (ABOUT.has(key) ? key : 'other')));
  return [
    ...(title ? [t('history.title', { before: called(title.before), after: called(title.after) })] : []),
    ...[...codes].map((key) => t(`history.about-${key}`)),
    ...diagrams.added.map(({ title }) => t('history.diagram-added', { title: called(title) })),
    ...diagrams.removed.map(({ title }) => t('history.diagram-removed', { title: called(title) })),
    ...diagrams.renamed.map((pair) =>
      t('history.diagram-renamed', { before: called(pair.before.title), after: called(pair.after.title) }),
    ),
    ...diagrams.marked.map((pair) => t('history.diagram-marked', { title: called(pair.after.title) })),
    ...linked(after, links.added, 'added'),
    ...linked(before, links.removed, 'removed'),
    ...links.marked.map((pair) => t('history.link-marked', ends(after, pair.after))),
  ];
}
