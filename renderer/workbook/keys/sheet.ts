import type { Action, ActionGroup } from '../../../shared/actions/action';
import type { Chord } from '../../../shared/actions/keys';
import type { Kind } from '../../../shared/kinds/kind';
import { plain } from '../../../shared/model/plain';

/** One line of the sheet: what is done, and all keys that do it. */
export interface KeyLine {
  words: string;
  keys: readonly Chord[];
}

export interface KeyGroup {
  id: string;
  title: string;
  lines: readonly KeyLine[];
}

/** Texts by key; undefined where there are none. */
export type Translate = (key: string) => string | undefined;

const GROUPS: readonly ActionGroup[] = ['write', 'move', 'mark', 'see', 'workbook'];

/** Keys that no action has, since the parts of the page themselves answer them. */
const AROUND: readonly { words: string; keys: readonly Chord[] }[] = [
  { words: 'keys.walk', keys: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
  { words: 'keys.in-and-out', keys: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }] },
  { words: 'keys.ends', keys: [{ key: 'Home' }, { key: 'End' }] },
  { words: 'keys.let-go', keys: [{ key: 'Escape' }] },
  { words: 'keys.next-part', keys: [{ key: 'F6' }] },
];

/** By task: first what the keys make in this kind, in its own words. */
export function keySheet(actions: readonly Action[], kind: Kind, translate: Translate): readonly KeyGroup[] {
  return [
    { id: 'kind', title: translate(`${kind.id}:name`) ?? kind.id, lines: ownLines(actions, kind, translate) },
    ...GROUPS.map((group) => ({
      id: group,
      title: translate(`group.${group}`) ?? group,
      lines: [
        ...byWords(actions.filter((action) => action.group === group && action.keys.length > 0)).map((line) => ({
          words: translate(line.words) ?? line.words,
          keys: line.keys.filter((chord) => !isSameSign(chord, line.keys)),
        })),
        ...(group === 'see' ? AROUND.map(({ words, keys }) => ({ words: translate(words) ?? words, keys })) : []),
      ],
    })),
  ].filter(({ lines }) => lines.length > 0);
}

/** `cause-next`: Enter on a cause; `cause-below`: Tab on what has causes below it. */
function ownLines(actions: readonly Action[], kind: Kind, translate: Translate): readonly KeyLine[] {
  const keysOf = (id: string) => actions.find((action) => action.id === id)?.keys ?? [];
  return [...kind.elements.keys()].flatMap((type) =>
    [
      { words: translate(`${kind.id}:${type}-next`), keys: keysOf('sibling') },
      { words: translate(`${kind.id}:${type}-below`), keys: keysOf('child') },
    ].flatMap(({ words, keys }) => (words === undefined ? [] : [{ words, keys }])),
  );
}

/** Two actions of one name, for two situations, are one line for a reader. */
function byWords(actions: readonly Action[]): readonly KeyLine[] {
  const lines = new Map<string, Chord[]>();
  for (const { label, keys } of actions) {
    const known = lines.get(label) ?? [];
    const names = new Set(known.map((chord) => JSON.stringify(chord)));
    lines.set(label, [...known, ...keys.filter((chord) => !names.has(JSON.stringify(chord)))]);
  }
  return [...lines].map(([words, keys]) => ({ words, keys }));
}

/** `?` with Shift and without, as keyboards differ, is one sign to a reader. */
const isSameSign = (chord: Chord, keys: readonly Chord[]): boolean =>
  chord.shift === true && /^[^\p{L}]$/u.test(chord.key) && keys.some(({ key, shift }) => key === chord.key && !shift);

/** What holds the words, in what is done or in the caps of its keys. */
export function matching(
  groups: readonly KeyGroup[],
  query: string,
  caps: (chord: Chord) => string,
): readonly KeyGroup[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  const holds = ({ words, keys }: KeyLine) => {
    const text = plain(`${words} ${keys.map(caps).join(' ')}`);
    return wanted.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(holds) }))
    .filter(({ lines }) => lines.length > 0);
}
