import type { Action, Context, UiCommand } from '../../../shared/actions/action';
import type { Chord } from '../../../shared/actions/keys';
import { mayDo } from '../../../shared/actions/may';
import type { Id } from '../../../shared/model/document';
import { byOrder } from '../../../shared/model/order';
import { foundIn, MOST } from './found';

/** One line of the palette. Words are in words already, so that they can be looked for. */
export interface Entry {
  id: string;
  words: string;
  /** Other words that it goes by. */
  also?: string;
  /** Where it leads, or which group it is of. */
  beside: string;
  icon: string;
  chord?: Chord;
  to: { action: Action } | { diagram: Id } | { element: Id } | { setting: string };
}

/** What the kind calls it in this place, or else the common word. */
export interface Wording {
  action(action: Action): string;
  group(action: Action): string;
  diagram(id: Id): string;
  element(id: Id): string;
  /** A key of the kind's own words. */
  own(key: string): string;
  settings: string;
  goTo: string;
}

/** What can be done now, in the order of the list of actions; what nobody on this page would answer to is left out. */
export function doable(
  actions: readonly Action[],
  context: Context,
  { readOnly, answers }: { readOnly: boolean; answers(uiCommand: UiCommand): boolean },
): readonly Action[] {
  const may = mayDo(readOnly, answers);
  return actions.filter((action) => action.id !== 'palette' && may(action) && action.when(context));
}

/** Everything that the palette could show: actions first, then what is set for the diagram, diagrams, elements of all diagrams. */
export function entriesOf(possible: readonly Action[], context: Context, wording: Wording): readonly Entry[] {
  const { workbook } = context;
  const others = [...workbook.diagrams.values()].sort(byOrder).filter(({ id }) => id !== context.graph.diagram.id);
  return [
    ...possible.map(
      (action): Entry => ({
        id: `action ${action.id}`,
        words: wording.action(action),
        beside: wording.group(action),
        icon: action.icon,
        ...(action.keys[0] && { chord: action.keys[0] }),
        to: { action },
      }),
    ),
    ...context.kind.settings.map(
      (field): Entry => ({
        id: `setting ${field.at}`,
        words: wording.own(field.label),
        ...(field.as === 'choice' && { also: field.of.map(({ label }) => wording.own(label)).join(' ') }),
        beside: wording.settings,
        icon: 'panel-right',
        to: { setting: field.at },
      }),
    ),
    ...others.map(
      ({ id }): Entry => ({
        id: `diagram ${id}`,
        words: wording.diagram(id),
        beside: wording.goTo,
        icon: 'shapes',
        to: { diagram: id },
      }),
    ),
    ...[...workbook.elements.values()]
      .filter(({ text }) => text !== '')
      .map(
        ({ id, text, diagram }): Entry => ({
          id: `element ${id}`,
          words: text,
          beside: diagram === context.graph.diagram.id ? wording.element(id) : wording.diagram(diagram),
          icon: 'corner-down-right',
          to: { element: id },
        }),
      ),
  ];
}

/** Those that are meant. Elements only come when they are asked for by at least a letter, and behind all others. */
export function chosen(entries: readonly Entry[], query: string): readonly Entry[] {
  const isElement = ({ to }: Entry) => 'element' in to;
  return (
    foundIn(entries, query, ({ words, also = '' }) => `${words} ${also}`, isElement) ??
    entries.filter((entry) => !isElement(entry)).slice(0, MOST)
  );
}
