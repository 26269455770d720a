/** The page: start screen, an open workbook, the drawing. */
export const ui = {
  'page.title': 'Throughline',
  'page.title-workbook': '{{title}} – Throughline',

  'library.new': 'Start something new',
  'library.paste': 'Paste an outline',
  'library.open-file': 'Open a file',
  'library.not-opened': '“{{name}}” could not be opened. {{reason}}',
  'library.here': 'On this computer',
  'library.stays': 'Your work stays on this computer. To share a workbook, save it as a file.',
  'library.loading': 'Looking for your workbooks',
  'library.again': 'Look again',
  'library.sample': 'Sample',
  'library.untitled': 'Untitled',
  'library.kind-unknown': 'From a newer version',
  'library.card-menu': 'More for {{title}}',
  'library.delete': 'Delete',
  'library.deleted': '“{{title}}” was deleted.',
  'library.put-back': 'Put it back',
  'library.restored': '“{{title}}” is back.',

  'paste.title': 'Paste an outline',
  'paste.how': 'One line for each thought, moved in under the line that it belongs to. Bullets and numbers are fine.',
  'paste.field': 'Outline',
  'paste.make': 'Make the diagram',
  'paste.cancel': 'Cancel',
  'paste.too-long':
    'This is too long to be pasted: more than {{most}} characters. Nothing was changed. Paste a part of it.',
  'paste.too-many':
    'With this the workbook would have more than {{most}} lines, and no file could hold it. Nothing was changed. Paste a part of it.',
  'paste.nothing': 'There are no lines to read yet.',

  'workbook.opening': 'Opening the workbook',
  'workbook.back': 'Workbooks',
  'workbook.to-library': 'Go to your workbooks',
  'workbook.name': 'Name of the workbook',
  'workbook.rename': 'Press to rename',

  'side.name': 'Diagram in lines',
  'side.diagrams': 'Diagrams',
  'outline.name': 'Outline',
  'outline.help':
    'Enter goes on to the next line, Tab makes one below, Shift and Tab moves the line out. While you type, Escape takes back what you typed on the line. When you do not, it lets go of the line: then Tab leaves the outline. F6 goes to the next part of the page.',
  'words.none': 'No words yet',
  'words.count_one': '{{count}} line',
  'words.count_other': '{{count}} lines',

  'tab.outline': 'Outline',
  'tab.picture': 'Picture',

  'picture.panel': 'Picture',
  'picture.name': 'Picture of the diagram',
  'picture.help':
    'Arrows go from one to the next in reading order, F2 changes the words. While you type, Escape takes back what you typed. When you do not, it lets go: then Tab leads on. F6 goes to the next part of the page. The outline holds the same as lines.',
  'picture.legend': 'What the signs mean',
  'picture.place': '{{words}}. {{type}}.',
  'picture.place-under': '{{words}}. {{type}} under {{parent}}.',
  'picture.unknown':
    'This diagram was made with a newer version of Throughline. It is kept as it is, and cannot be shown here.',

  'zoom.name': 'Size of the picture',
  'zoom.out': 'Smaller',
  'zoom.in': 'Larger',
  'zoom.fit': 'Fit',

  'saving.saved': 'All changes saved on this computer',
  'saving.saving': 'Saving',
  'saving.failed': 'Not saved: {{reason}}',
  'saving.read-only': 'Made with a newer version: to be looked at. Update Throughline to change it.',
  'saving.again': 'Try again',
  'saving.left': '“{{title}}” was closed before its last changes were saved. They are still here.',

  'save.file': 'Save file',
  'save.slide': 'Save slide',
  'save.done': '“{{name}}” is saved.',
  'save.type-any': 'All that can be opened',
  'save.type-workbook': 'Throughline workbook',
  'save.type-picture': 'Picture',
  'save.type-outline': 'Outline',

  'taken-back.told': '“{{words}}” was taken back.',
  'taken-back.again': 'Bring it back',

  'repairs.told_one': 'One thing in this workbook was mended.',
  'repairs.told_other': '{{count}} things in this workbook were mended.',
  'left.told_one': 'One line of the outline did not come in whole. All the others did.',
  'left.told_other': '{{count}} lines of the outline did not come in whole. All the others did.',
  'fault.at': '{{words}} (at {{at}})',
  'notice.close': 'Put away',
  'notice.times': '{{line}} ({{count}} times)',

  'broken.workbook':
    'Something went wrong in this part of the page. Your workbook is not touched by it, and all that was typed is still there.',
  'broken.page': 'Something went wrong in this part of the page. Your workbooks are not touched by it.',
  'broken.again': 'Show it again',
  'broken.rescue': 'Save a copy',
  'broken.somewhere': 'Something went wrong on this page. All that was typed is still there.',

  'key.ctrl': 'Ctrl',
  'key.cmd': '⌘',
  'key.alt': 'Alt',
  'key.option': '⌥',
  'key.shift': 'Shift',
  'key.Enter': 'Enter',
  'key.Tab': 'Tab',
  'key.Escape': 'Esc',
  'key.F2': 'F2',
  'key.Delete': 'Delete',
  'key.Backspace': 'Backspace',
  'key.ArrowUp': 'Up',
  'key.ArrowDown': 'Down',
};
