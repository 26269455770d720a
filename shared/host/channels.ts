/** What the page may ask of the shell. Apart from the contract, so that the preload script stays free of its schemas. */
export const channels = [
  'file.open',
  'file.save',
  'file.write',
  'file.look',
  'file.read',
  'file.beside',
  'file.find',
  'file.recent',
  'file.watch',
  'backup.write',
  'backup.list',
  'backup.read',
  'menu.show',
  'window.ready',
  'window.left',
] as const;

export type Channel = (typeof channels)[number];

/** What the shell tells the page without being asked. */
export const events = ['file.changed', 'file.came', 'menu.picked', 'window.leaving'] as const;

export type EventName = (typeof events)[number];
