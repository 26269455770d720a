import type { About, Diagram, Element, Id, Link, Workbook } from '../model/document';
import type { Json, JsonObject } from '../model/json';
import { byOrder } from '../model/order';

const ABOUT: readonly (keyof About)[] = ['team', 'date', 'draft', 'sample', 'muted'];
const DIAGRAM: readonly (keyof Diagram)[] = ['id', 'kind', 'title', 'order', 'settings', 'memory'];
const ELEMENT: readonly (keyof Element)[] = [
  ...(['id', 'diagram', 'type', 'parent', 'order', 'text', 'more', 'note', 'private'] as const),
  ...(['tags', 'owner', 'standing', 'votes', 'focus', 'folded', 'asks', 'muted'] as const),
];
const LINK: readonly (keyof Link)[] = ['id', 'type', 'from', 'to', 'text', 'more'];
export interface WriteOptions {
  withPrivate: boolean;
  /** Inside a picture: the diagram that it shows. */
  shown?: Id;
}

/** What the reader puts back where it is missing. */
const OPTIONAL: ReadonlySet<string> = new Set(['settings', 'memory', 'more']);

/**
 * The .throughline file: plain JSON that diffs well. A record a line, keys in a fixed order, elements as the outline has
 * them, each diagram's memories on lines of their own; what is not there takes no room. Equal documents give equal text.
 * Without what is private (a note that stays home) it is fit to travel: inside a picture, as records for other programs.
 */
export function writeWorkbook(
  workbook: Workbook,
  { withPrivate, shown }: WriteOptions = { withPrivate: true },
): string {
  const diagrams = [...workbook.diagrams.values()].sort(byOrder);
  const elements = inOutlineOrder(workbook, diagrams).map((element) => (withPrivate ? element : forOthers(element)));
  const links = [...workbook.links.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = [
    field('format', { name: 'throughline', version: [...workbook.version] }),
    field('id', workbook.id),
    field('title', workbook.title),
    field('about', record(workbook.about, ABOUT)),
    ...(shown === undefined ? [] : [field('shown', shown)]),
    list('diagrams', diagrams.map(diagramText)),
    list(
      'elements',
      elements.map((element) => JSON.stringify(record(element, ELEMENT))),
    ),
    list(
      'links',
      links.map((link) => JSON.stringify(record(link, LINK))),
    ),
    ...Object.entries(record(workbook.extra, [])).map(([key, value]) => field(key, value)),
  ];
  return `{\n${lines.map((line) => `  ${line}`).join(',\n')}\n}\n`;
}

const field = (key: string, value: Json): string => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;

const list = (key: string, records: readonly string[]): string =>
  records.length === 0 ? `"${key}": []` : `"${key}": [\n${records.map((text) => `    ${text}`).join(',\n')}\n  ]`;

/** The layout's memory is most of a diagram and changes with every edit: by shape, it spoils few lines of a diff. */
function diagramText(diagram: Diagram): string {
  const { memory, ...rest } = record(diagram, DIAGRAM);
  const text = JSON.stringify(rest);
  if (memory === undefined) return text;
  const entries = Object.entries(diagram.memory).sort(byKey);
  return `${text.slice(0, -1)},"memory":{\n${entries.map(([key, value]) => `      ${field(key, sorted(value))}`).join(',\n')}\n    }}`;
}

/** Known keys first, in their order; then what a newer version put there. */
function record(from: object, known: readonly string[]): JsonObject {
  const out: JsonObject = {};
  const entries: [string, Json | undefined][] = Object.entries(from);
  const rank = new Map(known.map((key, i) => [key, i]));
  entries.sort((a, b) => (rank.get(a[0]) ?? known.length) - (rank.get(b[0]) ?? known.length) || byKey(a, b));
  for (const [key, value] of entries)
    if (value !== undefined && !(OPTIONAL.has(key) && rank.has(key) && isEmpty(value))) out[key] = sorted(value);
  return out;
}

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

const isEmpty = (value: Json): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;

function sorted(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(byKey)
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function forOthers({ note, private: home, ...rest }: Element): Element {
  return home || note === undefined ? rest : { ...rest, note };
}

/** Diagram by diagram, depth first; at the end, by id, what hangs under nothing. */
function inOutlineOrder({ elements }: Workbook, diagrams: readonly Diagram[]): Element[] {
  const below = new Map<Id, Element[]>(); // under a parent, or where there is none under the diagram
  for (const element of [...elements.values()].sort(byOrder)) {
    const above = element.parent ?? element.diagram;
    const siblings = below.get(above);
    if (siblings) siblings.push(element);
    else below.set(above, [element]);
  }
  const out = new Set<Element>();
  const open = diagrams.flatMap(({ id }) => below.get(id) ?? []).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (out.has(next)) continue;
    out.add(next);
    for (const child of [...(below.get(next.id) ?? [])].reverse()) open.push(child);
  }
  for (const element of [...elements.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) out.add(element);
  return [...out];
}
