import type { Kind, LinkType } from '../../shared/kinds/kind';
import { treeRules } from '../../shared/kinds/tree';
import type { Element, Id } from '../../shared/model/document';
import { agenda } from './agenda';

/**
 * A tiny process map that lives only here: steps stand in lanes, and labeled flows lead from step to step, several between the
 * same two and in circles. It shows that no room of the program takes a link for a second parent unless its type says so.
 */
export const flow: LinkType = {
  type: 'flow',
  role: 'flow',
  fields: [{ at: 'condition', as: 'line', label: 'condition' }],
  parallel: true,
  loops: true,
  cycles: true,
  may: (graph, from, to) =>
    graph.get(from)?.type === 'step' && graph.get(to)?.type === 'step'
      ? { ok: true }
      : { ok: false, code: 'rule.no-link' },
};

const GROWS: Readonly<Record<string, string | null>> = { process: 'lane', lane: 'step', step: null, card: 'card' };

const types = {
  loose: 'card',
  fits: (type: string, parent: string | null) =>
    type === 'card' ? parent === 'process' || parent === 'card' : type === types.grows(parent),
  grows: (parent: string | null) => (parent === null ? 'process' : (GROWS[parent] ?? null)),
};

/** Lines below a step become steps behind it. */
function asSteps(elements: readonly Element[]): Element[] {
  const placed = new Map<Id, Element>();
  for (const element of elements) {
    const above = placed.get(element.parent ?? '');
    const parent = above?.type === 'step' ? above.parent : element.parent;
    const under = placed.get(parent ?? '')?.type ?? null;
    const type = element.type === 'card' ? 'card' : (types.grows(under) ?? 'step');
    placed.set(element.id, { ...element, parent, type, more: {} });
  }
  return [...placed.values()];
}

const plain = { fresh: () => ({}), hue: () => undefined, fields: [] };

export const process: Kind = {
  ...agenda,
  id: 'process',
  words: {
    en: {
      ...agenda.words.en,
      name: 'Process',
      about: 'How it is really done.',
      process: 'Process',
      lane: 'Lane',
      step: 'Step',
      flow: 'leads to',
      condition: 'If',
    },
  },
  elements: new Map(
    ['process', 'lane', 'step', 'card'].map((name) => [
      name,
      { name, claim: name === 'step' || name === 'card', ...plain },
    ]),
  ),
  root: 'process',
  rules: treeRules(types),
  links: [flow],
  outline: {
    ...agenda.outline,
    read(input) {
      const read = agenda.outline.read(input);
      return { ...read, elements: asSteps(read.elements) };
    },
  },
  samples: [],
  templates: [],
  checks: [],
  settings: [],
};
