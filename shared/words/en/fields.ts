/** Around the fields that a kind's types have: what they are about stands in the kind's own words. */
export const fields = {
  'fields.unsaid': 'Not said yet',
  'fields.nth': '{{one}} {{nth}}',
  'fields.up': 'Move up: {{name}}',
  'fields.down': 'Move down: {{name}}',
  'fields.remove': 'Take away: {{name}}',
  'fields.full': 'There are {{count}} of them: more is more than anybody can follow.',
  'fields.own-words': 'The words were written in another way. They stay as they are when a part of them changes here.',
  'fields.from-parts': 'Write them from the parts',
  'details.type': 'What it is',
  'details.diagram': 'This diagram',
  'command.said': 'changing details',
  'command.settings': 'settings of the diagram',
  'command.type': 'what it is',
  'command.record-add': 'adding to a list',
  'command.record-move': 'moving in a list',
  'command.record-remove': 'taking from a list',
};
