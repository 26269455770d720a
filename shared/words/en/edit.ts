/** Commands, as undo and the history name them; refusals of the rules; actions and the hints to their keys. */
export const edit = {
  'command.add_one': 'adding a line',
  'command.add_other': 'adding {{count}} lines',
  'command.words': 'typing',
  'command.move': 'moving',
  'command.remove_one': 'deleting',
  'command.remove_other': 'deleting {{count}}',
  'command.rename': 'renaming',
  'command.paste_one': 'pasting a line',
  'command.paste_other': 'pasting {{count}} lines',

  'rule.stays': 'What stands at the top stays there.',
  'rule.into-itself': 'This would stand under itself.',
  'rule.nothing-under': 'Nothing can stand here.',

  'action.sibling': 'Next line',
  'action.before': 'Line before',
  'action.child': 'Line below',
  'action.indent': 'Move in',
  'action.outdent': 'Move out',
  'action.up': 'Move up',
  'action.down': 'Move down',
  'action.remove': 'Delete',
  'action.edit': 'Edit words',
  'action.give-up': 'Back to the words before',
  'action.undo': 'Undo',
  'action.undo-what': 'Undo {{what}}',
  'action.redo': 'Redo',
  'action.redo-what': 'Redo {{what}}',

  'hint.sibling': 'next',
  'hint.child': 'add below',
  'hint.outdent': 'move out',
  'hint.edit': 'edit words',
  'hint.give-up': 'words as before',

  'pasted.told': 'Added {{what}}.',
};
