import type { TFunction } from 'i18next';
import type { Id, Json, Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import type { Conflict, Side } from '../../../shared/model/merge';
import { byOrder } from '../../../shared/model/order';
import { fieldNamed, ofDiagram, ofElement, type Spoken } from '../field-words';

export interface Sides {
  mine: Workbook;
  theirs: Workbook;
}

/** In the order in which they stand in the outline, the whole workbook's first. */
export function inOutline(conflicts: readonly Conflict[], sides: Sides): readonly Conflict[] {
  const rank = new Map<Id, number>();
  for (const workbook of [sides.mine, sides.theirs])
    for (const { id } of [...workbook.diagrams.values()].sort(byOrder))
      for (const at of [id, ...(graphOf(workbook, id)?.all() ?? []).map((element) => element.id)])
        if (!rank.has(at)) rank.set(at, rank.size);
  return [...conflicts].sort((a, b) => (rank.get(a.id) ?? -1) - (rank.get(b.id) ?? -1));
}

/** Of what the question is: the words of an element, the name of a diagram. */
export function subjectOf(t: TFunction, { table, id }: Conflict, { mine, theirs }: Sides): string {
  const wordsOf = (at: Id) => (mine.elements.get(at) ?? theirs.elements.get(at))?.text || t('words.none');
  if (table === 'elements') return wordsOf(id);
  if (table === 'diagrams') return (mine.diagrams.get(id) ?? theirs.diagrams.get(id))?.title || t('library.untitled');
  const link = mine.links.get(id) ?? theirs.links.get(id);
  return link ? t('clash.link', { from: wordsOf(link.from), to: wordsOf(link.to) }) : t('clash.workbook');
}

const FIELDS: ReadonlySet<string> = new Set([
  ...['text', 'title', 'place', 'there', 'note', 'private', 'tags', 'muted', 'asks', 'owner', 'standing', 'votes'],
  ...['focus', 'hue', 'order', 'team', 'date'],
]);

/** What of it: in the kind's own words where that has a name for it. */
export function fieldOf(t: TFunction, conflict: Conflict, sides: Sides): string {
  const { field } = conflict;
  const [bag, ...names] = field.split('/');
  const spoken = bag === 'more' || bag === 'settings' ? spokenOf(conflict, sides) : null;
  const own = spoken && fieldNamed(t, spoken, names);
  if (own) return own;
  const name = field === 'circle' ? 'place' : (field.split('/').at(-1) ?? field);
  return t(`clash.field-${FIELDS.has(name) ? name : 'other'}`);
}

function spokenOf({ table, id }: Conflict, { mine, theirs }: Sides): Spoken | null {
  if (table === 'diagrams') return ofDiagram(mine, id) ?? ofDiagram(theirs, id);
  const element = mine.elements.get(id);
  return element ? ofElement(mine, element) : null;
}

/** What one side made of it. */
export function answerOf(t: TFunction, conflict: Conflict, side: Side, sides: Sides): string {
  const { field, id } = conflict;
  const value = conflict[side];
  if (field === 'there') return t(value === true ? 'clash.kept' : 'clash.deleted');
  if (field === 'place' || field === 'circle') return placeOf(t, id, side, sides);
  if (value === undefined || value === '') return t('clash.nothing');
  if (typeof value === 'boolean') return t(value ? 'clash.yes' : 'clash.no');
  if (field === 'standing') return t(`standing.${String(value)}`);
  if (field === 'more/hue') return t(`hue.${String(value)}`);
  return spelled(value);
}

function placeOf(t: TFunction, id: Id, side: Side, sides: Sides): string {
  const workbook = sides[side];
  const element = workbook.elements.get(id);
  if (!element || element.parent === null) return t('clash.top');
  const words = workbook.elements.get(element.parent)?.text || t('words.none');
  const other = sides[side === 'mine' ? 'theirs' : 'mine'].elements.get(id);
  if (other?.parent !== element.parent) return t('clash.under', { words });
  const siblings = [...workbook.elements.values()].filter(({ parent }) => parent === element.parent).sort(byOrder);
  return t('clash.nth', { words, nth: siblings.findIndex((sibling) => sibling.id === id) + 1 });
}

/** Words as they are, of a list or a record all that is said in it. */
function spelled(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const said = Array.isArray(value)
    ? value
    : Object.entries(value).flatMap(([key, each]) => (key === 'id' ? [] : [each]));
  return said.map(spelled).join(', ');
}
