import fc from 'fast-check';

/** One thing that goes wrong with a file on its way. Places are picked by numbers, since nobody knows what is there. */
type Damage =
  | { do: 'replace'; at: number; by: unknown }
  | { do: 'drop'; at: number }
  | { do: 'copy'; at: number; to: number }
  | { do: 'hang'; at: number; to: number } // an element under any other
  | { do: 'key'; at: number; key: string; value: unknown };

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...[
      '',
      'a',
      'a0',
      'problem',
      'cause',
      'item',
      'title',
      'aim',
      'idea',
      'serves',
      '__proto__',
      'toString',
      'n 1',
      ' ',
      'x'.repeat(2_500),
    ],
    ...['\u0000\u202Ewords', '\uD800', null, true, 0, -1, 1e308, 7, [], {}, [[[]]]],
  ),
);
const place = fc.nat({ max: 100_000 });

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('replace' as const), at: place, by: strange }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), at: place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('copy' as const), at: place, to: place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('hang' as const), at: place, to: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('key' as const),
      at: place,
      key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'unknown', 'parent', 'more', '7'),
      value: strange,
    }),
  },
);
export const anyDamages = fc.array(anyDamage, { minLength: 1, maxLength: 8 });

/** The text of a file after all that. */
export function damaged(text: string, damages: readonly Damage[]): string {
  // Keys are kept apart from objects, so that one of them may be called __proto__.
  const root = toTree(JSON.parse(text));
  for (const damage of damages) {
    const all = slotsIn(root);
    const named = (key: string) => all.filter(({ list, index }) => list[index]?.key === key);
    const slots = damage.do === 'hang' ? named('parent') : all;
    const slot = slots[damage.at % Math.max(1, slots.length)];
    if (!slot) continue;
    const { list, index } = slot;
    const entry = list[index];
    if (!entry) continue;
    if (damage.do === 'replace') list[index] = { key: entry.key, value: toTree(damage.by) };
    else if (damage.do === 'drop') list.splice(index, 1);
    else if (damage.do === 'copy' || damage.do === 'hang') {
      const others = damage.do === 'hang' ? named('id') : all;
      const other = others[damage.to % others.length];
      const source = other?.list[other.index];
      if (source) list[index] = { key: entry.key, value: toTree(JSON.parse(fromTree(source.value))) };
    } else if (typeof entry.value === 'object' && entry.value !== null && entry.value.kind === 'object')
      entry.value.entries.push({ key: damage.key, value: toTree(damage.value) });
  }
  return fromTree(root);
}

type Tree = string | number | boolean | null | { kind: 'object' | 'array'; entries: Entry[] };
interface Entry {
  key: string;
  value: Tree;
}

function toTree(value: unknown): Tree {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value))
    return { kind: 'array', entries: value.map((inner) => ({ key: '', value: toTree(inner) })) };
  if (value === null || typeof value !== 'object') return null;
  const entries = Object.entries(value).map(([key, inner]) => ({ key, value: toTree(inner) }));
  return { kind: 'object', entries };
}

function fromTree(tree: Tree): string {
  if (tree === null || typeof tree !== 'object') return JSON.stringify(tree);
  return tree.kind === 'array'
    ? `[${tree.entries.map(({ value }) => fromTree(value)).join(',')}]`
    : `{${tree.entries.map(({ key, value }) => `${JSON.stringify(key)}:${fromTree(value)}`).join(',')}}`;
}

function slotsIn(root: Tree): { list: Entry[]; index: number }[] {
  const out: { list: Entry[]; index: number }[] = [];
  const open = [root];
  for (const tree of open) {
    if (tree === null || typeof tree !== 'object') continue;
    for (const [index, { value }] of tree.entries.entries()) {
      out.push({ list: tree.entries, index });
      open.push(value);
    }
  }
  return out;
}
