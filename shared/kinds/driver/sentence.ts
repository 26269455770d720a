import type { JsonObject } from '../../model/document';
import type { Sentence } from '../kind';
import { isTime } from './dates';

/**
 * An aim in its parts and as one sentence: "Increase X from A to B for W by D". Three other turns that teams use are read and
 * written as they are: "Raise the share of W with X from A to B", "Bring W to B", "By D, B of W will X". Only what is hardly
 * ever meant otherwise is read; all other words are the team's own, and have no parts.
 */
export interface Parts {
  what?: string;
  howMuch?: string;
  forWhom?: string;
  byWhen?: string;
}

export const PARTS = ['what', 'howMuch', 'forWhom', 'byWhen'] as const;

export function partsOf(more: JsonObject): Parts {
  const parts: Parts = {};
  for (const part of PARTS) {
    const value = more[part];
    const said = typeof value === 'string' || typeof value === 'number' ? `${value}`.trim().replace(/\s+/g, ' ') : '';
    if (said !== '') parts[part] = said;
  }
  return parts;
}

const COUNT =
  'half|zero|none|all|every|nobody|(?:an? |one |two |three )(?:half|thirds?|quarters?|fifths?)|one in \\w+|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b';
/** How much: a number with its sign, a share in words; a capital alone holds its place. */
const AMOUNT = `(?:(?:about|around|at least|more than|less than|fewer than|nearly|over|under|an average of) )?(?:[$€£]?\\d[\\d.,/]*(?: ?%)?|${COUNT}|[A-Z](?= |$))`;
/** How much is said first, and what it is counted in may follow. */
const CHANGE = new RegExp(` (from ${AMOUNT}(?: .+?)? to ${AMOUNT}(?: .+)?|to ${AMOUNT}(?: .+)?|by ${AMOUNT}(?: .+)?)$`);
const isAmount = (text: string): boolean => new RegExp(`^${AMOUNT}`).test(text) && !isTime(text);

const VERBS =
  'increase|raise|reduce|decrease|improve|lower|cut|grow|double|halve|triple|close|narrow|boost|expand|eliminate|lift|shrink|strengthen|end|achieve|reach';
const BEGINS = new RegExp(`^(?:${VERBS})\\b`, 'i');
const PEOPLE =
  /\b(?:students?|kids?|child(?:ren)?|pupils?|learners?|freshm[ae]n|sophomores|juniors|seniors|boys|girls|graders?|grades? \w+|\w+ grade|grads|graduates|famil(?:y|ies)|parents?|teachers?|staff|schools?|classrooms?|teams?|adults|people|youth|readers|writers|principals|leaders|group|everyone|all|men|women|speakers|patients|members|[A-Z](?=$))\b/;
export const namesPeople = (text: string): boolean => PEOPLE.test(text) || /\b[A-Z]{2,}s\b/.test(text);

const SHARE_OF = '(?:share|percentage|percent|proportion|number|rate)';
const TRAIT = '(?:with|who|that|scoring|earning|passing|reading|meeting|at or above|below|on track)';
const MOVES = '(?:Bring|Get|Move)';

const PREPOSED = /^(?:by|within|before|until|in|at|during|over|for|among|from|to|of)\b/i;
const after = (preposition: string, part: string | undefined): string =>
  part === undefined ? '' : PREPOSED.test(part) ? ` ${part}` : ` ${preposition} ${part}`;

export const sentence: Sentence = {
  write(more) {
    const parts = partsOf(more);
    return (asWill(parts) ?? asMove(parts) ?? asShare(parts) ?? plainly(parts)).trim();
  },
  read(text) {
    const said = text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
    return { ...(fromWill(said) ?? fromRest(said)) };
  },
};

const plainly = ({ what = '', howMuch, forWhom, byWhen }: Parts): string =>
  `${what}${after('to', howMuch)}${after('for', forWhom)}${after('by', byWhen)}`;

/** "By D, B of W will X." */
function asWill({ what, howMuch, forWhom, byWhen }: Parts): string | null {
  if (!what || !/^will /.test(what) || !howMuch || !forWhom || !byWhen || PREPOSED.test(howMuch)) return null;
  const when = PREPOSED.test(byWhen) ? `${byWhen.charAt(0).toUpperCase()}${byWhen.slice(1)}` : `By ${byWhen}`;
  return `${when}, ${howMuch} of ${forWhom} ${what}`;
}

