import { type BrowserWindow, Menu } from 'electron';
import { tellTo } from './ipc';
import { isSameBar, itemId, menuTemplate, type PageGroup } from './menu-template';

let shown: readonly PageGroup[] = [];
let page: BrowserWindow | null = null; // whose groups they are

/** The bar without a page: what belongs to the window itself. */
export const setMenu = (): void => make([]);

/** The bar with the page's groups. Where only something can, or cannot, be picked any more, the bar stays and its items change. */
export function showMenu(groups: readonly PageGroup[], window: BrowserWindow): void {
  page = window;
  const bar = Menu.getApplicationMenu();
  if (bar && isSameBar(groups, shown)) mark(bar, groups);
  else make(groups);
  shown = groups;
}

const make = (groups: readonly PageGroup[]): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(groups, process.platform, pick)]));

function mark(bar: Menu, groups: readonly PageGroup[]): void {
  for (const { id, enabled } of groups.flatMap(({ items }) => items)) {
    const item = bar.getMenuItemById(itemId(id));
    if (item && item.enabled !== enabled) item.enabled = enabled;
  }
}

function pick(id: string): void {
  if (page) tellTo(page, 'menu.picked', { id });
}
