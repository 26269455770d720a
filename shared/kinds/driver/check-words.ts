/** What a coach would ask: the sentence, why it is asked, and a way out. */
export const checkWords = {
  'check-aim-how-much': 'How much is enough?',
  'check-aim-how-much-why':
    'Without a number nobody can say when the aim is met, and every change looks like progress.',
  'check-aim-how-much-example':
    'Instead of “Improve algebra grades”: “Raise the share with a C or better from 50% to 73%.”',

  'check-aim-by-when': 'By when?',
  'check-aim-by-when-why': 'Some is not a number, soon is not a time: a date decides what is tested first.',
  'check-aim-by-when-example': '“By the end of the fall semester”, “within 10 weeks”, “by June 2027”.',

  'check-aim-for-whom': 'For whom?',
  'check-aim-for-whom-why':
    'An aim for everybody is met by those who were nearly there. Whom does the system fail today?',
  'check-aim-for-whom-example':
    'Instead of “Raise attendance to 95%”: “… for ninth graders who missed ten days last year.”',

  'check-percent': 'Is this a share of a whole?',
  'check-percent-why': 'More than all of it is possible for growth, not for a share; it may be a slip of the keys.',
  'check-percent-example': '73% instead of 730%; or “grow by half” where growth is meant.',

  'check-backwards': 'Is this the way that you want to go?',
  'check-backwards-why':
    'What begins at 45% and is to be raised does not end at 31%. Everybody would measure the wrong way.',
  'check-backwards-example': '“From 31% to 45%”; or “reduce”, and less as what is better.',

  'check-past': 'This time has passed. What came of it?',
  'check-past-why': 'An aim that is over has a result, or needs a new date. Both are worth writing down.',
  'check-past-example': 'Write the result beside the aim, or begin a copy with a new date.',

  'check-balancing': 'What could get worse while this gets better?',
  'check-balancing-why': 'A balancing measure shows what a change costs elsewhere, before somebody else has to say so.',
  'check-balancing-example': 'Beside fewer Fs: teachers’ hours per week, or grades in the next course.',

  'check-many': 'Which of these {{count}} drivers matter most?',
  'check-many-why': 'A theory with more than five primary drivers is a list. Few teams can work on more at a time.',
  'check-many-example': 'Put those together that the same people move, or leave one for the next cycle.',

  'check-one': 'What else drives this?',
  'check-one-why': 'With one driver alone the aim stands and falls with one belief.',
  'check-one-example': 'Ask somebody who would see it from another place: a student, a counselor, a family.',

  'check-task': 'Is this a driver, or something to do?',
  'check-task-why': 'A driver says what must be so. What to do about it comes to its right, where it can be tested.',
  'check-task-example':
    'Instead of “Train all teachers in grading”: “Grades show learning”, and the training as a change idea.',

  'check-to-test': 'Is this something that you could test next week?',
  'check-to-test-why': '“To test” should fit before a change idea. What it would bring about is a driver, or the aim.',
  'check-to-test-example': 'Instead of “Students feel safe”: “Two teachers greet each student at the door for a week.”',

  'check-no-driver': 'Which driver does this serve?',
  'check-no-driver-why': 'An idea that serves no driver is no part of the theory: if it worked, what would it change?',
  'check-no-driver-example': 'Name the driver that it stands under, or move it to one that is there.',

  'check-no-ideas': 'What could be tested here?',
  'check-no-ideas-why': 'Other drivers have change ideas by now. One without any is a wish.',
  'check-no-ideas-example': 'Ask who has tried something here already, and what they would do by Tuesday.',

  'check-no-measure': 'How would you see that this driver moves?',
  'check-no-measure-why': 'The aim moves late. A process measure shows within weeks whether a change gets through.',
  'check-no-measure-example': '“Students who met with their adult this week, weekly.”',
};
