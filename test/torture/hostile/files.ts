import { numbersFrom } from '../../random';
import { carriers } from '../mutations/sound-files';
import { book, FIELDS } from './book';
import { type Hostile, SCRIPTS } from './file';
import { pictures } from './pictures';
import { strangers } from './strangers';
import { texts } from './texts';
import { workbooks } from './workbooks';

const OWN = 400;
export const ALL = OWN + strangers.length;

/** Each wrong in its own way, as many as are missing then with several things wrong at once, and those of a stranger's making. */
export function hostileFiles(seed: number): Hostile[] {
  const own = [...workbooks, ...texts, ...pictures];
  const next = numbersFrom(seed);
  const mixed = Array.from(
    { length: Math.max(0, OWN - own.length) },
    (): Hostile => several(Math.floor(next() * 2 ** 32)),
  );
  return [...own, ...mixed, ...strangers];
}

const VALUES: readonly unknown[] = [
  ...SCRIPTS,
  null,
  7,
  -1,
  1e308,
  true,
  [],
  {},
  [[{}]],
  'x'.repeat(3_000),
  '\u202e\u0000',
  '__proto__',
  'p',
  'x1',
];

function several(seed: number): Hostile {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const ending = pick(['throughline', 'png', 'svg'] as const) ?? 'throughline';
  const bytes = () => {
    const one = book();
    for (let left = 12; left > 0; left--) pick(FIELDS)?.[1](one, pick(VALUES));
    return carriers[ending](JSON.stringify(one));
  };
  return { name: `late.${ending}`, what: `twelve things at once (${seed})`, bytes };
}
