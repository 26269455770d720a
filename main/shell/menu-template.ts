import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Ask } from '../../shared/host/contract';
import { shell as words } from '../../shared/words/en/shell';

export type PageGroup = Ask<'menu.show'>['groups'][number];
type Platform = NodeJS.Platform;

const line: Item = { type: 'separator' };

/** An item of the page by the name under which the menu knows it: no role of Electron's has such a one. */
export const itemId = (id: string): string => `page ${id}`;

/**
 * The whole menu bar: what belongs to the window, in Electron's own words, and the page's groups, in theirs. The page has
 * its keys itself, so they are shown and not taken; on a Mac the menu takes what it shows, after the page has had its turn,
 * and so only keys that write nothing are shown there. The clipboard is the system's: its items work in every field.
 */
export function menuTemplate(
  groups: readonly PageGroup[],
  platform: Platform,
  pick: (id: string) => void,
): readonly Item[] {
  const mac = platform === 'darwin';
  const itemsOf = ({ items }: PageGroup): Item[] =>
    items.map(({ id, label, keys, enabled }) => ({
      id: itemId(id),
      label: plain(label),
      enabled,
      ...(keys !== undefined && (!mac || holdsBack(keys)) && { accelerator: keys, registerAccelerator: false }),
      click: () => pick(id),
    }));
  const at = (place: PageGroup['at']): Item[][] => groups.filter((group) => group.at === place).map(itemsOf);
  const menu = (label: string, parts: readonly Item[][]): Item => ({ label, submenu: joined(parts) });
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    menu(words['menu.file'], [...at('file'), [{ role: mac ? 'close' : 'quit' }]]),
    menu(words['menu.edit'], [
      ...at('edit'),
      [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }],
      [{ role: 'selectAll' }],
    ]),
    ...groups.filter((group) => group.at === undefined).map((group) => menu(plain(group.label), [itemsOf(group)])),
    menu(words['menu.view'], [
      ...at('view'),
      [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }],
      [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
    ]),
    { role: 'windowMenu', label: words['menu.window'] },
    {
      ...menu(words['menu.help'], [...at('help'), mac || tellsAbout(groups) ? [] : [{ role: 'about' }]]),
      role: 'help',
    },
  ];
}

/** The page's own item says more than the system's. */
const tellsAbout = (groups: readonly PageGroup[]): boolean =>
  groups.some(({ items }) => items.some(({ id }) => id === 'action.about'));

/** Parts with a line between any two of them. */
const joined = (parts: readonly Item[][]): Item[] =>
  parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [line, ...part]));

/** An ampersand would mark the letter behind it. */
const plain = (label: string): string => label.replaceAll('&', '&&');

const holdsBack = (keys: string): boolean => /\b(Cmd|Command|CmdOrCtrl|CommandOrControl|Ctrl|Control)\b/.test(keys);

/** Are these the same items but for whether they can be picked? Then the bar need not be made again. */
export const isSameBar = (a: readonly PageGroup[], b: readonly PageGroup[]): boolean => skeleton(a) === skeleton(b);

const skeleton = (groups: readonly PageGroup[]): string =>
  JSON.stringify(
    groups.map(({ at, label, items }) => [at, label, items.map(({ id, label, keys }) => [id, label, keys])]),
  );
