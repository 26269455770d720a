import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Parts, sentence } from '../../../shared/kinds/driver/sentence';

const read = (text: string): Parts => sentence.read(text);

test.each<[string, Parts]>([
  ['Increase X from A to B for W by D', { what: 'Increase X', howMuch: 'from A to B', forWhom: 'W', byWhen: 'D' }],
  ['Increase X from A to B by D', { what: 'Increase X', howMuch: 'from A to B', byWhen: 'D' }],
  [
    'Raise the share of African American and Latinx ninth graders in poverty with a GPA of 2.5 or better from 50% to 73% by the end of their freshman year',
    {
      what: 'Raise the share with a GPA of 2.5 or better',
      howMuch: 'from 50% to 73%',
      forWhom: 'African American and Latinx ninth graders in poverty',
      byWhen: 'the end of their freshman year',
    },
  ],
  [
    'Bring the target group of third graders to 70% mastery on three key math standards within 10 weeks',
    {
      what: 'Bring to mastery on three key math standards',
      howMuch: 'to 70%',
      forWhom: 'the target group of third graders',
      byWhen: 'within 10 weeks',
    },
  ],
  [
    'By June 2027, 80% of ninth graders will pass Algebra I',
    { what: 'will pass Algebra I', howMuch: '80%', forWhom: 'ninth graders', byWhen: 'June 2027' },
  ],
  [
    'Reduce suspensions by half for students with disabilities by June 2027',
    { what: 'Reduce suspensions', howMuch: 'by half', forWhom: 'students with disabilities', byWhen: 'June 2027' },
  ],
  [
    'Increase on-time graduation for English learners from 60% to 80% by 2028',
    { what: 'Increase on-time graduation', howMuch: 'from 60% to 80%', forWhom: 'English learners', byWhen: '2028' },
  ],
  ['Increase X by 20 by 30.6.2027', { what: 'Increase X', howMuch: 'by 20', byWhen: '30.6.2027' }],
  ['Increase X by 20 by Monday', { what: 'Increase X', howMuch: 'by 20', byWhen: 'Monday' }],
  [
    'Raise average daily attendance to 95% before the winter break',
    { what: 'Raise average daily attendance', howMuch: 'to 95%', byWhen: 'before the winter break' },
  ],
  [
    'Increase the number of books read by students by 20 within a semester',
    { what: 'Increase the number of books read by students', howMuch: 'by 20', byWhen: 'within a semester' },
  ],
])('%s', (text, parts) => {
  expect(read(text)).toEqual(parts);
  expect(read(sentence.write({ ...parts }))).toEqual(parts);
});

test.each([
  'More Algebra I students in student-centred classrooms are deeply engaged',
  'Improve math',
  'Our students deserve better',
  'Provide support for reading',
  'Increase the number of books read by students',
  '',
  ' ',
])('words that are no such sentence stay the team’s own: %s', (text) => {
  expect(read(text)).toEqual({});
});

test('of the aims in the samples each reads as it stands, once it is in parts', () => {
  for (const text of [
    'Raise the share of African American and Latinx ninth graders in poverty with a GPA of 2.5 or better from 50% to 73% by the end of their freshman year',
    'Bring the target group of third graders to 70% mastery on three key math standards within 10 weeks',
  ])
    expect(sentence.write(sentence.read(text))).toBe(text);
});

const verb = fc.constantFrom('Increase', 'Raise', 'Reduce', 'Improve', 'Cut');
const thing = fc.constantFrom(
  'attendance',
  'the pass rate in algebra',
  'on-time graduation',
  'Ds and Fs',
  'the number of absences',
);
const what = fc.oneof(
  fc.tuple(verb, thing).map(([does, it]) => `${does} ${it}`),
  fc.constantFrom(
    'Raise the share with a C or better',
    'Reduce the number who are absent for ten days',
    'Increase the percentage on track',
  ),
);
const amount = fc.oneof(
  fc.nat({ max: 100 }).map((n) => `${n}%`),
  fc.nat({ max: 400 }).map((n) => `${n} days`),
  fc.constantFrom('half', 'a third', '2.5', 'zero', 'about 40%'),
);
const howMuch = fc.oneof(
  fc.tuple(amount, amount).map(([from, to]) => `from ${from} to ${to}`),
  amount.map((to) => `to ${to}`),
  amount.map((by) => `by ${by}`),
);
const forWhom = fc.constantFrom(
  'ninth graders',
  'English learners',
  'students who missed ten days',
  'families new to the district',
  'W',
);
const byWhen = fc.constantFrom(
  'June 2027',
  '2027',
  'the end of the fall semester',
  'within 10 weeks',
  'before the winter break',
  'spring 2028',
  'D',
);

test('parts become one sentence, and the sentence says the same parts', () => {
  const plain = fc
    .record({ what, howMuch, forWhom, byWhen }, { requiredKeys: ['what'] })
    .filter((parts) => Object.keys(parts).length > 1);
  fc.assert(
    fc.property(plain, (parts) => {
      expect(read(sentence.write({ ...parts }))).toEqual(parts);
    }),
    { numRuns: 2_000 },
  );
});

test('words in every turn are read and written without end: the second reading says what the first said', () => {
  const words = fc.array(
    fc.constantFrom(
      ...'Increase Bring By the share of with W to from 50% by June 2027 for students , will half within weeks'.split(
        ' ',
      ),
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const once = read(list.join(' '));
      if (Object.keys(once).length === 0) return;
      const again = sentence.write({ ...once });
      expect(sentence.write({ ...once, ...read(again) })).toBe(again);
    }),
    { numRuns: 3_000, examples: [[['Increase', 'for', 'for', 'by', 'students']]] },
  );
});

test('no text keeps the reader busy', () => {
  for (const part of [' from 1 to', ' by 1', ' of', ' for students', ', 1 of a will', ' to 1%'])
    for (const begin of ['Raise', 'Bring', 'By June', 'Raise the share of'])
      expect(() => read(`${begin}${part.repeat(2_000 / part.length)}`)).not.toThrow();
});