function fromWill(said: string): Parts | null {
  const found = /^(By|Within|Before) ([^,]+), (.+?) of (.+?) (will .+)$/.exec(said);
  const [, preposition = '', when = '', howMuch = '', forWhom = '', what = ''] = found ?? [];
  if (!found || !isWhen(when) || !isAmount(howMuch) || !namesPeople(forWhom)) return null;
  return { what, howMuch, forWhom, byWhen: preposition === 'By' ? when : `${preposition.toLowerCase()} ${when}` };
}

/** "Bring W to B of X": what is brought about follows how much of it. */
function asMove({ what = '', howMuch = '', forWhom, byWhen }: Parts): string | null {
  const [, verb, goal] = new RegExp(`^(${MOVES}) to (.+)$`).exec(what) ?? [];
  if (verb === undefined || goal === undefined || !forWhom || PREPOSED.test(forWhom)) return null;
  if (!new RegExp(`^(?:from ${AMOUNT} )?to ${AMOUNT}$`).test(howMuch)) return null;
  return `${verb} ${forWhom} ${howMuch} ${goal}${after('by', byWhen)}`;
}

/** "Raise the share of W with X": whose share it is stands in the middle of what. */
function asShare({ what = '', forWhom, ...rest }: Parts): string | null {
  const [, share, trait] = new RegExp(`^(\\w+ the ${SHARE_OF}) (${TRAIT} .+)$`).exec(what) ?? [];
  if (share === undefined || trait === undefined || !forWhom || PREPOSED.test(forWhom)) return null;
  if (new RegExp(` ${TRAIT} `).test(forWhom)) return null; // nobody could say where they end
  return plainly({ what: `${share} of ${forWhom} ${trait}`, ...rest });
}

function fromRest(said: string): Parts | null {
  const { before, byWhen } = cutWhen(said);
  const when = byWhen === undefined ? {} : { byWhen };
  const moved = new RegExp(`^(${MOVES}) (.+?) ((?:from ${AMOUNT} )?to ${AMOUNT})( .+)$`).exec(before);
  if (moved) {
    const [, verb = '', forWhom = '', howMuch = '', goal = ''] = moved;
    return namesPeople(forWhom) ? { what: `${verb} to${goal}`, howMuch, forWhom, ...when } : null;
  }
  if (!BEGINS.test(before)) return null;
  const cut = cutWhom(before);
  const { rest, howMuch } = cutChange(cut.rest);
  // Whom it is for may stand before how much, too: "graduation for English learners from 60% to 80%".
  const { rest: what, forWhom } = cut.forWhom === undefined ? cutWhom(rest) : { ...cut, rest };
  const much = howMuch === undefined ? {} : { howMuch };
  const shared = new RegExp(`^(\\w+ the ${SHARE_OF}) of (.+?) (${TRAIT} .+)$`).exec(what);
  if (forWhom === undefined && shared && namesPeople(shared[2] ?? ''))
    return { what: `${shared[1]} ${shared[3]}`, ...much, forWhom: shared[2] ?? '', ...when };
  if (howMuch === undefined && forWhom === undefined && byWhen === undefined) return null;
  return { what, ...much, ...(forWhom !== undefined && { forWhom }), ...when };
}

const isWhen = (text: string): boolean => /^[A-Z]$/.test(text) || isTime(text);

/** The last "by" that speaks of a time: "by half by June" says how much, and then when. */
function cutWhen(said: string): { before: string; byWhen?: string } {
  for (const found of [...said.matchAll(/ (by|within|before|until) /g)].reverse()) {
    const [, preposition = ''] = found;
    const rest = said.slice(found.index + found[0].length);
    if (
      !isWhen(rest) ||
      (preposition === 'by' &&
        new RegExp(`^${AMOUNT}`).test(rest) &&
        !/^(?:\d{4}\b|\d+(?:st|nd|rd|th)\b|\d{1,2}(?:[/-]|\. ?\d{1,2}\.)\d|[A-Z]$)/.test(rest))
    )
      continue;
    return { before: said.slice(0, found.index), byWhen: preposition === 'by' ? rest : `${preposition} ${rest}` };
  }
  return { before: said };
}

function cutWhom(said: string): { rest: string; forWhom?: string } {
  const found = [...said.matchAll(/ (for|among) /g)].at(-1);
  if (!found) return { rest: said };
  const whom = said.slice(found.index + found[0].length);
  if (!namesPeople(whom) || PREPOSED.test(whom) || CHANGE.test(` ${whom}`)) return { rest: said };
  return { rest: said.slice(0, found.index), forWhom: found[1] === 'for' ? whom : `among ${whom}` };
}

function cutChange(said: string): { rest: string; howMuch?: string } {
  const found = CHANGE.exec(said);
  const howMuch = found?.[1];
  return found && howMuch !== undefined ? { rest: said.slice(0, found.index), howMuch } : { rest: said };
}
