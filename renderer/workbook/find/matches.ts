import type { Element } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';
import { plain } from '../../../shared/model/plain';

/** Where the words that were looked for stand: in the element's own, or in what was said of it. */
export interface Match {
  element: Element;
  at: 'text' | 'note' | 'tags' | 'owner';
}

/** What holds the words, in the order of the outline: loose notes too, and what is folded away. Nothing for no words. */
export function matchesOf(graph: Graph, query: string): readonly Match[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const holds = (text: string | undefined) => text !== undefined && plain(text).includes(wanted);
  return graph.all().flatMap((element): Match[] => {
    if (holds(element.text)) return [{ element, at: 'text' }];
    if (element.tags?.some(holds)) return [{ element, at: 'tags' }];
    if (holds(element.owner)) return [{ element, at: 'owner' }];
    return holds(element.note) ? [{ element, at: 'note' }] : [];
  });
}

/** Which match is next, going on (1) or back (-1) from one, round and round; -1 where there is none. */
export const following = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? -1 : at < 0 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
