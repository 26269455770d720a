/** Commands, as undo and the history name them; refusals of the rules; actions. */
export const edit = {
  'command.add': 'add {{count}}',
  'command.words': 'words',
  'command.move': 'move',
  'command.remove': 'delete',
  'command.rename': 'rename',
  'command.paste': 'paste {{count}} lines',
  'rule.stays': 'The problem stays at the head.',
  'rule.into-itself': 'This would stand under itself.',
  'rule.nothing-under': 'Nothing can stand here.',
};
