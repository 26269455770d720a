/** What there is to begin with: names, the lines, and the question that stands below each until somebody answers it. */
export const templateWords = {
  'template-on-track': 'Ninth grade on track',
  'template-on-track-about':
    'Five places where schools have kept ninth graders on track. Take away what does not help.',
  'template-on-track-transition': 'Transition into ninth grade',
  'template-on-track-transition-asks': 'What should be so before a student’s first day?',
  'template-on-track-adults': 'Adults who team around students',
  'template-on-track-adults-asks': 'Which adults look at the same students together, and when?',
  'template-on-track-relationships': 'Adult-student relationships',
  'template-on-track-relationships-asks': 'How would every student have an adult who knows them?',
  'template-on-track-scheduling': 'Scheduling and placement',
  'template-on-track-scheduling-asks': 'What about classes and timetables keeps students on track?',
  'template-on-track-grading': 'Grading practices',
  'template-on-track-grading-asks': 'What should a grade show, and when is it too late?',

  'template-sentence': 'From a sentence',
  'template-sentence-about':
    'Put what, how much, for whom and by when in the place of the capitals; three drivers wait.',
  'template-sentence-aim': 'Increase X from A to B for W by D',
};
