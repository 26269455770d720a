import { outlineOf } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { driver } from '../../../shared/kinds/driver/driver';
import type { Element, JsonObject, Link, Standing } from '../../../shared/model/document';
import { build, type Graph } from '../../../shared/model/graph';
import { ordersBetween } from '../../../shared/model/order';
import { numbersFrom, ODD_WORDS } from '../../random';
import { emptyWorkbook } from '../../workbooks';

/** A driver diagram as a list, parents before children, made and edited by seed: the same on every machine. */
export interface Sketch {
  nodes: Node[];
  /** Further parents. */
  links: Tie[];
  settings?: JsonObject;
}

export interface Node {
  id: string;
  type: string;
  parent: string | null;
  text: string;
  more?: JsonObject;
  standing?: Standing;
  focus?: boolean;
  votes?: number;
  folded?: boolean;
}

export interface Tie {
  from: string;
  to: string;
  weak?: boolean;
}

export function graphOf({ nodes, links, settings = {} }: Sketch): Graph {
  const below = new Map<string | null, Node[]>();
  for (const node of nodes) below.set(node.parent, [...(below.get(node.parent) ?? []), node]);
  const elements: Element[] = [];
  for (const siblings of below.values()) {
    const orders = ordersBetween(null, null, siblings.length);
    for (const [i, { more = {}, ...node }] of siblings.entries()) {
      const hue = node.type === 'primary' ? { hue: (i % 8) + 1 } : {};
      elements.push({ ...node, diagram: 'd', order: orders[i] ?? 'a0', more: { ...hue, ...more } });
    }
  }
  const among = links.map(({ from, to, weak }, i): Link => {
    const more = weak ? { weak } : {};
    return { id: `l${i}-${from}-${to}`, type: 'serves', from, to, more };
  });
  return build({ id: 'd', kind: 'driver', title: '', order: 'a0', settings, memory: {} }, elements, among);
}

const TEXTS = [
  'Every student reads proficiently by the end of grade 3',
  'High-quality core instruction in every class',
  'Protected planning time',
  'Weekly review of formative data',
  'Families as partners',
  'Home visits in August',
  'Text message nudges in the home language',
  'Tier 2 small groups, 30 minutes, four days a week, with a trained adult',
  'Peer observation',
  'Attendance team meets weekly',
  'Reduce transitions',
  'Coach each new teacher every two weeks during the first semester',
  'Library open after school',
  'Clear owner',
  'Common assessments and shared rubrics across schools',
];

