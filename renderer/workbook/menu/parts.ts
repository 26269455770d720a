import type { Action, ActionGroup, Context } from '../../../shared/actions/action';
import type { Chord } from '../../../shared/actions/keys';
import type { MenuPart } from '../../editor/menu-bar';

/** Where the actions of a group stand in the bar; those named one by one stand apart from their group. */
const MENUS: readonly { at?: MenuPart['at']; group?: ActionGroup; ids?: readonly string[] }[] = [
  { at: 'edit', ids: ['undo', 'redo'] },
  { at: 'edit', ids: ['find', 'palette'] },
  { group: 'write' },
  { group: 'move' },
  { group: 'mark' },
  { at: 'view', group: 'see' },
  { at: 'file', group: 'workbook' },
  { at: 'file', ids: ['settings'] },
  { at: 'help', ids: ['keys', 'about'] },
];

const APART = new Set(MENUS.flatMap(({ ids = [] }) => ids));
/** Escape is no menu's business. */
const NOWHERE = new Set(['give-up']);

export interface PartsInput {
  actions: readonly Action[];
  context: Context;
  /** May it be offered at all (`mayDo`)? */
  may(action: Action): boolean;
  /** Words by their key. */
  translate(key: string): string;
  run(action: Action): void;
}

/**
 * All actions, as parts of a menu bar. What only asks something of the page can be picked even while words are typed. Two of
 * one name, for two situations, are one item. Copying and pasting are not among them: there the system's own items stand.
 */
export function partsOf({ actions, context, may, translate, run }: PartsInput): readonly MenuPart[] {
  const can = (action: Action) => may(action) && (action.uiCommand !== undefined || action.when(context));
  return MENUS.flatMap(({ at, group, ids }) => {
    const meant = actions.filter(
      (action) =>
        !action.native &&
        !NOWHERE.has(action.id) &&
        (ids?.includes(action.id) ?? (action.group === group && !APART.has(action.id))),
    );
    if (meant.length === 0) return [];
    const items = [...new Set(meant.map(({ label }) => label))].map((label) => {
      const same = meant.filter((action) => action.label === label);
      const action = same.find(can) ?? same[0];
      const [chord] = same[0]?.keys ?? [];
      return {
        id: label, // the same for both of one name
        label: translate(label),
        ...(chord && { keys: electronKeys(chord) }),
        enabled: action !== undefined && can(action),
        run: () => action && run(action),
      };
    });
    return [{ label: translate(`group.${group ?? 'workbook'}`), ...(at && { at }), items }];
  });
}

const NAMES: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['+', 'Plus'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
]);

/** `CmdOrCtrl+Shift+Z` */
export function electronKeys({ key, mod, alt, shift }: Chord): string {
  const name = NAMES.get(key) ?? (key.length === 1 ? key.toUpperCase() : key);
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}
