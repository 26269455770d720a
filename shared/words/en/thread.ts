/** What runs across diagrams: carrying branches on into another one, and following them there and back. */
export const thread = {
  'action.carry-on': 'Carry on in another diagram',
  'action.follow': 'Follow the thread',
  'command.carry-on_one': 'carrying on one line',
  'command.carry-on_other': 'carrying on {{count}} lines',
  'key.F8': 'F8',

  'carry-on.which': 'What to carry on',
  'carry-on.all': 'All',
  'carry-on.none': 'None',
  'carry-on.open': 'Show what is below {{words}}',
  'carry-on.shut': 'Hide what is below {{words}}',
  'carry-on.where': 'Where to',
  'carry-on.new': 'A new diagram: {{kind}}',
  'carry-on.into': 'Into “{{title}}”',
  'carry-on.below_one': '{{count}} below',
  'carry-on.below_other': '{{count}} below',
  'carry-on.comes':
    'Notes, tags and who looks after it come along. Both ends stay tied, and what is here stays as it is.',
  'carry-on.nothing': 'Nothing is chosen yet.',
  'carry-on.again_one': 'One of them has been carried on there before.',
  'carry-on.again_other': '{{count}} of them have been carried on there before.',
  'carry-on.do': 'Carry on',
  'carry-on.cancel': 'Cancel',
  'carry-on.done': 'Carried on: {{what}}.',
  'carry-on.back': 'Back to where it came from',

  'thread.here': 'Also in this workbook',
  'thread.earlier': 'Came from: {{words}} ({{where}})',
  'thread.later': 'Became: {{words}} ({{where}})',
  'thread.earlier-in': 'It came from this, in “{{title}}”',
  'thread.later-in': 'It became this, in “{{title}}”',
  'thread.none': 'What is selected leads to no other diagram.',
  'thread.untied-later': 'It was carried on: “{{words}}” ({{where}}) stays, and leads back to nothing.',
  'thread.untied-earlier': 'It came from “{{words}}” ({{where}}), which stays, and leads here no longer.',
  'thread.untied-more_one': 'One more thread is gone, too.',
  'thread.untied-more_other': '{{count}} more threads are gone, too.',
  'thread.now': 'Now in: {{where}}.',

  'file.thread':
    'This link led from one thing to itself, or said what another one says. It was left out; what it joined was kept.',
};
