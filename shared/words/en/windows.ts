/** Whether it is saved and where, and the same workbook in two windows. */
export const windows = {
  'saving.saving': 'Saving',
  'saving.saved': 'Saved on this device, {{time}}',
  'saving.in-file': 'Saved in {{name}}',
  'saving.not-in-file': 'Saved on this device, {{time}}, but not in {{name}}: {{reason}}',
  'saving.file-changed': 'Saved on this device, {{time}}. Another program has changed {{name}}.',
  'saving.failed': 'Not saved: {{reason}}',
  'saving.unreachable':
    'Everything here was saved, but the browser does not answer now. This page keeps asking. To be safe, save a copy as a file.',
  'saving.nowhere': 'Not saved: this browser keeps nothing here.',
  'saving.deleted': 'The browser’s copy of this workbook was deleted, and it could not be saved again: {{reason}}',
  'saving.rewritten':
    'The browser’s copy of this workbook was deleted. It has been saved again from this page. Its history and your other workbooks may be gone. To be safe, save a copy as a file.',
  'saving.closed': 'Everything here is saved. Another window brought a newer version of Throughline: reload to go on.',
  'saving.closed-owing':
    'Another window brought a newer version of Throughline, and your last words could not be saved. Save a copy as a file first, then reload this page.',
  'saving.again': 'Try again',
  'saving.reload': 'Reload',
  'saving.left': '“{{title}}” was closed before its last changes were saved. They are still here.',
  'read-only.newer': 'Made with a newer version: to be looked at. Update Throughline to change it.',
  'read-only.elsewhere': 'This workbook is being edited in another window.',
  'windows.take': 'Edit here',
  'windows.first': 'Another window writes this workbook now. To write here, press “Edit here” below.',
  'windows.taking': 'Asking the other window',
  'windows.late': 'The other window does not answer. Close it, then you can edit here.',
  'windows.taken': 'You edit this workbook here now.',
  'windows.refused': 'The other window has changes that it could not save. Look there first.',
  'command.rejoin': 'Edits that waited in this window',
};
