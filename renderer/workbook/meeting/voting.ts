import type { Command } from '../../../shared/commands/command';
import { setFields } from '../../../shared/commands/fields';
import { castVotes } from '../../../shared/commands/votes';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Id } from '../../../shared/model/document';
import type { Graph } from '../../../shared/model/graph';

/** Multi-voting, as the field does it: everybody has about a third as many dots as there are items. */

/** What may be voted on: claims that have found their place. */
export const itemsIn = (graph: Graph, kind: Kind): readonly Element[] =>
  graph.all().filter(({ type }) => type !== kind.loose && kind.elements.get(type)?.claim === true);

/** Dots for each person: a third of the items, and at least one where there is anything to vote on. */
export const dotsEach = (items: number): number => (items === 0 ? 0 : Math.max(1, Math.round(items / 3)));

/** How many dots are still in people's hands; less than 0 where more have been put down than there are. */
export function dotsLeft(items: readonly Element[], people: number): number {
  return people * dotsEach(items.length) - items.reduce((sum, { votes = 0 }) => sum + votes, 0);
}

/** Those with votes, most first; among equals in the order of the outline. */
export const ranked = (items: readonly Element[]): readonly Element[] =>
  items.filter(({ votes = 0 }) => votes > 0).sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));

/** One dot more, or one less; none below none. */
export const vote = ({ id }: Element, by: 1 | -1): Command => castVotes([id], by);

export const clearVotes = (ids: readonly Id[]): Command =>
  setFields(ids, { votes: undefined }, { key: 'command.votes-clear' });

export const focusOn = (id: Id, focus: boolean): Command =>
  setFields([id], { focus: focus || undefined }, { key: focus ? 'command.focus' : 'command.unfocus' });
