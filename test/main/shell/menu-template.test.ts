import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, test } from 'vitest';
import { isSameBar, menuTemplate, type PageGroup } from '../../../main/shell/menu-template';

const groups: PageGroup[] = [
  { label: 'Files', at: 'file', items: [{ id: 'open', label: 'Open a file', enabled: true }] },
  { label: 'Travel', at: 'edit', items: [{ id: 'undo', label: 'Undo', keys: 'CmdOrCtrl+Z', enabled: false }] },
  { label: 'Cut & dry', items: [{ id: 'next', label: 'Next & last', keys: 'Enter', enabled: true }] },
  { label: 'Help', at: 'help', items: [{ id: 'keys', label: 'Keys', keys: 'F1', enabled: true }] },
];

const barOf = (platform: NodeJS.Platform, pick: (id: string) => void = () => {}) =>
  menuTemplate(groups, platform, pick);
const itemsOf = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);
const all = (bar: readonly Item[]): Item[] => bar.flatMap((item) => [item, ...itemsOf(item)]);
const named = (bar: readonly Item[], label: string) => all(bar).find((item) => item.label === label);
const roles = (bar: readonly Item[]) => all(bar).map(({ role }) => role);
/** What the click of an item does, without Electron. */
const click = (item: Item | undefined) => Reflect.apply(Object(item).click, null, []);

describe.each(['linux', 'win32', 'darwin'] as const)('the menu bar on %s', (platform) => {
  test('has the window’s menus, and the page’s groups in them or among them', () => {
    const bar = barOf(platform);
    const names = bar.map(({ label }) => label).filter((label) => label !== undefined);
    expect(names).toEqual(['File', 'Edit', 'Cut && dry', 'View', 'Window', 'Help']);
    expect(itemsOf(named(bar, 'File'))[0]).toMatchObject({ label: 'Open a file' });
    expect(itemsOf(named(bar, 'Edit'))[0]).toMatchObject({ label: 'Undo', enabled: false });
  });

  test('leaves the clipboard to the system, and undo and redo to the page', () => {
    expect(roles(barOf(platform))).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
    for (const role of ['undo', 'redo', 'reload', 'forceReload', 'editMenu', 'viewMenu'])
      expect(roles(barOf(platform))).not.toContain(role);
  });

  test('shows the page’s keys and takes none of them', () => {
    for (const item of all(barOf(platform)).filter(({ accelerator }) => accelerator))
      expect(item).toMatchObject({ registerAccelerator: false });
    expect(named(barOf(platform), 'Undo')).toMatchObject({ accelerator: 'CmdOrCtrl+Z' });
  });

  test('tells what was picked', () => {
    const picked: string[] = [];
    click(
      named(
        barOf(platform, (id) => picked.push(id)),
        'Next && last',
      ),
    );
    expect(picked).toEqual(['next']);
  });

  test('has no two lines in a row, and none at an end', () => {
    for (const menu of barOf(platform)) {
      const types = itemsOf(menu).map(({ type }) => (type === 'separator' ? '-' : 'x'));
      expect(types.join('')).toMatch(/^$|^x+(-x+)*$/);
    }
  });
});

test('a Mac has the menu of the app, with About and Quit in it; elsewhere they stand under Help and File', () => {
  expect(barOf('darwin')[0]).toEqual({ role: 'appMenu' });
  expect(itemsOf(named(barOf('darwin'), 'Help')).map(({ role }) => role)).not.toContain('about');
  expect(itemsOf(named(barOf('linux'), 'Help')).map(({ role }) => role)).toContain('about');
  expect(itemsOf(named(barOf('win32'), 'File')).map(({ role }) => role)).toContain('quit');
});

test('where the page tells about itself, the system does not as well', () => {
  const items = [{ id: 'action.about', label: 'About Throughline', enabled: true }];
  const bar = menuTemplate([{ label: 'Help', at: 'help', items }], 'linux', () => {});
  expect(itemsOf(named(bar, 'Help')).map(({ label, role }) => label ?? role)).toEqual(['About Throughline']);
});

test('a Mac’s menu takes the keys that it shows: none with which words are written', () => {
  expect(named(barOf('darwin'), 'Next && last')).not.toHaveProperty('accelerator');
  expect(named(barOf('linux'), 'Next && last')).toMatchObject({ accelerator: 'Enter' });
});

test('a bar is made again only where it has other items, not where one can be picked now', () => {
  const changed = (change: object) =>
    groups.map((group) => ({ ...group, items: group.items.map((i) => ({ ...i, ...change })) }));
  expect(isSameBar(groups, changed({ enabled: true }))).toBe(true);
  expect(isSameBar(groups, changed({ label: 'Other' }))).toBe(false);
  expect(isSameBar(groups, groups.slice(1))).toBe(false);
});
