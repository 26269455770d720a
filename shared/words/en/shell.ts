/** What the window says: about files of this computer, before it closes, when its page has stopped, and in its menu bar. */
export const shell = {
  'read.absent': 'This file is no longer where it was. Look for it in another folder.',
  'read.no-folder':
    'The folder of this file is no longer where it was. Look for the file in another folder; if it is on a stick or in the network, connect that first.',
  'read.not-a-folder':
    'On the way to this file there is a file where a folder should be. Look whether the name is right, or look for the file in another folder.',
  'read.circle': 'Links lead from here back to here, so there is no file to open. Look for the file itself.',
  'read.long-name':
    'The name of this file, with all the folders that it is in, is longer than this drive takes, so there is no such file. Look whether it is right.',
  'read.forbidden': 'This computer does not allow Throughline to read this file.',
  'read.not-a-file': 'This is no file, so there is nothing to open.',
  'read.too-large': 'This file is larger than 100 MB, which no workbook is. It was not opened.',
  'read.locked': 'Another program holds this file, so it could not be read. Close it there, and try again.',
  'read.changing': 'Another program is writing this file at this moment. Try again when it is done.',
  'read.gone': 'The drive with this file does not answer. Connect it again, and try again.',
  'read.failed': 'The disk did not give this file back. Look for a copy of it.',

  'file.unknown-place': 'Throughline no longer knows where this file is. Show it the file once more.',

  'disk.full':
    'There is no room left where the file was to go. What was there before is untouched. Free some space, or choose another place.',
  'disk.forbidden':
    'This computer does not allow Throughline to write there. What was there before is untouched. Choose another place.',
  'disk.read-only':
    'This drive can only be read, so nothing was written. What was there before is untouched. Choose another place.',
  'disk.no-folder': 'The folder for the file is not there. Choose another place, or make the folder first.',
  'disk.not-a-folder':
    'On the way to this place there is a file where a folder should be. Nothing was written. Choose another place.',
  'disk.circle':
    'Links lead from this place back to it, so no file can go there. Nothing was written. Choose another name.',
  'disk.not-a-file': 'There is something at this place that is no file, so no file can go there. Choose another name.',
  'disk.changed':
    'Somebody else changed the file meanwhile. Theirs is untouched. Save yours under another name, and open both to compare.',
  'disk.locked':
    'Another program holds the file, so it was not written. What was there before is untouched. Close it there, and try again.',
  'disk.long-name':
    'The name of the file, with all the folders that it is in, is longer than this drive takes. Nothing was written. Choose a shorter name, or a folder further up.',
  'disk.bad-name': 'This drive does not take a file of this name. Nothing was written. Choose another name.',
  'disk.gone':
    'The drive with the file does not answer. Connect it again, and try again, or choose another place in the meantime.',
  'disk.failed': 'The disk did not take the file as it is. What was there before is untouched. Choose another disk.',

  'backup.absent': 'This copy is no longer there. Choose another one.',
  'backup.full': 'There is no room left on this computer for a copy. Your work is as it was. Free some space.',
  'backup.failed': 'This computer did not let Throughline keep a copy. Your work is as it was.',

  'leave.unsaved': 'The last changes could not be saved.',
  'leave.how': 'They are lost when you leave now. Stay to try again, or to save them as a file.',
  'leave.stay': 'Stay',
  'leave.leave': 'Leave without them',

  'second.title': 'Another Throughline was started, and did not open.',
  'second.own': 'This window is',
  'second.other': 'The other one is',
  'second.how':
    'Both would work on the same workbooks, so only one runs at a time. To go on with the other one, close this window first, then start it again. Your workbooks are there in both.',
  'second.ok': 'OK',

  'crash.gone': 'The page has stopped.',
  'crash.hangs': 'The page does not answer.',
  'crash.kept': 'Your work is saved, up to the last moment before this. Load the page again to go on.',
  'crash.reload': 'Load it again',
  'crash.wait': 'Wait',
  'crash.close': 'Close',

  'link.browser': 'Open this address in the browser?',
  'link.mail': 'Write to this address in the mail program?',
  'link.open': 'Open',
  'link.stay': 'Stay here',

  'menu.new': 'New {{kind}}',
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.window': 'Window',
  'menu.help': 'Help',
};
