import { addLink, removeLinks } from '../commands/links';
import type { Kind, Verdict } from '../kinds/kind';
import { mayBelong, mayLinkMore, membershipOf, membershipsFrom } from '../kinds/link-rules';
import type { Element, Id, Link } from '../model/document';
import type { Graph } from '../model/graph';
import { type Action, at, type Context, isBlank } from './action';

/** Belonging elsewhere as well, where the kind knows of that (a membership). */

/** Another element, as one that it may belong to, or why not; with the link where it does already. */
export interface Offer {
  element: Element;
  verdict: Verdict;
  link?: Link;
}

/**
 * First what it belongs to already beside what it stands under, then what it may belong to, then what the rules refuse; each
 * in the order of the outline. What has no words cannot be meant.
 */
export function offersFor(graph: Graph, kind: Kind, id: Id): readonly Offer[] {
  const links = membershipsFrom(graph, kind, id);
  const tied = new Set(links.map(({ to }) => to));
  const taken = links.flatMap((link): Offer[] => {
    const element = graph.get(link.to);
    return element ? [{ element, verdict: { ok: true }, link }] : [];
  });
  const others = graph
    .all()
    .filter(
      (element) => element.id !== id && !tied.has(element.id) && element.type !== kind.loose && element.text !== '',
    )
    .map((element): Offer => ({ element, verdict: mayBelong(graph, kind, id, element.id) }));
  return [...taken, ...others.filter(({ verdict }) => verdict.ok), ...others.filter(({ verdict }) => !verdict.ok)];
}

/** Links the two, if the rules allow it. Returns their answer. */
export function linked({ graph, kind, newId, perform }: Context, from: Id, to: Id): Verdict {
  const verdict = mayBelong(graph, kind, from, to);
  const membership = membershipOf(kind);
  if (verdict.ok && membership) perform(addLink(kind, { id: newId(), type: membership.type, from, to, more: {} }));
  return verdict;
}

export const unlinked = ({ perform }: Context, link: Id): void => perform(removeLinks([link]));

/** The one element that is meant. Of several nobody could say which one a link begins at. */
function beginning(context: Context): Element | undefined {
  const { kind, graph, selection, editing } = context;
  const element = membershipOf(kind) && (editing !== null || selection.length === 1) ? at(context) : undefined;
  if (!element || isBlank(context, element.id)) return undefined;
  return membershipsFrom(graph, kind, element.id).length > 0 || mayLinkMore(graph, kind, element) ? element : undefined;
}

/**
 * Opens the list of what it may belong to. A letter alone begins words, Ctrl+L is the browser's way to its address, and with
 * Alt a Mac writes a sign; so the key is beside those of the other marks.
 */
export const link: Action = {
  id: 'link',
  label: 'action.link',
  icon: 'spline',
  group: 'write',
  keys: [{ key: 'l', mod: true, shift: true }],
  uiCommand: 'link',
  hint(context) {
    const membership = membershipOf(context.kind);
    return membership && context.editing === null && beginning(context)
      ? { kind: context.kind.id, key: `${membership.type}-link` }
      : null;
  },
  when: (context) => beginning(context) !== undefined,
  otherwise: 'link.nowhere',
  run(context) {
    context.edit(null);
    context.ask('link');
  },
};
