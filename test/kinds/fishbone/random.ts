import type { Element, Standing } from '../../../shared/model/document';
import { build, type Graph } from '../../../shared/model/graph';
import { ordersBetween } from '../../../shared/model/order';
import { numbersFrom, ODD_WORDS } from '../../random';

/** A fishbone as a tree, made and edited by seed: the same number gives the same diagram on every machine. */
export interface Sketch {
  id: string;
  text: string;
  standing?: Standing;
  focus?: boolean;
  votes?: number;
  folded?: boolean;
  children: Sketch[];
}

const WORDS =
  'teachers students families plan weekly lesson time data rarely meet after first unit schedule bus late attendance feedback math reading support coach common rubric changes without notice across schools because nobody owns the follow-up'.split(
    ' ',
  );

export interface Wanted {
  causes: number;
  categories: number;
  /** Causes below one another, at most. */
  depth: number;
  seed: number;
  /** 0 to 1: how much the first categories and causes get more than the others. */
  skew?: number;
}

/** Plausible words, two to ten in a cause. */
export function sample({ causes, categories, depth, seed, skew = 0.5 }: Wanted): Sketch {
  const next = numbersFrom(seed);
  const upTo = (n: number) => Math.floor(next() * n);
  const phrase = () => Array.from({ length: 2 + upTo(9) }, () => WORDS[upTo(WORDS.length)]).join(' ');
  let count = 0;
  const sketch = (text: string): Sketch => ({ id: `n${count++}`, text, children: [] });
  const head = sketch('Why do so many ninth graders fall behind in their first semester?');
  for (let i = 0; i < categories; i++) head.children.push(sketch(`Category ${i + 1}`));
  const open = head.children.map((category) => ({ parent: category, depth: 0 }));
  for (let i = 0; i < causes; i++) {
    const under = open[Math.floor(next() ** (0.5 + skew) * open.length)];
    if (!under) break;
    const cause = sketch(phrase());
    under.parent.children.push(cause);
    if (under.depth + 1 < depth) open.push({ parent: cause, depth: under.depth + 1 });
  }
  return head;
}

/** The same as an outline, as a person would paste it. */
export function sampleOutline(wanted: Wanted): string {
  const head = sample(wanted);
  const lines: string[] = [];
  for (const { sketch, depth } of walk(head)) if (depth > 0) lines.push('  '.repeat(depth - 1) + sketch.text);
  return `kind: fishbone\ntitle: ${head.text}\nproblem: ${head.text}\n\n${lines.join('\n')}\n`;
}

