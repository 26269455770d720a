import type { Command } from '../commands/command';
import { setFields } from '../commands/fields';
import { castVotes } from '../commands/votes';
import type { Element, Standing } from '../model/document';
import { type Action, at, type Context } from './action';

/** What a team says of its claims beside their words: what it works on, what it knows, how it has voted. */

/** The claims that are meant: of all that is selected, or the one whose words are being typed. */
export function claimsIn(context: Context): readonly Element[] {
  const { editing, selection, graph, kind } = context;
  const meant = editing === null ? selection.flatMap((id) => graph.get(id) ?? []) : [at(context)];
  return meant.flatMap((element) => (element && kind.elements.get(element.type)?.claim ? [element] : []));
}

type Rest = Pick<Action, 'id' | 'icon' | 'keys'>;

const mark = (
  rest: Rest,
  doTo: (claims: readonly Element[]) => Command,
  when?: (claims: readonly Element[]) => boolean,
): Action => ({
  ...rest,
  label: `action.${rest.id}`,
  group: 'mark',
  hint: () => null,
  when: (context) => {
    const claims = claimsIn(context);
    return claims.length > 0 && (when?.(claims) ?? true);
  },
  run: (context) => context.perform(doTo(claimsIn(context))),
});

/** On all of them, or off where all have it. */
export const focus = mark({ id: 'focus', icon: 'target', keys: [{ key: 'f', mod: true, shift: true }] }, (claims) => {
  const on = !claims.every((claim) => claim.focus);
  return setFields(idsOf(claims), { focus: on || undefined }, { key: on ? 'command.focus' : 'command.unfocus' });
});

const stand = (id: string, standing: Standing, icon: string, key: string): Action =>
  mark({ id, icon, keys: [{ key, mod: true, shift: true }] }, (claims) => {
    const on = !claims.every((claim) => claim.standing === standing);
    return setFields(idsOf(claims), { standing: on ? standing : undefined }, { key: 'command.standing' });
  });

export const believed = stand('believed', 'believed', 'circle-question-mark', 'b');
export const known = stand('known', 'known', 'circle-check', 'k');

export const vote = mark({ id: 'vote', icon: 'circle-plus', keys: [{ key: 'd', mod: true }] }, (claims) =>
  castVotes(idsOf(claims), 1),
);
export const unvote = mark(
  { id: 'unvote', icon: 'circle-minus', keys: [{ key: 'd', mod: true, shift: true }] },
  (claims) => castVotes(idsOf(claims), -1),
  (claims) => claims.some(({ votes = 0 }) => votes > 0),
);

const idsOf = (elements: readonly Element[]) => elements.map(({ id }) => id);
