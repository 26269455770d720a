/**
 * How a cause is worded, looked at as a coach would: by turns of English that are hardly ever meant otherwise. What is in
 * doubt is passed over, since a team that is asked for nothing stops listening. Words in another language say nothing here.
 */
export type Wording = 'question' | 'deficit' | 'blame' | 'solution' | 'task' | 'several' | 'topic' | 'long';

/** Line breaks count for nothing. */
const joined = ({ raw }: TemplateStringsArray, parts: readonly string[]): string =>
  String.raw({ raw }, ...parts).replace(/\s*\n\s*/g, '');
/** One of these turns. */
const any = (text: TemplateStringsArray, ...parts: readonly string[]): string => `(?:${joined(text, parts)})`;
const find = (text: TemplateStringsArray, ...parts: readonly string[]): RegExp => new RegExp(joined(text, parts), 'iu');

const LEARNERS = any`students?|kids?|child(?:ren)?|pupils?|learners?|freshm[ae]n|boys|girls|\w+ graders?`;
const FAMILIES = any`famil(?:y|ies)|parents?|mothers?|fathers?|homes?|guardians?`;
const THEY = any`${LEARNERS}|${FAMILIES}|they`;
const STAFF = any`
    teachers?|staff|principals?|leaders?|leadership|administrat(?:ors?|ion)|coach(?:es)?|counsel(?:l)?ors?|
    colleagues?|people|everybody|everyone|nobody|no one|managers?|the district|the central office
  `;
const NOT = any`don['’]?t|doesn['’]?t|won['’]?t|do not|does not|will not|never`;
const ARE = any`are|is|were|be|being|become|seem`;
const ADVERB = '(?:\\w+ly |just |too |so |very |often |simply )?';
/** What was named is meant itself, and not a thing that is called after it: "bad parents", not "bad parent portal". */
const ITSELF = '(?=$|[.,;!]| (?:who|and|or|in|at|from|of|among|on|by|to|for|with|that|are|is|do|does|have|has)\\b)';

const TRAITS = any`
    motivation|ability|discipline|ambition|effort|intelligence|work ethic|values|grit|
    parent(?:al)? (?:involvement|support|interest)|family support
  `;
const deficit = [
  find`
    \b${THEY} (?:who )?${ADVERB}${NOT} ${ADVERB}(?:care|value|bother|behave|make an effort|
    support education|want to (?:learn|work|study|help|come)|try(?: hard)?(?=$|[.,])|listen(?=$|[.,]))\b
  `,
  find`
    \b${THEY} ${ARE} ${ADVERB}(?:lazy|unmotivated|not motivated|uninterested|not interested(?! in)|
    apathetic|not (?:capable|smart|bright|ready for)|incapable|uneducated|uninvolved|
    not involved(?! in)|disruptive|badly behaved|low ability)\b
  `,
  find`
    \b(?:unmotivated|lazy|apathetic|uneducated|uninvolved|low[- ]ability|disruptive|unsupportive|
    dysfunctional|broken|bad|uncaring|weak) (?:${LEARNERS}|${FAMILIES})${ITSELF}
  `,
  find`\b(?:${LEARNERS}|${FAMILIES}) (?:have |has )?(?:lack|lacks|lacking|no|low|little) ${TRAITS}${ITSELF}`,
  find`
    \b(?:lack of|no|low|little) ${TRAITS}${ITSELF}
    (?! (?:from|of|among|in) (?:staff|teachers|leaders|adults))
  `,
  find`
    \b(?:broken homes|bad parenting|poor parenting|bad neighbou?rhoods|low expectations at home|
    culture of poverty|poor home life|(?:no|lack of) support (?:at|from) home)\b
  `,
];

