import { recordsOf, saidAt, wordsOf } from '../../../shared/kinds/field-values';
import type { Field, Kind } from '../../../shared/kinds/kind';
import type { Element, JsonObject } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { plain } from '../../../shared/model/plain';

/** Where the words that were looked for stand: in the element's own, or in what was said of it; `label` names the kind's field. */
export type Match = { element: Element } & (
  | { at: 'text' | 'note' | 'tags' | 'owner' }
  | { at: 'said'; label: Field['label'] }
);

/** What holds the words, in the order of the outline: loose notes too, and what is folded away. Nothing for no words. */
export function matchesOf(graph: Graph, kind: Pick<Kind, 'elements'>, query: string): readonly Match[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const holds = (text: string | undefined) => text !== undefined && plain(text).includes(wanted);
  const isIn = (field: Field, record: JsonObject): boolean => {
    const value = saidAt(record, field.at);
    if (field.as === 'list') return recordsOf(value).some((each) => field.of.some((own) => isIn(own, each.record)));
    return field.as !== 'choice' && field.as !== 'flag' && holds(wordsOf(value)); // whose words are the page's
  };
  return graph.all().flatMap((element): Match[] => {
    if (holds(element.text)) return [{ element, at: 'text' }];
    const field = kind.elements.get(element.type)?.fields.find((each) => isIn(each, element.more));
    if (field) return [{ element, at: 'said', label: field.label }];
    if (element.tags?.some(holds)) return [{ element, at: 'tags' }];
    if (holds(element.owner)) return [{ element, at: 'owner' }];
    return holds(element.note) ? [{ element, at: 'note' }] : [];
  });
}

/** Which match is next, going on (1) or back (-1) from one, round and round; -1 where there is none. */
export const following = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? -1 : at < 0 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
