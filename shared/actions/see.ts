import type { Action, ActionGroup, Wish } from './action';
import type { Chord } from './keys';

/** What is asked of the page itself: always possible, and no step of undo. */

const wish = (id: Wish, icon: string, group: ActionGroup, keys: readonly Chord[], native?: true): Action => ({
  id,
  label: `action.${id}`,
  icon,
  group,
  keys,
  wish: id,
  ...(native && { native }),
  hint: () => null,
  when: () => true,
  run: ({ ask }) => ask(id),
});

const ctrl = (key: string): Chord => ({ key, mod: true });

export const copy = wish('copy', 'copy', 'write', [ctrl('c')], true);
export const cut = wish('cut', 'scissors', 'write', [ctrl('x')], true);
export const pasteHere = wish('paste', 'clipboard-paste', 'write', [ctrl('v')], true);

export const find = wish('find', 'search', 'see', [ctrl('f')]);
export const palette = wish('palette', 'command', 'see', [ctrl('k')]);
export const keySheet: Action = {
  ...wish('keys', 'keyboard', 'see', [{ key: 'F1' }, { key: '?', shift: true }, { key: '?' }]),
  when: ({ editing }) => editing === null,
};
export const fit = wish('fit', 'maximize', 'see', [{ key: '0', alt: true }]);
export const zoomIn = wish('zoom-in', 'plus', 'see', [{ key: '=', alt: true }]);
export const zoomOut = wish('zoom-out', 'minus', 'see', [{ key: '-', alt: true }]);
export const zoomBranch = wish('zoom-branch', 'focus', 'see', [{ key: 'Enter', alt: true }]);
export const slide = wish('slide', 'presentation', 'see', [{ key: 'F9' }]);
export const notes = wish('notes', 'sticky-note', 'see', [ctrl('j')]);
export const details = wish('details', 'panel-right', 'see', [ctrl('i')]);
export const diagramDetails = wish('diagram-details', 'panel-right', 'see', []);
export const checks = wish('checks', 'list-checks', 'see', [{ key: 'F7' }]);
export const agenda = wish('agenda', 'timer', 'see', []);
export const votes = wish('votes', 'vote', 'see', []);
export const history = wish('history', 'history', 'see', []);
export const settings = wish('settings', 'settings', 'see', [ctrl(',')]);
export const about = wish('about', 'info', 'see', []);

export const newDiagram = wish('new-diagram', 'plus', 'workbook', []);
export const rename = wish('rename', 'pencil', 'workbook', []);
export const exportAs = wish('export', 'share', 'workbook', [ctrl('e')]);
export const save = wish('save', 'save', 'workbook', [ctrl('s')]);
export const copyPicture = wish('copy-picture', 'image', 'workbook', []);
export const copyOutline = wish('copy-outline', 'list-tree', 'workbook', []);
