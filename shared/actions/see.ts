import type { Action, ActionGroup, UiCommand } from './action';
import type { Chord } from './keys';

/** What is asked of the page itself: always possible, and no step of undo. */

const uiCommand = (id: UiCommand, icon: string, group: ActionGroup, keys: readonly Chord[], native?: true): Action => ({
  id,
  label: `action.${id}`,
  icon,
  group,
  keys,
  uiCommand: id,
  ...(native && { native }),
  hint: () => null,
  when: () => true,
  run: ({ ask }) => ask(id),
});

const ctrl = (key: string): Chord => ({ key, mod: true });

export const copy = uiCommand('copy', 'copy', 'write', [ctrl('c')], true);
export const cut = uiCommand('cut', 'scissors', 'write', [ctrl('x')], true);
export const pasteHere = uiCommand('paste', 'clipboard-paste', 'write', [ctrl('v')], true);

export const find = uiCommand('find', 'search', 'see', [ctrl('f')]);
export const palette = uiCommand('palette', 'command', 'see', [ctrl('k')]);
export const keySheet: Action = {
  ...uiCommand('keys', 'keyboard', 'see', [{ key: 'F1' }, { key: '?', shift: true }, { key: '?' }]),
  when: ({ editing }) => editing === null,
};
export const fit = uiCommand('fit', 'maximize', 'see', [{ key: '0', alt: true }]);
export const zoomIn = uiCommand('zoom-in', 'plus', 'see', [{ key: '=', alt: true }]);
export const zoomOut = uiCommand('zoom-out', 'minus', 'see', [{ key: '-', alt: true }]);
export const zoomBranch = uiCommand('zoom-branch', 'focus', 'see', [{ key: 'Enter', alt: true }]);
export const slide = uiCommand('slide', 'presentation', 'see', [{ key: 'F9' }]);
export const notes = uiCommand('notes', 'sticky-note', 'see', [ctrl('j')]);
export const details = uiCommand('details', 'panel-right', 'see', [ctrl('i')]);
export const diagramDetails = uiCommand('diagram-details', 'panel-right', 'see', []);
export const checks = uiCommand('checks', 'list-checks', 'see', [{ key: 'F7' }]);
export const agenda = uiCommand('agenda', 'timer', 'see', []);
export const votes = uiCommand('votes', 'vote', 'see', []);
export const history = uiCommand('history', 'history', 'see', []);
export const settings = uiCommand('settings', 'settings', 'see', [ctrl(',')]);
export const about = uiCommand('about', 'info', 'see', []);

export const newDiagram = uiCommand('new-diagram', 'plus', 'workbook', []);
export const rename = uiCommand('rename', 'pencil', 'workbook', []);
export const exportAs = uiCommand('export', 'share', 'workbook', [ctrl('e')]);
export const save = uiCommand('save', 'save', 'workbook', [ctrl('s')]);
export const copyPicture = uiCommand('copy-picture', 'image', 'workbook', []);
export const copyOutline = uiCommand('copy-outline', 'list-tree', 'workbook', []);
