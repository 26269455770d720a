/**
 * How a driver or a change idea is worded, by turns of English that are hardly ever meant otherwise. What is in doubt is passed
 * over. Words in another language say nothing here.
 */
const THING =
  '(?:more|better|new|an?|the|all|every|each|our|their|extra|additional|daily|weekly|monthly|regular|common|clear|smaller|teachers|staff|students|families|tutors|time|training|coaching|meetings|workshops)';
/** Verbs that are no nouns; of the others one sees by what follows. */
const DO =
  '(?:hire|provide|implement|introduce|establish|purchase|recruit|conduct|organi[sz]e|install|create|set up|roll out)';
const MAY_DO =
  '(?:adopt|assign|buy|send|give|offer|train|coach|launch|build|develop|hold|run|write|make|use|review|plan|schedule|design|add|invest in|replace|start|visit|call|host|distribute|redesign|update)';
const TASK = [new RegExp(`^${DO} (?!and |or |of |is |are )\\p{L}`, 'iu'), new RegExp(`^${MAY_DO} ${THING}\\b`, 'i')];

/** Is it something to do, where what must be so is asked for? */
export const isTask = (text: string): boolean => TASK.some((turn) => turn.test(text.trim()));

const WHO =
  '(?:students?|kids|learners|(?:ninth|9th)? ?graders|freshmen|teachers?|staff|famil(?:y|ies)|parents?|adults?|they)';
const STATE =
  '(?:feels?|believes?|trusts?|understands?|knows?|wants?|values?|succeeds?|passe?s?|graduates?|attends?|belongs?|cares?|see themselves|(?:are|is|become) (?:\\w+ly )?(?:engaged|motivated|confident|successful|prepared|ready|supported|safe|on track|able|invested|proficient|connected)|(?:have|has) (?:a sense|confidence|access|trust))';
const GOOD =
  '(?:attendance|engagement|achievement|grades|scores|gpas?|pass rates?|graduation|motivation|confidence|belonging|relationships|communication|collaboration|understanding|participation|proficiency|mastery|morale|outcomes|trust|expectations)';
const COMING = [
  new RegExp(`^(?:(?:all|every|each|more|most|fewer) )?(?:\\w+ )?${WHO} ${STATE}\\b`, 'i'),
  new RegExp(`^(?:all|every|each) ${WHO} (?:has|have|is|are)\\b`, 'i'),
  new RegExp(
    `^(?:increased?|improved?|higher|better|stronger|greater|deeper|reduced?|raised?|lower|boost) (?:the )?(?:\\w+ )?${GOOD}\\b(?: rates?| levels?)?(?=$|[.,;]| (?:of|in|for|among|with|between|and|at|on|by|from|to|across|during)\\b)`,
    'i',
  ),
  /^\d+ ?% of \w+/i,
  /^(?:increase|raise|reduce|decrease|lower) the (?:share|percentage|number|rate) of\b/i,
  /^(?:a )?(?:culture|sense|climate) of (?!the )\w+/i,
];

/** Is it what would come of a change, where the change is asked for? */
export const isComing = (text: string): boolean => COMING.some((turn) => turn.test(text.trim()));

/** Numbers that say which grade, which course, which year or how long, and not how much. */
const NAMED =
  /\b(?:grades?|algebra|math|english|year|period|semester|phase|cohort|class of|title) \d+(?:\s?[-–]\s?\d+)?|\b\d+(?:st|nd|rd|th)\b|\b(?:19|20)\d\d(?:[-/]\d+)*\b|\b\d+ (?:school )?(?:days|weeks|months|years|terms|semesters)\b|\b\d{1,2}\/\d{1,2}\b/gi;
const MUCH =
  /\d|%|\b(?:half|halve|thirds?|quarters?|double|triple|twice|all|every|each|none|no|zero|eliminate|end|close|one in|percent|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** Does it say how much? */
export const saysHowMuch = (text: string): boolean => MUCH.test(text.replace(NAMED, ' '));

const ENGLISH =
  /\b(?:the|and|by|with|our|will|are|more|fewer|students?|graders?|increase|raise|reduce|decrease|improve|lower|close|bring|get|boost|grow|halve|double)\b/i;
/** Of words in another language nothing can be said. */
export const isEnglish = (text: string): boolean =>
  /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{M}\s]+$/u.test(text) && ENGLISH.test(text);