/** Each with its depth and what it stands under, in reading order. */
export function walk(head: Sketch): { sketch: Sketch; parent: Sketch | undefined; depth: number }[] {
  const all: { sketch: Sketch; parent: Sketch | undefined; depth: number }[] = [];
  const open: typeof all = [{ sketch: head, parent: undefined, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { sketch, depth } = next;
    all.push(next);
    for (const child of [...sketch.children].reverse()) open.push({ sketch: child, parent: sketch, depth: depth + 1 });
  }
  return all;
}

function marksOf({ standing, focus, votes, folded }: Sketch): Pick<Element, 'standing' | 'focus' | 'votes' | 'folded'> {
  return { ...(standing && { standing }), ...(focus && { focus }), ...(votes && { votes }), ...(folded && { folded }) };
}

const TYPES = ['problem', 'category'];

export function graphOf(head: Sketch): Graph {
  const elements: Element[] = [];
  const orders = new Map<Sketch, readonly string[]>();
  const places = new Map<Sketch | undefined, number>();
  for (const { sketch, parent, depth } of walk(head)) {
    const place = places.get(parent) ?? 0;
    places.set(parent, place + 1);
    orders.set(sketch, ordersBetween(null, null, sketch.children.length));
    elements.push({
      id: sketch.id,
      diagram: 'd',
      type: TYPES[depth] ?? 'cause',
      parent: parent?.id ?? null,
      order: (parent && orders.get(parent)?.[place]) ?? 'a0',
      text: sketch.text,
      more: depth === 1 ? { hue: (place % 8) + 1 } : {},
      ...marksOf(sketch),
    });
  }
  const diagram = { id: 'd', kind: 'fishbone', title: '', order: 'a0', settings: {}, memory: {} };
  return build(diagram, elements);
}

// Fishbones as nobody would make them.

const ODD = [...ODD_WORDS, 'word '.repeat(300)];
const STANDINGS: readonly Standing[] = ['believed', 'known', 'revised', 'reframed', 'set-aside'];

function planter(next: () => number) {
  let count = 0;
  const odd = () => ODD[Math.floor(next() * ODD.length)] ?? '';
  const plant = (text: string, children: Sketch[] = []): Sketch => {
    const standing = next() < 0.1 ? STANDINGS[Math.floor(next() * 5)] : undefined;
    return { id: `h${count++}`, text, children, ...(standing && { standing }) };
  };
  const many = (n: number, text: () => string, children: (i: number) => Sketch[] = () => []) =>
    Array.from({ length: n }, (_, i) => plant(text(), children(i)));
  const chain = (length: number, beside: number): Sketch[] => {
    let below: Sketch[] = [];
    for (let i = 0; i < length; i++) below = [plant(odd(), below), ...many(beside, odd)];
    return below;
  };
  return { odd, plant, many, chain };
}

export function hostile(i: number): Sketch {
  const { odd, plant, many, chain } = planter(numbersFrom(i * 97 + 5));
  const round = Math.floor(i / 10);
  const of = (...sizes: number[]) => sizes[round % sizes.length] ?? 1;
  const head = (...children: Sketch[]) => plant(odd(), children);
  switch (i % 10) {
    case 0:
      return head();
    case 1:
      return head(...many(12, odd));
    case 2:
      return head(plant(odd(), many(of(1000, 250, 40, 400, 5, 90), odd)));
    case 3:
      return head(
        plant('x', [
          plant(
            odd(),
            many(of(1000, 300, 50, 500, 7, 20), () => 'why'),
          ),
        ]),
        ...many(3, odd),
      );
    case 4:
      return head(plant(odd(), chain(of(300, 40, 12, 100, 600, 2), 0)));
    case 5:
      return head(...many(12, odd, () => chain(4, 2)));
    case 6:
      return head(...many(1 + round, odd, () => many(20, odd)));
    case 7:
      return head(
        ...many(
          11,
          () => '',
          () => many(4, () => ''),
        ),
      );
    case 8:
      return head(plant('one', chain(3, 60)), plant(''), plant(odd(), chain(2, 100)));
    default:
      return head(...many(2 + (i % 7), odd, (k) => many(k * 7, odd)));
  }
}

/** Up to 1,600 causes, most far fewer; every fifth with odd words here and there. */
export function random(i: number): Sketch {
  const next = numbersFrom(i * 131 + 12345);
  const some = Math.floor(Math.exp(next() * Math.log(1001))) - 1 + (i % 10 ? 0 : Math.floor(next() * 600));
  const head = sample({
    causes: Math.min(1000, some),
    categories: 1 + Math.floor(next() * 12),
    depth: 1 + Math.floor(next() * 5),
    seed: i * 7 + 1,
    skew: next(),
  });
  for (const { sketch } of walk(head)) {
    if (i % 5 === 0 && next() < 0.1) sketch.text = ODD[Math.floor(next() * (ODD.length - 1))] ?? '';
    if (next() < 0.05) sketch.standing = STANDINGS[Math.floor(next() * 5)] ?? 'known';
  }
  return head;
}

/** Folds, focus and votes here and there; more than anybody would set. */
export function marked(head: Sketch, seed: number): Sketch {
  const next = numbersFrom(seed * 53 + 11);
  const copy = copyOf(head);
  for (const { sketch, depth } of walk(copy)) {
    if (depth > 0 && next() < 0.12) sketch.folded = true;
    if (next() < 0.15) sketch.focus = true;
    if (next() < 0.2) sketch.votes = [1, 7, 12, 140, 10_000][Math.floor(next() * 5)] ?? 1;
  }
  return copy;
}

/** Those that are to be seen, in reading order. */
export function seen(head: Sketch): string[] {
  const hidden = new Set<Sketch>();
  return walk(head).flatMap(({ sketch, parent }) => {
    if (parent && (hidden.has(parent) || (parent.folded && parent !== head))) hidden.add(sketch);
    return hidden.has(sketch) ? [] : [sketch.id];
  });
}

// What a person does to them.

export function copyOf(head: Sketch): Sketch {
  const copies = new Map(walk(head).map(({ sketch }) => [sketch, { ...sketch }]));
  for (const copy of copies.values()) copy.children = copy.children.map((child) => copies.get(child) ?? child);
  return copies.get(head) ?? head;
}

/** One cause more, at a random place. Nothing where there is no category. */
export function insert(head: Sketch, next: () => number, id = 'new'): void {
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const category = pick(head.children);
  if (!category) return;
  const into = next() < 0.5 ? (pick(category.children) ?? category) : category;
  const at = next() < 0.6 ? into.children.length : Math.floor(next() * (into.children.length + 1));
  into.children.splice(at, 0, { id, text: 'A newly added cause from the team', children: [] });
}

/** By `kind` modulo 4: one more, other words, moved to another category, taken away with all below. */
export function edit(head: Sketch, next: () => number, kind: number): void {
  const below = walk(head).filter(({ depth }) => depth > 0);
  const chosen = below[Math.floor(next() * below.length)];
  if (!chosen?.parent || kind % 4 === 0) {
    insert(head, next, `new${kind}`);
    return;
  }
  const { sketch, parent } = chosen;
  if (kind % 4 === 1) sketch.text = ODD[Math.floor(next() * ODD.length)] ?? '';
  else if (parent !== head) {
    parent.children.splice(parent.children.indexOf(sketch), 1);
    if (kind % 4 === 2) head.children[Math.floor(next() * head.children.length)]?.children.push(sketch);
  }
}
