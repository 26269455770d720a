import type { Element, Id } from '../../model/document';
import type { Graph } from '../../model/graph';
import { oddsIn } from '../field-values';
import type { Check, Finding } from '../kind';
import { membershipsFrom, membershipsTo } from '../link-rules';
import { isTime, oddDate } from './dates';
import { elements as types } from './elements';
import { isDriver } from './levels';
import { measuresOf } from './measures';
import { namesPeople, partsOf, sentence } from './sentence';
import { serves } from './serves';
import { isComing, isEnglish, isTask, saysHowMuch } from './wording';

/**
 * What a coach would ask of a driver diagram. Each looks at the whole of it, folded branches too; quick notes are nobody's
 * business yet, and nothing is asked of what is still empty.
 */
const MANY = 5; // primary drivers with which a team can work

export const checks: readonly Check[] = [
  ofAim('aim-how-much', (text, { howMuch }) => howMuch === undefined && isEnglish(text) && !saysHowMuch(text)),
  ofAim('aim-by-when', (text, { byWhen }) => byWhen === undefined && isEnglish(text) && !isTime(text)),
  ofAim('aim-for-whom', (text, { forWhom }) => forWhom === undefined && isEnglish(text) && !namesPeople(text)),
  ofAim('past', (_, { byWhen = '' }, { more }) => oddDate(byWhen) === 'past' && !more.result),
  oddly('percent'),
  oddly('backwards'),
  { code: 'balancing', look: balancing },
  {
    code: 'many',
    look: (graph) => {
      const count = primaries(graph).length;
      return aimOf(graph).flatMap(({ id }) => (count > MANY ? [{ element: id, params: { count } }] : []));
    },
  },
  {
    code: 'one',
    look(graph) {
      const [only, other] = primaries(graph);
      return only?.text && !other && ofType(graph, 'idea').length > 0 ? [about(only)] : [];
    },
  },
  {
    code: 'task',
    look: (graph) =>
      drivers(graph)
        .filter(({ text }) => isTask(text))
        .map(about),
  },
  {
    code: 'to-test',
    look: (graph) =>
      ofType(graph, 'idea')
        .filter(({ text }) => isComing(text))
        .map(about),
  },
  {
    code: 'no-driver',
    look: (graph) =>
      ofType(graph, 'idea')
        .filter((idea) => idea.text !== '' && served(graph, idea).every(({ text }) => text.trim() === ''))
        .map(about),
  },
  { code: 'no-ideas', look: noIdeas },
  { code: 'no-measure', look: noMeasure },
];

function ofAim(code: string, is: (text: string, parts: ReturnType<typeof partsOf>, aim: Element) => boolean): Check {
  return {
    code,
    look: (graph) =>
      aimOf(graph)
        .filter((aim) => {
          const parts = { ...partsOf(sentence.read(aim.text)), ...partsOf(aim.more) };
          return aim.text.trim() !== '' && is([aim.text, ...Object.values(parts)].join(' '), parts, aim);
        })
        .map(about),
  };
}

/** What a field has beside it stands among the checks as well. */
function oddly(code: string): Check {
  return {
    code,
    look: (graph) =>
      measured(graph)
        .filter(({ type, text, more }) => {
          const { fields = [], sentence } = types.get(type) ?? {};
          return oddsIn(fields, { ...sentence?.read(text), ...more }).includes(code);
        })
        .map(about),
  };
}

const about = ({ id }: Element): Finding => ({ element: id });
const aimOf = (graph: Graph): readonly Element[] => graph.children(null).filter(({ type }) => type === 'aim');
const ofType = (graph: Graph, wanted: string): readonly Element[] => graph.all().filter(({ type }) => type === wanted);
const primaries = (graph: Graph): readonly Element[] => ofType(graph, 'primary');
const drivers = (graph: Graph): readonly Element[] => graph.all().filter(isDriver);
const measured = (graph: Graph): readonly Element[] => [...aimOf(graph), ...drivers(graph)];

/** Whatever it serves, first of all what it stands under. */
function served(graph: Graph, { id, parent }: Element): readonly Element[] {
  const others = membershipsFrom(graph, { links: [serves] }, id).map(({ to }) => to);
  return [parent ?? '', ...others].flatMap((each) => graph.get(each) ?? []);
}

/** Once, where there is enough to weigh something against. */
function balancing(graph: Graph): readonly Finding[] {
  const kinds = new Set(measured(graph).flatMap((element) => measuresOf(element).map(({ kind }) => kind)));
  return kinds.has('outcome') && kinds.has('process') && !kinds.has('balancing') ? aimOf(graph).map(about) : [];
}

/** While a diagram is begun most drivers are without ideas; asked is only where most have some. */
function noIdeas(graph: Graph): readonly Finding[] {
  const lowest = drivers(graph).filter(({ id, text }) => text !== '' && !graph.children(id).some(isDriver));
  const empty = lowest.filter(
    ({ id }) => graph.children(id).length + membershipsTo(graph, { links: [serves] }, id).length === 0,
  );
  return empty.length * 2 < lowest.length ? empty.map(about) : [];
}

/** Once, of the first, where the theory is there and nothing says whether any of it happens. */
function noMeasure(graph: Graph): readonly Finding[] {
  const isProcess = ({ kind }: { kind?: string }) => kind === 'process';
  if (ofType(graph, 'idea').length === 0 || aimOf(graph).some((aim) => measuresOf(aim).some(isProcess))) return [];
  const watched = new Set<Id>();
  for (const element of drivers(graph))
    if (measuresOf(element).length > 0)
      for (let up: Element | undefined = element; up && isDriver(up); up = graph.get(up.parent ?? ''))
        watched.add(up.id);
  const bare = primaries(graph).find(({ id, text }) => text !== '' && !watched.has(id));
  return bare ? [about(bare)] : [];
}
