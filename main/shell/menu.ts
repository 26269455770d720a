import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * What belongs to the window itself, in Electron's own words. No undo and no redo: those are the page's, and a menu that
 * had them would take the keys from it.
 */
const template: MenuItemConstructorOptions[] = [
  ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  { role: 'fileMenu' },
  {
    role: 'editMenu',
    submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }],
  },
  {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  },
  { role: 'windowMenu' },
];

export const setMenu = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template));
