import { type Carried, carriable, carried, copyBranches, type Source, type Target } from '../commands/copy-branches';
import { threadsOf } from '../cross-links/cross-links';
import type { Fault } from '../file/fault';
import { kinds } from '../kinds';
import type { Kind } from '../kinds/kind';
import type { Id, Workbook } from '../model/document';
import type { Graph } from '../model/graph';
import { fail, ok, type Result } from '../model/result';
import { LIMITS } from '../model/schema';
import { type Action, at, type Context } from './action';
import { isTooMany, tooMany } from './paste';

/** What runs across diagrams: carrying on in one of another kind, and following what was carried, there and back. */

/** Kinds in which branches of this one can be carried on. */
export const receiversOf = (kind: Kind): readonly Kind[] =>
  [...kinds.values()].filter((other) => other.receives !== null && other.id !== kind.id);

/** Named in the words of the kind that would receive it, where there is one alone. */
export const carryOn: Action = {
  id: 'carry-on',
  label: 'action.carry-on',
  icon: 'route',
  group: 'workbook',
  keys: [],
  uiCommand: 'carry-on',
  hint({ kind }) {
    const [one, ...others] = receiversOf(kind);
    return one && others.length === 0 ? { kind: one.id, key: 'carry-on' } : null;
  },
  when: ({ graph, kind }) => receiversOf(kind).length > 0 && carriable(graph, kind).length > 0,
  run: ({ ask }) => ask('carry-on'),
};

export const follow: Action = {
  id: 'follow',
  label: 'action.follow',
  icon: 'route',
  group: 'see',
  keys: [{ key: 'F8' }],
  uiCommand: 'follow',
  hint: () => null,
  when: (context) => tiesAt(context).length > 0,
  otherwise: 'thread.none',
  run: ({ ask }) => ask('follow'),
};

/** What the element under the hand is tied to in other diagrams. */
export function tiesAt(context: Context) {
  const element = at(context);
  return element ? threadsOf(context.workbook, element.id) : [];
}

/**
 * What is offered first: what is selected, with all below it; where nothing is, or the root, the claims in focus; where none
 * is, all. Without the root and what is loose.
 */
export function meantIn(graph: Graph, kind: Kind, selection: readonly Id[]): ReadonlySet<Id> {
  const all = carriable(graph, kind);
  const below = (tops: ReadonlySet<Id>) => {
    const chosen = new Set<Id>();
    for (const { id, parent } of all) if (tops.has(id) || chosen.has(parent ?? '')) chosen.add(id);
    return chosen;
  };
  const selected = below(new Set(selection));
  if (selected.size > 0) return selected;
  const focused = below(new Set(all.flatMap(({ id, focus }) => (focus ? [id] : []))));
  return focused.size > 0 ? focused : new Set(all.map(({ id }) => id));
}

/** Carries on what is chosen, or says why not: a file could not hold so much. */
export function carryTo(context: Context, source: Source, target: Target): Result<Carried, Fault> {
  const made = carried(source, target, context.newId);
  const { workbook } = context;
  const full = isTooMany(workbook, made.elements.length + 1) || hasTooManyLinks(workbook, made.links.length);
  if (full) return tooMany;
  if (made.elements.length === 0) return fail({ code: 'carry-on.nothing' });
  context.perform(copyBranches(made, target.kind), { select: [], edit: null });
  return ok(made);
}

const hasTooManyLinks = ({ links }: Workbook, more: number): boolean => links.size + more > LIMITS.records;
