/**
 * How a cause is worded, looked at as a coach would: by turns of English that are hardly ever meant otherwise. What is in
 * doubt is passed over, since a team that is asked for nothing stops listening. Words in another language say nothing here.
 */
export type Wording = 'question' | 'deficit' | 'blame' | 'solution' | 'task' | 'several' | 'topic' | 'long';

const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;
const find = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'iu');

const LEARNERS = any(
  'students?',
  'kids?',
  'child(?:ren)?',
  'pupils?',
  'learners?',
  'freshm[ae]n',
  'boys',
  'girls',
  '\\w+ graders?',
);
const FAMILIES = any('famil(?:y|ies)', 'parents?', 'mothers?', 'fathers?', 'homes?', 'guardians?');
const THEY = any(LEARNERS, FAMILIES, 'they');
const STAFF = any(
  'teachers?',
  'staff',
  'principals?',
  'leaders?',
  'leadership',
  'administrat(?:ors?|ion)',
  'coach(?:es)?',
  'counsel(?:l)?ors?',
  'colleagues?',
  'people',
  'everybody|everyone|nobody|no one',
  'managers?',
  'the district',
  'the central office',
);
const NOT = any(
  "don['’]?t",
  "doesn['’]?t",
  "won['’]?t",
  "can['’]?t",
  'do not',
  'does not',
  'will not',
  'cannot',
  'never',
);
const ARE = any('are', 'is', 'were', 'be', 'being', 'become', 'seem');
const ADVERB = '(?:\\w+ly |just |too |so |very |often |simply )?';

const deficit = [
  find(
    '\\b',
    THEY,
    ' (?:who )?',
    ADVERB,
    NOT,
    ' ',
    ADVERB,
    any(
      'care',
      'value',
      'want',
      'try',
      'bother',
      'show up',
      'speak english at home',
      'listen',
      'behave',
      'make an effort',
      'support education',
    ),
    '\\b',
  ),
  find(
    '\\b',
    THEY,
    ' ',
    ARE,
    ' ',
    ADVERB,
    any(
      'lazy',
      'unmotivated',
      'not motivated',
      'uninterested',
      'not interested',
      'disengaged',
      'apathetic',
      'not (?:capable|able|smart|bright|ready)',
      'incapable',
      'uneducated',
      'uninvolved',
      'not involved',
      'disruptive',
      'badly behaved',
      'low ability',
      'difficult',
    ),
    '\\b',
  ),
  find(
    '\\b',
    any(
      'unmotivated',
      'lazy',
      'apathetic',
      'uneducated',
      'uninvolved',
      'low[- ]ability',
      'disruptive',
      'unsupportive',
      'dysfunctional',
      'broken',
      'bad',
      'uncaring',
      'weak',
    ),
    ' ',
    any(LEARNERS, FAMILIES),
    '\\b',
  ),
  find(
    '\\b',
    any(LEARNERS, FAMILIES),
    ' (?:have |has )?(?:lack|lacks|lacking|no|low|little) ',
    any(
      'motivation',
      'ability',
      'discipline',
      'interest',
      'ambition',
      'effort',
      'intelligence',
      'work ethic',
      'values',
      'grit',
    ),
    '\\b',
  ),
  find(
    '\\b',
    any('lack of', 'no', 'low', 'little'),
    ' ',
    any(
      'motivation',
      'ability',
      'discipline',
      'interest',
      'ambition',
      'effort',
      'work ethic',
      'parental (?:involvement|support|interest)',
      'parent (?:involvement|support|interest)',
      'family support',
    ),
    '\\b(?! from (?:staff|teachers|leaders))',
  ),
  find(
    '\\b',
    any(
      'broken homes',
      'bad parenting',
      'poor parenting',
      'bad (?:homes|neighbou?rhoods)',
      'low expectations at home',
      'culture of poverty',
      'poor home life',
      'no support at home',
      'lack of support at home',
    ),
    '\\b',
  ),
];

const blame = [
  find(
    '\\b',
    STAFF,
    ' ',
    ADVERB,
    NOT,
    ' ',
    ADVERB,
    any('care', 'want', 'try', 'bother', 'listen', 'know what they are doing', 'do their jobs?', 'take it seriously'),
    '\\b',
  ),
  find('\\b', STAFF, ' ', ADVERB, any('refuses?', 'resists?', 'ignores?'), '\\b'),
  find(
    '\\b',
    STAFF,
    ' ',
    ARE,
    ' ',
    ADVERB,
    any(
      'lazy',
      'resistant',
      'unwilling',
      'incompetent',
      'careless',
      'stubborn',
      'unprofessional',
      'to blame',
      'uncaring',
      'not committed',
      'uncommitted',
      'negative',
      'bad at',
      'at fault',
      'complacent',
    ),
    '\\b',
  ),
  find(
    '\\b',
    any(
      'bad',
      'lazy',
      'incompetent',
      'careless',
      'ineffective',
      'weak',
      'poor',
      'resistant',
      'unwilling',
      'burned[- ]out',
    ),
    ' ',
    any(
      'teachers?',
      'teaching',
      'staff',
      'principals?',
      'leaders?',
      'leadership',
      'administrat(?:ors?|ion)',
      'coach(?:es)?',
      'management',
      'supervision',
    ),
    '\\b',
  ),
  find(
    '\\b',
    any('fault of', 'whose fault', 'resistance to change', 'bad attitudes?', 'laziness', 'incompetence'),
    '\\b',
  ),
];

