import type { Sample } from '../kind';

/** From public reports on improvement networks in US schools, in our own words: samples, never findings. */
export const samples: readonly Sample[] = [
  {
    name: 'on-track.driver',
    outline: `kind: driver
title: Ninth graders on track
aim: Raise the share of African American and Latinx ninth graders in poverty with a GPA of 2.5 or better from 50% to 73% by the end of their freshman year
measure: 9th grade GPA of 2.5 or better [outcome] baseline 50% peers 73%
measure: no Ds or Fs in 9th grade [outcome] baseline 34% peers 59%
measure: attendance, monthly [process]
measure: course marks, quarterly [process]

Transition into ninth grade
  Middle and high school share what each student needs
    Hand-over meeting on the support list in May
    Summer bridge programme for students at risk
  Students know someone before the first day
    Orientation led by older students
Adults who team around students
  A success team meets on student data
    Two-weekly meeting with a data protocol
    Tracking tool for every intervention
  Support lists are current
    Data technician posts the list every Monday
Adult-student relationships
  Every student has an adult who checks in
    Check-in, check-out for students off track
  Teachers build relationships on purpose
    First-two-weeks relationship plan
Scheduling and placement
  Ninth graders share a team of teachers
    9th grade academy block
  Placement does not track students early
    Review of placements by the counselor and a teacher
Grading practices
  Grades show learning
    Make-up window before a D or F is posted
    Common rubric in core courses
`,
  },
  {
    name: 'breakthrough.driver',
    outline: `kind: driver
title: Ten weeks to breakthrough in third-grade math
aim: Bring the target group of third graders to 70% mastery on three key math standards within 10 weeks
measure: progress-monitoring assessment, every two weeks [process]
measure: share at mastery (70%) [outcome]
result: +19 percentage points (37% growth) against 19% for comparison students, 3 February to 12 May 2023

Know where each student is stuck
  Item analysis finds the concept behind a wrong answer
    Map every item to its concept after each assessment
    Check whether the words of a word problem are the barrier
  Data are looked at together every week
    Weekly team meeting with the performance coach
Students own their learning
  Each student knows the goal and the way to it
    Data talks with a student or a small group
Teach for mastery, not for coverage
  Misconceptions are retaught soon
    Curriculum spiral: bring back the standards that did not stick
    Key words and phrases in word problems
Intervene as soon as progress stalls
  A barrier gets its own strategy
    Fact-family practice where multiplication facts are the gap
`,
  },
  {
    name: 'algebra.driver',
    outline: `kind: driver
title: Deep engagement in algebra
aim: More Algebra I students in student-centred classrooms are deeply engaged

Connect
  Procedures are tied to concepts and to real contexts
    Ask for a story that fits the equation
Justify
  Students explain and critique reasoning
    Which one doesn't belong, with reasons
    Sentence starters for critique
Solve
  Students make sense of problems that go beyond rote
    Three reads before any calculation
Teachers learn in short cycles
  A change idea is tested every few weeks
    One-page test template: plan, do, study, act
    Share results at the network meeting
`,
  },
];
