/** What the desktop app says about files on the disk. */
export const shell = {
  'shell.absent': 'This file is no longer there.',
  'shell.forbidden': 'This computer does not allow Throughline to use this file.',
  'shell.not-a-file': 'This is not a file.',
  'shell.too-large': 'This file is larger than 100 MB. A workbook is never that large.',
  'shell.unreadable': 'This file could not be read from the disk.',
};
