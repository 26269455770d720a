import type { Diagram, Id, Link, Workbook } from '../model/document';
import type { Command, Draft } from './command';
import { copied } from './copied';
import { removeElements } from './elements';

/**
 * An empty diagram, by its id, becomes what the first one of another workbook is; a workbook with no other takes its title.
 * Links from elsewhere to what it was go with that.
 */
export const takeOver = (id: Id, from: Workbook, source: Diagram): Command => ({
  label: { key: 'command.paste', params: { count: from.elements.size } },
  recipe: (draft) => {
    const diagram = draft.diagrams.get(id);
    if (!diagram) return;
    const { kind, title, settings } = source;
    Object.assign(diagram, { kind, title, settings, memory: {} });
    const only = draft.diagrams.size === 1; // beside others it changes nothing of the workbook that they share
    if (only) Object.assign(draft.about, from.about);
    if (from.title && only) draft.title = from.title;
    const gone = [...draft.elements.values()].filter((element) => element.diagram === id);
    removeElements(gone.map((element) => element.id)).recipe(draft);
    for (const element of from.elements.values()) draft.elements.set(element.id, copied({ ...element, diagram: id }));
    for (const link of from.links.values()) draft.links.set(link.id, linkCopy(link));
  },
});

const linkCopy = (link: Link): Draft<Link> => ({ ...link });
