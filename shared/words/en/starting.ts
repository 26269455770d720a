/** What stands in place of the page where it cannot start. */
export const starting = {
  'start.no-script': 'Throughline needs JavaScript. Turn it on for this page and reload. Your saved work is safe.',
  'start.old-browser':
    'This browser is too old for Throughline. Update it: Chrome and Edge work from version 108, Firefox from 125, Safari from 16.4. Your saved work is safe.',
  'start.stopped':
    'Throughline could not start. Your saved work is safe. Reload this page; if that does not help, update your browser.',
  'start.reason': 'The browser says: {{reason}}',
  'start.missing': 'This file did not load: {{file}}',
};
