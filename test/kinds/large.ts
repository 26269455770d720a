/** An outline of about `n` boxes, and in which place they are many. */
type Large = readonly [name: string, outline: (n: number) => string];

const WORDS =
  'teachers plan weekly lesson time and data rarely meet after the first unit because nobody owns the follow-up'.split(
    ' ',
  );
const words = (i: number): string => `${WORDS.slice(i % 7, (i % 7) + 2 + (i % 9)).join(' ')} ${i}`;

/** So many lines, one below the other. */
const list = (n: number, depth: number): string[] => Array.from({ length: n }, (_, i) => `${indent(depth)}${words(i)}`);
const indent = (depth: number): string => '  '.repeat(depth);

/** Lines of which each stands under the one before, until that is as deep as it may be. */
const chain = (n: number, deepest: number, from: number): string[] =>
  Array.from({ length: n }, (_, i) => `${indent(from + (i % deepest))}why ${i}`);

/** So many groups of lines. */
const groups = (n: number, lines: (i: number) => readonly string[]): string[] =>
  Array.from({ length: n }, (_, i) => lines(i)).flat();

const fishbone = (name: string, lines: (n: number) => readonly string[]): Large => [
  `a fishbone with ${name}`,
  (n) => `kind: fishbone\nproblem: Why do so many fall behind?\n\n${lines(n).join('\n')}`,
];

const driver = (name: string, lines: (n: number) => readonly string[]): Large => [
  `a driver diagram with ${name}`,
  (n) => `kind: driver\naim: More students read well by June\n\n${lines(n).join('\n')}`,
];

export const large: readonly Large[] = [
  fishbone('categories', (n) => list(n, 0)),
  fishbone('causes in one category', (n) => ['One', ...list(n, 1)]),
  fishbone('whys under one cause', (n) => ['One', '  Two', ...list(n, 2)]),
  fishbone('a cause in each category', (n) => groups(n / 2, (i) => [words(i), `  ${words(i + 3)}`])),
  fishbone('chains of 200 whys', (n) => ['One', ...chain(n, 200, 1)]),
  fishbone('categories under a chain', (n) => ['One', ...chain(n / 2, n, 1), ...list(n / 2, 0)]),
  driver('primary drivers', (n) => list(n, 0)),
  driver('secondary drivers under one', (n) => ['One', ...list(n, 1)]),
  driver('ideas under one driver', (n) => ['One', '  Two', ...list(n, 2)]),
  driver('an idea under each driver', (n) => [
    'One',
    ...groups(n / 2, (i) => [`  ${words(i)}`, `    ${words(i + 3)}`]),
  ]),
  driver('chains', (n) => chain(n, 200, 0)),
  driver('ideas that serve two drivers', (n) =>
    groups(n / 4, (i) => [`primary ${i}`, `  second ${i}`, `    idea ${i}`, `    -> idea ${(i * 7 + 3) % (n / 4)}`]),
  ),
  driver('one idea that serves all', (n) => [
    'One',
    '  Two',
    '    idea',
    ...groups(n / 2, (i) => [`  second ${i}`, '    -> idea']),
  ]),
];
