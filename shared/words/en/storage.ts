/** What the page says about this computer: its library, its files, its pictures. */
export const storage = {
  'storage.full':
    'There is no room left on this computer. Free some space and try again; nothing that is open here is lost.',
  'storage.closed': 'Another window brought a newer version of Throughline. Reload this page to go on.',
  'storage.blocked':
    'Another window still uses an older version of Throughline. Once everything in it is saved, close it; then this page goes on.',
  'storage.absent': 'This workbook is no longer on this computer.',
  'storage.binned':
    'This workbook was deleted. For 30 days it can be put back, under “Recently deleted” on the start screen.',
  'storage.deleted': 'The browser’s copy of this workbook was deleted.',
  'storage.emptied':
    'Some of your workbooks are gone: this browser’s saved data was cleared. A workbook that is still open in another tab is saved again from there. What you saved as a file can be opened again.',
  'storage.elsewhere':
    'This workbook was changed in another window. Save what stands here as a file, then open it again.',
  'storage.newer': 'This workbook was made with a newer version of Throughline. It can be read here, but not changed.',
  'storage.later':
    'The last edits of this workbook were made with a newer version of Throughline. They are kept, but cannot be shown here. Update Throughline to see them.',
  'storage.none':
    'This browser does not let Throughline keep anything. Private windows and blocked site data are the usual reasons.',
  'storage.keeps-nothing':
    'This browser keeps nothing here; private windows and blocked site data are the usual reasons. You can work, but all of it is gone when this page is closed: save what you need as a file.',
  'storage.failed': 'This computer did not take it: {{reason}}',
  'storage.entry': 'An edit could not be read back. It was put aside; the rest of the workbook is as it was.',
  'device.title': 'On this device',
  'device.kept': 'The browser has promised to keep your workbooks until you delete them.',
  'device.may-go': 'The browser may clear your workbooks when this device runs out of space.',
  'device.unknown': 'This browser does not say how long it keeps your workbooks.',
  'device.desktop': 'Your workbooks lie in this program’s own folder. Nothing clears it but you.',
  'device.nothing': 'This browser keeps nothing here: what is not saved as a file is gone when this page is closed.',
  'device.ask': 'Ask the browser to keep them',
  'device.refused':
    'The browser has not promised it. Install this page as an app, or bookmark it, and ask again; a copy as a file is always safe.',
  'device.used': '{{size}} used',
  'door.answer': 'The desktop app did not answer as it should. Start Throughline again.',
  'door.forbidden': 'This browser does not allow Throughline to use this file.',
  'door.failed': 'The browser could not do it: {{reason}}',
  'picture.too-large':
    'A picture of {{width}} x {{height}} pixels is more than this browser can draw. Choose a smaller size.',
  'picture.failed': 'This browser could not draw the picture.',
};
