/** The dialog that says which version this is, and under which licenses its parts are. */
export const about = {
  'action.about': 'About Throughline',
  'about.version': 'Version {{version}}',
  'about.how':
    'Throughline is free software under the MIT license. It is made with the work of others: each part is listed here with its license.',
  'about.desktop':
    'The window itself is made with Electron and Chromium. Their licenses lie in the folder of the program, as LICENSE.electron.txt and LICENSES.chromium.html.',
  'about.parts': 'Licenses',
  'about.part': '{{version}}, {{license}}',
  'about.loading': 'Reading the licenses',
  'about.failed':
    'The licenses could not be read. Your work is as it was. Try again; if that does not help, load the page again.',
  'about.again': 'Try again',
  'about.none': 'There are no parts by others in this build.',
  'about.close': 'Close',
};
