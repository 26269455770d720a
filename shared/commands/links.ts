import type { Kind } from '../kinds/kind';
import { linkTypeOf } from '../kinds/link-rules';
import type { Id, Link } from '../model/document';
import type { Command } from './command';
import { moveElement } from './elements';
import { tie } from './settle-links';

/** Belonging elsewhere as well (memberships of `kind.links`). Whether it may be was asked before, as with all edits. */

/** A link with an end that is gone by now is passed over, and so is a second one where its type has no parallel ones. */
export const addLink = (kind: Pick<Kind, 'links'>, link: Link): Command => ({
  label: { key: 'command.link' },
  recipe(draft) {
    const { from, to } = link;
    const type = linkTypeOf(kind, link);
    if (!type || (from === to && !type.loops) || !draft.elements.has(from) || !draft.elements.has(to)) return;
    const isSame = (other: Link) => other.type === type.type && other.from === from && other.to === to;
    if (!type.parallel && [...draft.links.values()].some(isSame)) return;
    draft.links.set(link.id, { ...link });
  },
});

export const removeLinks = (ids: readonly Id[]): Command => ({
  label: { key: 'command.unlink', params: { count: ids.length } },
  recipe(draft) {
    for (const id of ids) draft.links.delete(id);
  },
});

/** How strongly it belongs there: by a link, or, with the element's own id, to what it stands under. */
export const setWeak = (id: Id, weak: boolean): Command => ({
  label: { key: weak ? 'command.weak' : 'command.strong' },
  recipe(draft) {
    const record = draft.links.get(id) ?? draft.elements.get(id);
    if (record && weak) record.more.weak = true;
    else if (record) delete record.more.weak;
  },
});

/**
 * What it belongs to as well becomes what it stands under, behind `after`, and the other way round, if the rules allow that.
 * Each relation stays as strong as it was.
 */
export const makeFirst = (kind: Kind, { id, from, to }: Link, after: Id | null): Command => ({
  label: { key: 'command.link-first' },
  recipe(draft) {
    const [link, element] = [draft.links.get(id), draft.elements.get(from)];
    const parent = element?.parent ?? null;
    if (!link || !element || parent === null || parent === to) return;
    const { weak: _, ...more } = link.more;
    const back = { ...link, to: parent, more: { ...more, ...(element.more.weak === true && { weak: true }) } };
    moveElement(kind, from, { type: element.type, parent: to, after }).recipe(draft); // takes the link's place, and its strength
    if (element.parent === to) tie(draft, kind, element.diagram, [back]);
  },
});
