import type { Kind } from '../kinds/kind';
import type { Id, Link } from '../model/document';
import type { Command } from './command';
import { moveElement } from './elements';
import { tie } from './settle-links';

/** Belonging elsewhere as well (`kind.linking`). Whether it may be was asked before, as with all edits. */

/** An end that is gone by now, or a link that there is already, is passed over. */
export const addLink = (link: Link): Command => ({
  label: { key: 'command.link' },
  recipe(draft) {
    const { type, from, to } = link;
    if (from === to || !draft.elements.has(from) || !draft.elements.has(to)) return;
    for (const other of draft.links.values()) if (other.type === type && other.from === from && other.to === to) return;
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
