import type { Element, Id } from '../../model/document';
import type { Graph } from '../../model/graph';
import type { Check, Finding } from '../kind';
import { isVague, type Wording, wordingOf } from './wording';

/**
 * What a coach would ask of a fishbone. Each looks at the whole diagram, folded branches too; quick notes are nobody's
 * business yet. About one line's words no more than one question is asked, the weightiest.
 */
const wordings: readonly Wording[] = ['deficit', 'blame', 'solution', 'task', 'question', 'several', 'long', 'topic'];

const MANY = 8; // categories that a group can keep in view

export const checks: readonly Check[] = [
  {
    code: 'vague',
    look: (graph) =>
      graph
        .children(null)
        .filter(({ type, text }) => type === 'problem' && isVague(text))
        .map(about),
  },
  ...wordings.map((code): Check => ({ code, look: (graph) => worded(graph).get(code) ?? [] })),
  {
    code: 'why-again',
    look: (graph) =>
      categories(graph)
        .filter((category) => isBare(graph, category))
        .map(about),
  },
  { code: 'no-causes', look: noCauses },
  {
    code: 'many',
    look(graph) {
      const [first] = categories(graph);
      const count = categories(graph).length;
      return count > MANY && first?.parent ? [{ element: first.parent, params: { count } }] : [];
    },
  },
  { code: 'twice', look: twice },
  {
    code: 'not-looked',
    look: (graph) =>
      causes(graph)
        .filter(({ focus, standing = 'believed' }) => focus && standing === 'believed')
        .map(about),
  },
];

const about = ({ id }: Element): Finding => ({ element: id });
const causes = (graph: Graph): readonly Element[] => graph.all().filter(({ type }) => type === 'cause');
const categories = (graph: Graph): readonly Element[] =>
  graph.children(graph.children(null)[0]?.id ?? '').filter(({ type }) => type === 'category');

const read = new WeakMap<Graph, ReadonlyMap<Wording, readonly Finding[]>>();

/** All causes are read once, for all that is asked about words. */
function worded(graph: Graph): ReadonlyMap<Wording, readonly Finding[]> {
  const known = read.get(graph);
  if (known) return known;
  const found = new Map<Wording, Finding[]>();
  for (const cause of causes(graph)) {
    const code = wordingOf(cause.text);
    if (!code) continue;
    const same = found.get(code) ?? [];
    found.set(code, same);
    same.push(about(cause));
  }
  read.set(graph, found);
  return found;
}

/** Several causes, and none of them was asked why. */
function isBare(graph: Graph, { id }: Element): boolean {
  const below = graph.children(id);
  return below.length > 1 && below.every((cause) => cause.text !== '' && graph.children(cause.id).length === 0);
}

/** While a diagram is begun all are empty; asked is only where most are not. */
function noCauses(graph: Graph): readonly Finding[] {
  const all = categories(graph);
  const empty = all.filter(({ id }) => graph.children(id).length === 0);
  return empty.length * 2 < all.length ? empty.map(about) : [];
}

const LEAST = 8; // letters: shorter words stand in two places by chance

/** The same words under another category, but for capitals and signs. The first one is left alone. */
function twice(graph: Graph): readonly Finding[] {
  const first = new Map<string, { category: Id; words: string }>();
  const found: Finding[] = [];
  for (const category of categories(graph))
    for (const { id, text } of branch(graph, category)) {
      const key = plain(text);
      if (key.length < LEAST) continue;
      const known = first.get(key);
      if (!known) first.set(key, { category: category.id, words: category.text });
      else if (known.category !== category.id) found.push({ element: id, params: { other: known.words } });
    }
  return found;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** All below an element. */
function branch(graph: Graph, { id }: Element): readonly Element[] {
  const all = [...graph.children(id)];
  for (const each of all) for (const child of graph.children(each.id)) all.push(child); // grows while it is walked
  return all;
}
