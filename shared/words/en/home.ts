/** The start screen: what was added to what `ui` has of it. */
export const home = {
  'home.try': 'One to play with',
  'home.try-about':
    'A team looked for the causes of this. Change what you like, add what they left out: this copy is yours.',
  'home.try-open': 'Open it',
  'home.templates': '{{kind}} with categories to begin with',
  'home.questions': 'What it asks',
  'home.find': 'Find a workbook',
  'home.found_one': '{{count}} workbook found',
  'home.found_other': '{{count}} workbooks found',
  'home.nothing-found': 'No workbook here is called that, and no sample: “{{words}}”.',
  'home.show-all': 'Show all',
  'home.none': 'You have no workbook on this computer now. Start a new one, open a file, or try a sample.',
  'home.today': 'Today, {{time}}',
  'home.name': 'Name of the workbook',
  'home.rename': 'Rename',
  'home.renamed': 'It is called “{{title}}” now.',
  'home.duplicate': 'Make a copy',
  'home.copy-of': '{{title}} (copy)',
  'home.duplicated': '“{{title}}” was made.',
  'home.from-file': '{{title}} (from file)',
  'home.twin':
    'A workbook that began as the same one is on this computer already, with other words in it. Both are kept: what the file holds is called “{{title}}”.',
  'home.seven-days':
    'This browser may delete your workbooks if you do not open Throughline for seven days. Save them as files, or install this page: “Add to Home Screen” on an iPad, “Add to Dock” on a Mac.',
  'home.seven-days-known': 'Put away for a month',
  'home.bin': 'Recently deleted ({{count}})',
  'home.bin-about': 'What is deleted can be put back for 30 days.',
  'home.deleted-on': 'Deleted: {{date}}',
};
