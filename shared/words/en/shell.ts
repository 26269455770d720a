/** What the window says: about a file that could not be read from the disk, and before it closes. */
export const shell = {
  'read.absent': 'This file is no longer where it was. Look for it in another folder.',
  'read.forbidden': 'This computer does not allow Throughline to read this file.',
  'read.not-a-file': 'This is no file, so there is nothing to open.',
  'read.too-large': 'This file is larger than 100 MB, which no workbook is. It was not opened.',
  'read.failed': 'The disk did not give this file back. Look for a copy of it.',

  'leave.unsaved': 'The last changes could not be saved.',
  'leave.how': 'They are lost when you leave now. Stay to try again, or to save them as a file.',
  'leave.stay': 'Stay',
  'leave.leave': 'Leave without them',
};
