import { current, isDraft } from 'immer';
import { isBag, isBlank, recordsOf, wordsFrom } from '../kinds/field-values';
import type { Kind } from '../kinds/kind';
import type { Element, Id, Json, JsonObject, Workbook } from '../model/document';
import { LIMITS } from '../model/schema';
import type { Command, Draft, Label } from './command';

/**
 * What a person says in the fields that a kind describes (`Field`): of an element, `more`, or of a diagram, `settings`. Only
 * what is said is written, however deep it stands, so that patches are small and two people can speak of the same record.
 */

/** Whose, and where in it. */
export interface Spot {
  of: 'element' | 'diagram';
  id: Id;
  path: Path;
}
/** Names, one inside the other, and behind that of a list the record's (`recordsOf`). */
export type Path = readonly (string | { record: string })[];

export interface Saying {
  kind: Kind;
  spot: Spot;
  label: Label;
  /** What is typed in one go is one step. */
  gesture?: string;
}

/** What is said there; undefined where nothing is, or where nothing is any more. */
export function saidIn({ elements, diagrams }: Workbook, { of, id, path }: Spot): Json | undefined {
  const bag = of === 'element' ? elements.get(id)?.more : diagrams.get(id)?.settings;
  return bag && at(bag, path);
}

/** `undefined` takes it away, and with it the objects that were there for it alone. Of a record that is gone nothing is said. */
export const editField = (saying: Saying, value: Json | undefined): Command =>
  inFields(saying, (bag, path) => write(bag, path, value));

/** Behind the others of the list, as long as there is room. What stood there and was none stays, as the first in it. */
export const addRecord = (saying: Saying, record: JsonObject): Command =>
  inFields(saying, (bag, path) => {
    const there = at(bag, path);
    if (there === undefined || isBlank(there)) write(bag, path, [record]);
    else if (!Array.isArray(there)) write(bag, path, [there, record]);
    else if (there.length < LIMITS.list) there.push(record);
  });

/** `spot` leads to the record. A list without any goes too. */
export const removeRecord = (saying: Saying): Command =>
  inFields(saying, (bag, path) => {
    const { list, index } = inList(bag, path);
    if (index < 0) return;
    if (list.length === 1) write(bag, path.slice(0, -1), undefined);
    else list.splice(index, 1);
  });

/** `spot` leads to the record; it changes places with its neighbour. */
export const moveRecord = (saying: Saying, by: 1 | -1): Command =>
  inFields(saying, (bag, path) => {
    const { list, index } = inList(bag, path);
    const [own, other] = [list[index], list[index + by]];
    if (!isBag(own) || !isBag(other)) return;
    list[index] = plain(other);
    list[index + by] = plain(own);
  });

/** What the parts give, in the place of the words that somebody has written. */
export const wordsByParts = (kind: Kind, id: Id): Command => ({
  label: { key: 'command.words' },
  recipe: (draft) => {
    const element = draft.elements.get(id);
    const words = element && wordsOf(kind, element);
    if (element && words) element.text = words;
  },
});

/** Words that nobody has written otherwise follow from what is said, in the same step. */
function inFields({ kind, spot, ...rest }: Saying, change: (bag: JsonObject, path: Path) => void): Command {
  return {
    ...rest,
    recipe: (draft) => {
      if (spot.of === 'diagram') {
        const diagram = draft.diagrams.get(spot.id);
        if (diagram) change(diagram.settings, spot.path);
        return;
      }
      const element = draft.elements.get(spot.id);
      if (!element) return;
      const before = wordsOf(kind, element);
      change(element.more, spot.path);
      const after = wordsOf(kind, element);
      const own = element.text.trim();
      const follow = own === '' || own === before?.trim();
      if (after !== null && after !== before && follow) element.text = after;
    },
  };
}

/** Null where its type has no sentence. */
function wordsOf(kind: Kind, { type, more }: Draft<Element>): string | null {
  const sentence = kind.elements.get(type)?.sentence;
  return sentence ? wordsFrom(sentence, plain(more)) : null;
}

const plain = (value: JsonObject): JsonObject => (isDraft(value) ? current<JsonObject>(value) : value);

function at(bag: JsonObject, path: Path): Json | undefined {
  let found: Json | undefined = bag;
  for (const step of path)
    if (typeof step === 'string') found = isBag(found) && Object.hasOwn(found, step) ? found[step] : undefined;
    else found = recordsOf(found).find(({ key }) => key === step.record)?.record;
  return found;
}

function inList(bag: JsonObject, path: Path): { list: Json[]; index: number } {
  const step = path.at(-1);
  const list = at(bag, path.slice(0, -1));
  if (!Array.isArray(list) || typeof step !== 'object') return { list: [], index: -1 };
  return { list, index: recordsOf(list).find(({ key }) => key === step.record)?.index ?? -1 };
}

function write(bag: JsonObject, [name, ...inner]: Path, value: Json | undefined): void {
  if (typeof name !== 'string') return;
  const [next] = inner;
  if (next === undefined) {
    if (value === undefined) Reflect.deleteProperty(bag, name);
    else bag[name] = value;
    return;
  }
  if (typeof next === 'object') {
    const record = at(bag, [name, next]);
    if (isBag(record)) write(record, inner.slice(1), value);
    return;
  }
  if (value !== undefined && !isBag(bag[name])) bag[name] = {};
  const there = bag[name];
  if (!isBag(there)) return;
  write(there, inner, value);
  if (Object.keys(there).length === 0) Reflect.deleteProperty(bag, name);
}
