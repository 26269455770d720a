/** What is said about a file that could not be read from the disk. */
export const shell = {
  'read.absent': 'This file is no longer where it was. Look for it in another folder.',
  'read.forbidden': 'This computer does not allow Throughline to read this file.',
  'read.not-a-file': 'This is no file, so there is nothing to open.',
  'read.too-large': 'This file is larger than 100 MB, which no workbook is. It was not opened.',
  'read.failed': 'The disk did not give this file back. Look for a copy of it.',
};
