/** What stands in place of the page where it cannot start. */
export const starting = {
  'start.no-script': 'Throughline needs JavaScript. Allow it for this page and reload. What was saved here is kept.',
  'start.old-browser':
    'This browser is too old for Throughline. Update it: Chrome and Edge work from version 108, Firefox from 125, Safari from 16.4. What was saved here is kept.',
  'start.stopped':
    'Throughline has stopped. What was saved here is kept. Reload this page; if that does not help, update the browser.',
  'start.reason': 'The browser says: {{reason}}',
};
