import type { Sample } from '../kind';

/** From public reports on improvement networks in US school districts, in our own words: a sample, never a finding. */
export const samples: readonly Sample[] = [
  {
    name: 'math-gap.fishbone',
    outline: `kind: fishbone
title: Why does the middle-school math gap persist?
problem: African American and Hispanic/Latino students in grades 4-8 score far below their peers in math, year after year
team: District improvement team, Design Day
date: 2016-09

Students' social-emotional learning needs
  Low sense of self-efficacy in math
    Students who struggle do not believe that effort will help
    Few chances to feel successful in a lesson
  Little sense of belonging in math class
  Adults rarely ask students how they experience math
Teacher recruitment, development and retention
  High turnover at the schools with the greatest need
    New teachers leave after a short assignment
    Support is the same at every stage of a career
  Hiring, support and evaluation are planned apart
    Human resources and academics track different metrics
  Few experienced teachers choose high-need schools
Knowledge and skills of teachers
  Math content knowledge varies
    Multiple-subject credentials in grade 6 [belief]
  Lessons stay procedural
    A few problems are picked and walked through step by step
    Rich conceptual tasks are at hand but left out of lesson plans
  Concepts are taught as formulas
    Students ask which formula applies to a shape
Limited instructional time
  Math blocks are short and often interrupted
  Interventions pull students out of core lessons
  Pacing favours coverage over mastery
`,
  },
];
