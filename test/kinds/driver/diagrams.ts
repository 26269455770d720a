import fc from 'fast-check';
import { driver } from '../../../shared/kinds/driver/driver';
import { serves } from '../../../shared/kinds/driver/serves';
import { mayLink } from '../../../shared/kinds/link-rules';
import { newWorkbook } from '../../../shared/kinds/new';
import type { Element, JsonObject, Link, Workbook } from '../../../shared/model/document';
import { build } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { ordersBetween } from '../../../shared/model/order';
import { cleanText } from '../../../shared/model/schema';
import { onlyDiagram } from '../../workbooks';

const words = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '',
      'Same',
      'Same',
      'Same (2)',
      '-> Same',
      'measure: x',
      '\\-> x',
      '→ y',
      'Data [weak]',
      'x [idea]',
      'وقت',
    ),
  )
  .map(cleanText);
const tag = fc.constantFrom('Weak', 'Idea', 'ours', 'a, b');
const measure = fc
  .record(
    {
      name: words.map((text) => text.trim()),
      kind: fc.constantFrom('outcome', 'process', 'balancing'),
      baseline: fc.constantFrom('50%', 'half', 'goal 3'),
      due: fc.constantFrom('2027-06', 'June 2027'),
      every: fc.constantFrom('monthly', 'every week', 'when we meet'),
      definition: fc.constantFrom('one line', 'two\nlines'),
    },
    { requiredKeys: [] },
  )
  .map((record): JsonObject => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')));

const aim = fc.record(
  {
    what: words,
    howMuch: fc.constantFrom('from 50% to 73%', 'more'),
    forWhom: words,
    byWhen: fc.constantFrom('June 2027', 'within 10 weeks'),
    result: fc.constantFrom('+19 points', 'one\ntwo'),
    draft: fc.constant(true),
  },
  { requiredKeys: [] },
);

const piece = fc.record({
  under: fc.nat(),
  type: fc.nat(),
  text: words,
  weak: fc.boolean(),
  measures: fc.array(measure, { maxLength: 2 }),
  tags: fc.array(tag, { maxLength: 2 }),
});

/** A driver diagram as a person might have it: every type where it may stand, links that may be. */
export const anyDiagram: fc.Arbitrary<Workbook> = fc
  .record({
    text: words,
    aim,
    measures: fc.array(measure, { maxLength: 3 }),
    pieces: fc.array(piece, { maxLength: 25 }),
    links: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), weak: fc.boolean() }), { maxLength: 12 }),
  })
  .map(({ text, aim, measures, pieces, links }) => {
    const newId = idsFrom('diagrams');
    const blank = newWorkbook(driver, '', newId);
    const [root] = blank.elements.values();
    if (!root) throw new Error('no root');
    const said = Object.fromEntries(
      Object.entries(aim)
        .map(([key, value]) => [key, tidy(value)])
        .filter(([, value]) => value !== ''),
    );
    const elements: Element[] = [{ ...root, text, more: { ...said, ...listed(measures) } }];
    const orders = ordersBetween(null, null, pieces.length);
    for (const [i, { under, type, text, weak, measures, tags }] of pieces.entries()) {
      const places = elements.filter((parent) => typesUnder(parent.type).length > 0);
      const parent = places[under % places.length] ?? root;
      const own = typesUnder(parent.type);
      const taken = own[type % own.length] ?? '';
      const fresh = driver.elements.get(taken)?.fresh(elements.filter((each) => each.type === taken)) ?? {};
      const isLoose = taken === driver.loose;
      const more = {
        ...fresh,
        ...(weak && !isLoose && { weak }),
        ...listed(measures), // of an idea, too: it may have been a driver before
      };
      const card = tags.length > 0 ? { tags } : {};
      const order = orders[i] ?? root.order;
      elements.push({ id: newId(), diagram: root.diagram, type: taken, parent: parent.id, order, text, more, ...card });
    }
    const workbook = { ...blank, elements: new Map(elements.map((element) => [element.id, element])) };
    const tied = new Map<string, Link>();
    for (const { from, to, weak } of links) {
      const [a, b] = [elements[from % elements.length], elements[to % elements.length]];
      const diagram = workbook.diagrams.get(onlyDiagram(workbook));
      if (!a || !b || !diagram) continue;
      if (!mayLink(build(diagram, elements, tied.values()), serves, a.id, b.id).ok) continue;
      const link = { id: newId(), type: serves.type, from: a.id, to: b.id, more: weak ? { weak } : {} };
      tied.set(link.id, link);
    }
    return { ...workbook, links: tied };
  });

const tidy = (value: string | boolean): string | boolean =>
  typeof value === 'string' && !value.includes('\n') ? value.trim().replace(/\s+/g, ' ') : value;

const listed = (measures: readonly JsonObject[]): JsonObject => {
  const some = measures.filter((record) => Object.keys(record).length > 0);
  return some.length > 0 ? { measures: some } : {};
};

const typesUnder = (parent: string): string[] =>
  [...driver.elements.keys()].filter((type) => driver.rules.fits(type, parent));
