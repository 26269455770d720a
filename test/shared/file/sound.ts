import fc from 'fast-check';
import { perform } from '../../../shared/commands/command';
import { THROUGH } from '../../../shared/cross-links/cross-links';
import { kinds as ours } from '../../../shared/kinds';
import type { Kind } from '../../../shared/kinds/kind';
import type { Diagram, Element, Link, Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import type { JsonObject } from '../../../shared/model/json';
import { cleanText } from '../../../shared/model/schema';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook } from '../../workbooks';
import { anyEdit, commandOf } from '../commands/edits';

export const kinds: ReadonlyMap<string, Kind> = new Map([...ours, [agenda.id, agenda]]);

const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', '</script><script>', '__proto__', 'وقت 👩‍👩‍👧'),
  )
  .map(cleanText);
const name = words.filter((text) => text.length > 0);
/** JSON as it may stand under `more` or in a memory, with names that a file may hold. */
const json = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): string => JSON.stringify({ kept: value }))
  .filter((text) => !/"(__proto__|constructor)":/.test(text))
  .map((text): JsonObject => JSON.parse(text));

const card = fc.record(
  {
    note: fc.string({ maxLength: 40 }),
    private: fc.boolean(),
    tags: fc.array(name, { maxLength: 3 }),
    owner: words,
    standing: fc.constantFrom('believed', 'known', 'revised', 'reframed', 'set-aside'),
    votes: fc.nat({ max: 10_000 }),
    focus: fc.boolean(),
    later: json,
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<Partial<Element>>;

const diagramPart = fc.record({
  kind: fc.constantFrom(...kinds.values()),
  edits: fc.array(anyEdit, { maxLength: 12 }),
  memory: fc.dictionary(fc.constantFrom('drawing 1.78', 'drawing 1', 'list'), json),
  settings: json,
});

/** Workbooks as a person makes them, with cards, links and several diagrams. */
export const anyWorkbook: fc.Arbitrary<Workbook> = fc
  .record({
    title: words,
    about: fc.record({ team: words, date: words, draft: fc.boolean(), sample: fc.boolean() }, { requiredKeys: [] }),
    parts: fc.array(diagramPart, { minLength: 1, maxLength: 3 }),
    cards: fc.array(card, { maxLength: 10 }),
    links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), more: json }), { maxLength: 4 }),
  })
  .map(({ title, about, parts, cards, links }) => {
    const books = parts.map(({ kind, edits, memory, settings }, i) => {
      const newId = idsFrom(`part ${i}`);
      const edited = edits.reduce(
        (workbook, edit) => {
          const command = commandOf(edit, workbook, kind, newId);
          return command ? perform(workbook, command).workbook : workbook;
        },
        emptyWorkbook(kind, `${i}`),
      );
      return {
        ...edited,
        diagrams: mapValues(edited.diagrams, (diagram): Diagram => ({ ...diagram, memory, settings })),
      };
    });
    const [first] = books;
    if (!first) throw new Error('there is at least one part');
    const elements = books
      .flatMap((book) => [...book.elements.values()])
      .map((element, i): Element => ({ ...element, ...cards[i] }));
    const at = (index: number) => elements[index % elements.length]?.id ?? '';
    return {
      ...first,
      title,
      about,
      diagrams: new Map(books.flatMap(({ diagrams }) => [...diagrams])),
      elements: new Map(elements.map((element) => [element.id, element])),
      links: new Map(throughLinks(links.map(({ from, to, more }) => ({ from: at(from), to: at(to), more })))),
    };
  });

/** One for each two elements, whichever way it leads. */
function throughLinks(ends: readonly Pick<Link, 'from' | 'to' | 'more'>[]): [string, Link][] {
  const pairs = new Map(
    ends.filter(({ from, to }) => from !== to).map((end) => [[end.from, end.to].sort().join(), end]),
  );
  return [...pairs.values()].map((end, i) => [`link-${i}`, { id: `link-${i}`, type: THROUGH, ...end }]);
}

const mapValues = <K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): Map<K, V> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));