const solution = [
  find(
    '\\b',
    any(
      'lack(?:s|ing)? (?:of )?',
      'absence of ',
      'shortage of ',
      'insufficient ',
      'inadequate ',
      'not enough ',
      'too little ',
      "(?:is|are|was|were)(?: not|n['’]t) enough ",
      'missing ',
    ),
    '\\p{L}',
  ),
  find('^', 'no ', '(?!(?:one|two|longer|matter|sooner|child|student|teacher|school|parent|family)\\b)'),
  find('\\bthere (?:is|are) (?:no|not enough|too little)\\b(?! (?:one|longer))'),
  find(
    '\\b',
    any('we', 'they', 'teachers', 'students', 'schools', 'staff', 'principals', 'families'),
    ' ',
    any(
      'needs? (?:more|better|additional|an?|new|to)',
      "(?:do not|don['’]t|does not|doesn['’]t) have (?:enough|any|an?|the)",
      'should',
      'ought to',
    ),
    '\\b',
  ),
  find('^needs? (?:for|more|better|to)\\b'),
];

const TASKS = any(
  'hire',
  'provide',
  'implement',
  'introduce',
  'create',
  'establish',
  'buy',
  'purchase',
  'adopt',
  'recruit',
  'train',
  'give',
  'offer',
  'add',
  'improve',
  'ensure',
  'develop',
  'require',
  'reduce',
  'expand',
  'schedule',
  'build',
  'launch',
  'invest in',
  'set up',
  'roll out',
);
const THINGS = any(
  'more',
  'better',
  'new',
  'an?',
  'the',
  'all',
  'every',
  'each',
  'our',
  'their',
  'extra',
  'additional',
  'weekly',
  'daily',
  'regular',
  'common',
  'clear',
  'smaller',
  'teachers',
  'staff',
  'students',
  'families',
  'tutors',
  'time',
  'training',
  'coaching',
  'professional development',
);
const task = find('^', TASKS, ' ', THINGS, '\\b');

const CLAUSE = any(
  'they',
  'there',
  'it',
  'we',
  'nobody',
  'no one',
  'this',
  'that',
  'some',
  'many',
  'most',
  'others',
  LEARNERS,
  STAFF,
  FAMILIES,
);
const DOES = any(
  'are',
  'is',
  'do',
  'does',
  'have',
  'has',
  'get',
  'gets',
  'come',
  'comes',
  'leave',
  'leaves',
  'cannot',
  "can['’]?t",
  "don['’]?t",
  "doesn['’]?t",
  'fall',
  'falls',
  'miss',
  'misses',
  'lose',
  'loses',
  'were',
  'was',
  'will',
  'need',
  'needs',
  'stop',
  'stops',
);
const several = [
  /\p{L};\s*\p{L}/u,
  find(
    '\\p{L} ',
    any(
      'because',
      'due to',
      'which (?:leads|causes|means|makes)',
      'so that',
      'resulting in',
      'and as a result',
      'and therefore',
      'and also',
      'as well as',
    ),
    ' ',
  ),
  find(',? (?:and|but|so) (?:\\w+ )?', CLAUSE, ' ', DOES, '\\b'),
  /\p{L}\. +\p{Lu}/u,
];

/** Words and letters past which nobody reads to the end. */
const MOST = { words: 22, letters: 140 } as const;

/** The one thing that a coach would say about these words first; undefined where there is nothing. */
export function wordingOf(text: string): Wording | undefined {
  const words = text.trim().split(/\s+/);
  const said = words.join(' ');
  if (said === '') return undefined;
  if (/[?？]$/u.test(said)) return 'question';
  if (deficit.some((turn) => turn.test(said))) return 'deficit';
  if (blame.some((turn) => turn.test(said))) return 'blame';
  if (task.test(said)) return 'task';
  if (solution.some((turn) => turn.test(said))) return 'solution';
  if (words.length > MOST.words || said.length > MOST.letters) return 'long';
  if (several.some((turn) => turn.test(said))) return 'several';
  return /^[A-Za-z]{3,}$/.test(said) ? 'topic' : undefined;
}

const WHO = find(
  '\\b',
  any(
    LEARNERS,
    'teachers?',
    'famil(?:y|ies)',
    'parents?',
    'schools?',
    'patients?',
    'clients?',
    'residents?',
    'staff',
    'grades? ?\\d',
    '\\w+ grade',
    'seniors',
    'juniors',
    'sophomores',
    'kindergart\\w+',
  ),
  '\\b',
);
const MUCH = find(
  '\\d|%|\\b',
  any(
    'half',
    'third',
    'quarter',
    'one in',
    'two in',
    'most',
    'every',
    'each',
    'by the end',
    'years?',
    'months?',
    'weeks?',
    'semesters?',
    'days?',
    'terms?',
    'than',
    'below',
    'above',
    'behind',
    'twice',
    'double',
    'rate',
    'share',
    'more',
    'fewer',
    'fewest',
  ),
  '\\b',
);
const LEAST = 4; // words of a problem that says anything

/** Does a problem say neither who nor how much? In another script than Latin nothing can be said about it. */
export function isVague(problem: string): boolean {
  const words = problem.trim().split(/\s+/);
  if (!/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(problem) || !/\p{L}/u.test(problem)) return false;
  return words.length < LEAST || (!WHO.test(problem) && !MUCH.test(problem));
}