/** Of about `size` boxes on four levels; `multi`: how many of them have a second parent, near their first where they are ideas. */
export function sample(size: number, seed: number, multi = 0.12): Sketch {
  const next = numbersFrom(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const nodes: Node[] = [];
  const links: Tie[] = [];
  const add = (type: string, parent: string | null): string => {
    const id = `n${nodes.length}`;
    nodes.push({ id, type, parent, text: TEXTS[upTo(TEXTS.length)] ?? '' });
    return id;
  };
  const primaries = Math.max(2, Math.round(Math.sqrt(size) / 2));
  const secondaries = Math.max(3, Math.round(size * 0.28));
  const ideas = Math.max(3, size - 1 - primaries - secondaries);
  const aim = add('aim', null);
  const upper = Array.from({ length: primaries }, () => add('primary', aim));
  const under = (type: string, parents: readonly string[], i: number, of: number, far: (at: number) => number) => {
    const at = Math.floor((i * parents.length) / of);
    const id = add(type, parents[at] ?? aim);
    const other = next() < multi ? far(at) : at;
    const to = parents[other];
    if (other !== at && to !== undefined) links.push({ from: id, to });
    return id;
  };
  const lower = Array.from({ length: secondaries }, (_, i) =>
    under('secondary', upper, i, secondaries, () => upTo(primaries)),
  );
  for (let i = 0; i < ideas; i++)
    under('idea', lower, i, ideas, (at) =>
      Math.min(secondaries - 1, Math.max(0, at + Math.floor((next() - 0.5) * 12))),
    );
  return { nodes, links };
}

/** The same as text, to be pasted. */
export function sampleOutline(size: number, seed: number): string {
  const { diagram, links, all } = graphOf(sample(size, seed));
  const elements = new Map(all().map((element) => [element.id, element]));
  const tied = new Map(links.map((link) => [link.id, link]));
  const workbook = { ...emptyWorkbook(driver), diagrams: new Map([[diagram.id, diagram]]), elements, links: tied };
  const text = outlineOf(workbook, diagram.id, kinds);
  if (!text.ok) throw new Error(text.fault.code);
  return text.value;
}

const ODD = [...ODD_WORDS, 'word '.repeat(60)];
const TYPES = ['aim', 'primary', 'secondary', 'tertiary', 'idea'];
const STANDINGS = ['believed', 'known', 'revised', 'reframed', 'set-aside'] as const;
const MEASURES = [
  { kind: 'outcome', name: 'grade of C or better', baseline: '50%', goal: '73%', peers: '73%', due: 'June' },
  { kind: 'process', name: 'attendance', every: 'monthly' },
  { kind: 'balancing', name: 'hours of homework', baseline: '3', unit: 'hours' },
  { name: 'w'.repeat(120), baseline: 'nobody knows' },
  { name: '' },
];

/** Two to five levels, links that pass levels, several parents, odd words, all marks and settings. */
export function random(i: number): Sketch {
  const next = numbersFrom(i * 131 + 12345);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const size = Math.floor(Math.exp(next() * Math.log(i % 20 === 0 ? 700 : 250)));
  const types = TYPES.slice(1).filter(() => next() < 0.75);
  if (i % 2) return decorated(sample(10 + size, i, (i % 5) * 0.08), next, i % 3 === 0 ? 0.1 : 0);
  const nodes: Node[] = [{ id: 'w0', type: 'aim', parent: null, text: pick(TEXTS) ?? '' }];
  const links: Tie[] = [];
  const many = next() * 0.5;
  for (let k = 1; k <= size && types.length > 0; k++) {
    const type = pick(types) ?? 'idea';
    const above = nodes.filter((node) => TYPES.indexOf(node.type) < TYPES.indexOf(type));
    const near = above.slice(-12);
    const parent = (next() < 0.7 ? pick(near) : pick(above))?.id ?? 'w0';
    nodes.push({ id: `w${k}`, type, parent, text: pick(TEXTS) ?? '' });
    while (next() < many) {
      const to = (next() < 0.6 ? pick(near) : pick(above))?.id ?? 'w0';
      if (to !== parent) links.push({ from: `w${k}`, to, weak: next() < 0.3 });
    }
  }
  return decorated({ nodes, links }, next, 0.06);
}

function decorated({ nodes, links }: Sketch, next: () => number, share: number): Sketch {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  for (const node of nodes) {
    if (next() < share) node.text = pick(ODD) ?? '';
    if (next() < share) node.standing = pick(STANDINGS) ?? 'known';
    if (next() < share) node.focus = true;
    if (next() < share) node.votes = pick([1, 7, 140, 10_000]) ?? 1;
    const measured = next() < share || (node.parent === null && next() < 0.7);
    const measures = measured ? MEASURES.filter(() => next() < 0.5) : [];
    const aim =
      node.parent === null && share > 0 ? { draft: next() < 0.5, result: next() < 0.3 ? 'It went up by 12%' : '' } : {};
    node.more = { ...aim, ...(measures.length > 0 && { measures }), ...(next() < share && { weak: true }) };
  }
  const headings = share > 0 && next() < 0.3 ? { headings: { primary: 'Key drivers of change', idea: '' } } : {};
  return { nodes, links, settings: { ...headings, measures: pick(['aim', 'aim', 'column', 'none']) ?? 'aim' } };
}

/** As nobody would make them. */
export function hostile(i: number): Sketch {
  const next = numbersFrom(i * 97 + 5);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const round = Math.floor(i / 10);
  const of = (...sizes: number[]) => sizes[round % sizes.length] ?? 1;
  const nodes: Node[] = [];
  const links: Tie[] = [];
  const add = (type: string, parent: string | null, text = pick(ODD) ?? ''): string => {
    const id = `h${nodes.length}`;
    nodes.push({ id, type, parent, text });
    return id;
  };
  const many = (n: number, type: string, parent: string, text?: string) =>
    Array.from({ length: n }, () => add(type, parent, text));
  const aim = add('aim', null);
  switch (i % 10) {
    case 0: // a list below one driver
      many(of(1000, 250, 40, 400), 'idea', many(1, 'secondary', add('primary', aim, 'x'))[0] ?? aim);
      break;
    case 1: // eight parents each
      {
        const upper = many(3, 'primary', aim);
        const lower = upper.flatMap((parent) => many(of(12, 5, 20, 3), 'secondary', parent));
        for (const [k, parent] of lower.entries())
          for (const idea of many(of(3, 10, 2, 30), 'idea', parent))
            for (let n = 0; n < 7; n++)
              links.push({ from: idea, to: lower[(k * 5 + n * 3 + round) % lower.length] ?? parent });
      }
      break;
    case 2: // levels that are passed by many links
      {
        const upper = many(6, 'primary', aim);
        const middle = many(20, 'secondary', upper[0] ?? aim);
        const deep = many(of(60, 9, 30, 100), 'idea', upper[1] ?? aim, 'Passes by');
        for (const idea of deep)
          links.push({ from: idea, to: pick(middle) ?? aim }, { from: idea, to: pick(upper) ?? aim });
      }
      break;
    case 3: // deeper than there are levels
      for (let depth = 0, under = aim; depth < of(60, 30, 12, 200); depth++) under = add('idea', under);
      break;
    case 4: // words of no length at all
      for (const parent of many(4, 'primary', aim, '')) many(5, 'secondary', parent, '');
      break;
    case 5: // an aim alone, of odd words
      nodes[0] = { id: aim, type: 'aim', parent: null, text: ODD[round] ?? '' };
      break;
    case 6: // ties to itself, in circles, to nothing, and twice
      for (const parent of many(3, 'primary', aim)) {
        const [a, b] = many(2, 'secondary', parent);
        if (!a || !b) break;
        links.push({ from: a, to: a }, { from: a, to: b }, { from: b, to: a }, { from: a, to: 'gone' });
        links.push({ from: a, to: parent }, { from: aim, to: a }, { from: parent, to: b });
        links.push({ from: add('idea', b), to: a }, { from: add('idea', b), to: a });
      }
      break;
    case 7: // levels in the wrong order, types that are none
      for (const parent of many(3, 'idea', aim))
        for (const under of many(3, 'primary', parent)) many(2, pick(['nothing', 'secondary', 'aim']) ?? 'idea', under);
      break;
    case 8: // everybody serves everybody
      {
        const upper = many(of(10, 4, 7, 12), 'primary', aim);
        for (const parent of upper)
          for (const lower of many(of(8, 3, 9, 12), 'secondary', parent))
            for (const to of upper) links.push({ from: lower, to, weak: next() < 0.5 });
      }
      break;
    default: // one of each, all marks
      for (const type of TYPES.slice(1)) many(of(1, 4, 30, 90), type, aim);
      return decorated({ nodes, links }, next, 0.5);
  }
  return decorated({ nodes, links }, next, 0.1);
}

export const copyOf = ({ nodes, links, settings }: Sketch): Sketch => ({
  nodes: nodes.map((node) => ({ ...node })),
  links: [...links],
  ...(settings && { settings }),
});

/** One box more, below a random driver, behind a random one of its children or last. */
export function insert(sketch: Sketch, next: () => number, id = 'new'): void {
  const { nodes } = sketch;
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const parent = pick(nodes.filter(({ type }) => type !== 'idea'));
  if (!parent) return;
  const type = TYPES[TYPES.indexOf(parent.type) + (parent.type === 'secondary' ? 2 : 1)] ?? 'idea';
  const after = pick(nodes.filter((node) => node.parent === parent.id));
  const at = after ? nodes.indexOf(after) + 1 : nodes.length;
  nodes.splice(at, 0, { id, type, parent: parent.id, text: pick(TEXTS) ?? '' });
}

/** By `kind` modulo 4: one more, other words, a further parent, taken away with all below. */
export function edit(sketch: Sketch, next: () => number, kind: number): void {
  const chosen = sketch.nodes[1 + Math.floor(next() * (sketch.nodes.length - 1))];
  if (!chosen || kind % 4 === 0) insert(sketch, next, `new${kind}`);
  else if (kind % 4 === 1) chosen.text = ODD[Math.floor(next() * ODD.length)] ?? '';
  else if (kind % 4 === 2) {
    const to = sketch.nodes[Math.floor(next() * sketch.nodes.length)];
    if (to && to.id !== chosen.parent) sketch.links.push({ from: chosen.id, to: to.id });
  } else {
    const gone = new Set([chosen.id]);
    for (const { id, parent } of sketch.nodes) if (parent !== null && gone.has(parent)) gone.add(id);
    sketch.nodes = sketch.nodes.filter(({ id }) => !gone.has(id));
    sketch.links = sketch.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  }
}