const blame = [
  find`
    \b${STAFF} ${ADVERB}${NOT} ${ADVERB}(?:care|bother|listen|know what they are doing|do their jobs?|
    take it seriously|want to (?:change|help|learn|try|work|collaborate|improve)|
    try(?: hard)?(?=$|[.,]))\b
  `,
  find`\b${STAFF} ${ADVERB}(?:refuses?|resists?|ignores?)\b`,
  find`
    \b${STAFF} ${ARE} ${ADVERB}(?:lazy|resistant|unwilling|incompetent|careless|stubborn|unprofessional|
    to blame|uncaring|not committed(?! to (?:one|a))|uncommitted|bad at|at fault|complacent)\b
  `,
  find`
    \b(?:bad|lazy|incompetent|careless|ineffective|weak|poor|resistant|unwilling) (?:teachers?|teaching|
    staff|principals?|leaders?|leadership|administrat(?:ors?|ion)|coach(?:es)?|management|
    supervision)${ITSELF}
  `,
  find`\b(?:fault of|whose fault|resistance to change|bad attitudes?|laziness|incompetence)\b`,
];

const LACKED = any`
    shared|common|clear|time|consistent|regular|formal|structured|training|support|systems?|process|plan|
    access|money|funding|resources|communication|collaboration|accountability|follow-up|professional|
    opportunit(?:y|ies)|agreed|joint|central|dedicated
  `;
const solution = [
  find`
    \b(?:lack(?:s|ing)?(?: of)?|absence of|shortage of|insufficient|inadequate|not enough|too little|
    (?:is|are|was|were)(?: not|n['’]t) enough) \p{L}
  `,
  find`^no ${LACKED}\b`,
  find`\bthere (?:is|are) (?:no|not enough|too little)\b(?! (?:one|longer|two))`,
  find`
    \b(?:we|they|teachers|students|schools|staff|principals|families) (?:
    needs? (?:more|better|additional)|
    (?:do not|don['’]t|does not|doesn['’]t) have (?:enough|access|time|support|resources|training)|should|ought to)\b
  `,
  find`^needs? (?:for|more|better|to)\b`,
];

const TASKS = any`
    hire|provide|implement|introduce|create|establish|buy|purchase|adopt|recruit|train|give|offer|add|
    improve|ensure|develop|require|reduce|expand|build|launch|invest in|set up|roll out
  `;
const THINGS = any`
    more|better|new|an?|all|every|each|our|their|extra|additional|weekly|daily|regular|common|clear|smaller|
    teachers|staff|students|families|tutors|time|training|coaching|professional development
  `;
const task = find`^${TASKS} ${THINGS}\b`;

const PRONOUNS = any`they|there|it|we|nobody|no one`;
const SUBJECTS = any`${PRONOUNS}|this|some|many|most|others|${LEARNERS}|${STAFF}|${FAMILIES}`;
const DOES = any`
    are|is|do|does|have|has|gets?|comes?|leaves?|cannot|can['’]?t|don['’]?t|doesn['’]?t|falls?|miss(?:es)?|
    loses?|were|was|will|stops?|checks|knows?
  `;
/** One word before a subject that begins a sentence of its own, and not one that hangs on the one before. */
const LEADING = '(?:(?!where|what|how|when|who|that|which|why)\\w+ )?';
const several = [
  /\p{L};\s*\p{L}/u,
  /\p{Ll}{3,}\. +\p{Lu}/u,
  find`\p{L} (?:because|due to|which (?:leads|causes|means|makes)|resulting in|and as a result|and therefore)\b`,
  find`, (?:and|but|so) ${LEADING}${SUBJECTS} ${DOES}\b`,
  find`\b${DOES}\b.* and ${LEADING}${SUBJECTS} ${DOES}\b`, // each half has its own verb
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

const WHO = find`
    \b(?:${LEARNERS}|teachers?|people|customers?|users?|members?|employees?|workers?|nurses?|
    famil(?:y|ies)|parents?|schools?|patients?|clients?|residents?|staff|grades? ?\d|\w+ grade|seniors|juniors|
    sophomores|kindergart\w+)\b
  `;
const MUCH = find`
    \d|%|\b(?:half|third|quarter|one in|two in|most|every|each|by the end|years?|months?|weeks?|
    semesters?|days?|terms?|than|below|above|behind|twice|double|rate|share|more|fewer|fewest)\b
  `;
const LEAST = 4; // words of a problem that says anything

/** Does a problem say neither who nor how much? In another script than Latin nothing can be said about it. */
export function isVague(problem: string): boolean {
  const words = problem.trim().split(/\s+/);
  if (!/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(problem) || !/\p{L}/u.test(problem)) return false;
  return words.length < LEAST || (!WHO.test(problem) && !MUCH.test(problem));
}
