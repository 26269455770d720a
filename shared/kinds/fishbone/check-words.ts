/** What a coach would ask: the sentence, why it is asked, and a way out. */
export const checkWords = {
  'check-vague': 'Who is this about, and how would you see it change?',
  'check-vague-why':
    'A problem that says who, where and how much keeps everybody looking for causes of the same thing.',
  'check-vague-example':
    'Instead of “Low math scores”: “Two of three eighth graders end the year below grade level in math.”',

  'check-solution': 'Is this a cause, or a solution that is missing?',
  'check-solution-why': 'What is lacking points at one answer before anybody has looked at what happens.',
  'check-solution-example': 'Instead of “Lack of training”: “New teachers plan their first units alone.”',

  'check-task': 'Is this a cause, or something to do?',
  'check-task-why': 'What to do comes later. Here it helps to know what it would be an answer to.',
  'check-task-example': 'Instead of “Hire more tutors”: “Help comes weeks after a student falls behind.”',

  'check-blame': 'What makes it likely that people act like this?',
  'check-blame-why': 'Blame ends the search. People mostly do what the system they work in makes easy.',
  'check-blame-example':
    'Instead of “Teachers refuse to change”: “Each year brings a new program before the last one has worked.”',

  'check-deficit': 'What do students or families meet that leads to this?',
  'check-deficit-why':
    'Words that put the problem into students or families leave the school with nothing that it can change.',
  'check-deficit-example': 'Instead of “Parents don’t care”: “Conferences are held while many parents are at work.”',

  'check-question': 'What would you answer?',
  'check-question-why': 'A question can be asked of anybody. What the team believes can be looked at.',
  'check-question-example':
    'Instead of “Do teachers have time to plan?”: “Teachers of one grade share no hour to plan.”',

  'check-topic': 'What about it?',
  'check-topic-why': 'One word is a heading. A cause says what happens.',
  'check-topic-example': 'Instead of “Communication”: “Schools hear of a new schedule after it has begun.”',

  'check-several': 'Are these two causes, or one that causes the other?',
  'check-several-why': 'On lines of their own each can be asked why, moved and voted on.',
  'check-several-example':
    'Instead of “Buses are late because routes were cut”: “Buses are late”, and below it “Routes were cut”.',

  'check-long': 'Can this be said in one breath?',
  'check-long-why': 'Long causes are small on a slide, and few people read them to the end. Details fit into the note.',
  'check-long-example': 'Keep what happens and to whom. Put numbers, names and history into the note.',

  'check-why-again': 'Why does each of these happen?',
  'check-why-again-why':
    'Nothing here has been asked why yet. What can be changed is often one or two steps further down.',
  'check-why-again-example': 'Below “Math blocks are short”: “The schedule is built round the buses.”',

  'check-no-causes': 'What belongs here?',
  'check-no-causes-why': 'Other categories have causes by now. One without any was forgotten, or is not needed.',
  'check-no-causes-example': 'Ask the team for one cause, or take the category away.',

  'check-many': 'Could some of these {{count}} categories stand together?',
  'check-many-why': 'Beyond eight a group loses the overview, and on a slide words become small.',
  'check-many-example': 'Put those together that the same people could change.',

  'check-twice': 'This stands under “{{other}}” too. Is it the same there?',
  'check-twice-why': 'A cause may stand in two places. Where it means two things, other words keep them apart.',
  'check-twice-example': 'Under time: “Lessons start late.” Under teachers: “Teachers walk between two buildings.”',

  'check-not-looked': 'Has anybody looked whether this is so?',
  'check-not-looked-why': 'You have taken it into focus. Until somebody has looked it is a belief.',
  'check-not-looked-example':
    'Talk with five students, sit in on a lesson, or count for a week. Then mark it as known.',
};
