import type { Kind } from '../kinds/kind';
import type { About, Diagram, Element, Id, Link } from '../model/document';
import { idSchema, type NewId } from '../model/ids';
import type { Json, JsonObject } from '../model/json';
import { orderBetween } from '../model/order';
import { fail, ok, type Result } from '../model/result';
import { aboutSchema, diagramSchema, elementSchema, LIMITS, linkSchema } from '../model/schema';
import type { Fault } from './fault';
import { mended, mendings, titleOf } from './mend';
import { type Named, naming } from './names';
import { isObject } from './plain';
import type { Report } from './report';
import { type ReadJson, tooManyValues } from './text';

/** Every record sound by itself; how they hang together is the next phase's business. Tables are in the file's order. */
export interface Records {
  id: Id;
  title: string;
  about: About;
  extra: JsonObject;
  /** The diagram that the picture shows in which the document came. One that is not there is no damage to anybody's work. */
  shown: Id | undefined;
  diagrams: Map<Id, Diagram>;
  elements: Map<Id, Element>;
  links: Map<Id, Link>;
  /** Elements whose parent is not in the file: here it is null. */
  orphans: ReadonlySet<Id>;
  /** Diagrams and elements that came without an order that can be used. */
  unordered: ReadonlySet<Id>;
  /** Where each stands in the file: `elements/3`. */
  places: ReadonlyMap<Id, string>;
}

const OURS: ReadonlySet<string> = new Set(['format', 'id', 'title', 'about', 'shown', 'diagrams', 'elements', 'links']);

export interface Context {
  kinds: ReadonlyMap<string, Kind>;
  newId: NewId;
  report: Report;
}

export function recordsIn(file: JsonObject, json: ReadJson, context: Context): Result<Records, Fault> {
  const { newId, report } = context;
  const lists = {
    diagrams: listIn(file, 'diagrams', report),
    elements: listIn(file, 'elements', report),
    links: listIn(file, 'links', report),
  };
  for (const [at, records] of Object.entries(lists))
    if (records.length > LIMITS.records) return fail({ code: 'file.too-many', at, params: { most: LIMITS.records } });
  const fault = tooManyValues(json, lists.diagrams.length + lists.elements.length + lists.links.length);
  if (fault) return fail(fault);

  const name = naming(Object.values(lists), newId, report);
  const named = {
    diagrams: name('diagrams', lists.diagrams),
    elements: name('elements', lists.elements),
    links: name('links', lists.links),
  };
  const title = titleOf(file, report);
  const shown = named.diagrams.find(file.shown);
  const diagrams = readDiagrams(named.diagrams, context);
  const elements = readElements(named.elements, named.diagrams, diagrams, title, context);
  const places = Object.values(named).flatMap(({ entries }) => entries.map(({ id, at }): [Id, string] => [id, at]));
  return ok({
    id: idOf(file, context),
    title,
    about: readAbout(file.about, report),
    extra: Object.fromEntries(Object.entries(file).filter(([key]) => !OURS.has(key))),
    shown: shown !== undefined && diagrams.has(shown) ? shown : undefined,
    diagrams,
    ...elements,
    links: readLinks(named.links, named.elements, report),
    unordered: new Set([...unorderedIn(named.diagrams, diagrams), ...unorderedIn(named.elements, elements.elements)]),
    places: new Map(places),
  });
}

function listIn(file: JsonObject, name: string, report: Report): readonly Json[] {
  const list = file[name];
  if (Array.isArray(list)) return list;
  report.add('file.table', name);
  return [];
}

function idOf({ id }: JsonObject, { newId, report }: Context): Id {
  const read = idSchema.safeParse(id);
  if (read.success) return read.data;
  report.add('file.id', 'id');
  return newId();
}

function readAbout(raw: Json | undefined, report: Report): About {
  if (raw === undefined) return {};
  if (isObject(raw)) return mended(raw, aboutSchema, mendings.about, 'about', report) ?? {};
  report.add('file.field', 'about');
  return {};
}

function readDiagrams({ entries }: Named, { kinds, report }: Context): Map<Id, Diagram> {
  const [first] = kinds.keys();
  const mending = { ...mendings.diagrams, kind: () => ({ code: 'file.kind-missing', ...(first && { value: first }) }) };
  const out = new Map<Id, Diagram>();
  for (const { raw, id, at } of entries) {
    const diagram = mended({ title: '', settings: {}, memory: {}, ...raw, id }, diagramSchema, mending, at, report);
    if (diagram) out.set(id, diagram);
  }
  return out;
}

/** Elements of no diagram come into the first that can take them, or into one that is made for them. */
function readElements(
  { entries, find }: Named,
  inDiagrams: Named,
  diagrams: Map<Id, Diagram>,
  title: string,
  { kinds, newId, report }: Context,
): Pick<Records, 'elements' | 'orphans'> {
  let home: Id | undefined;
  const elements = new Map<Id, Element>();
  const orphans = new Set<Id>();
  for (const { raw, id, at } of entries) {
    let diagram = inDiagrams.find(raw.diagram);
    if (diagram === undefined || !diagrams.has(diagram)) {
      home ??= homeIn(diagrams, title, kinds, newId);
      diagram = home;
      report.add('file.diagram', `${at}/diagram`);
    }
    const parent = find(raw.parent) ?? null;
    const element = mended({ more: {}, ...raw, id, diagram, parent }, elementSchema, mendings.elements, at, report);
    if (!element) continue;
    elements.set(id, element);
    if (parent === null && raw.parent !== null && raw.parent !== undefined) orphans.add(id);
  }
  return { elements, orphans };
}

export function homeIn(diagrams: Map<Id, Diagram>, title: string, kinds: Context['kinds'], newId: NewId): Id {
  const fit = [...diagrams.values()].find(({ kind }) => kinds.has(kind));
  if (fit) return fit.id;
  const [kind] = kinds.keys();
  const id = newId();
  if (kind !== undefined)
    diagrams.set(id, { id, kind, title, order: orderBetween(null, null), settings: {}, memory: {} });
  return id;
}

function readLinks({ entries }: Named, ends: Named, report: Report): Map<Id, Link> {
  const out = new Map<Id, Link>();
  for (const { raw, id, at } of entries) {
    const [from, to] = [ends.find(raw.from), ends.find(raw.to)];
    if (from === undefined || to === undefined) {
      report.add('file.link', at);
      continue;
    }
    const link = mended({ more: {}, ...raw, id, from, to }, linkSchema, mendings.links, at, report);
    if (link) out.set(id, link);
  }
  return out;
}

function* unorderedIn({ entries }: Named, records: ReadonlyMap<Id, { order: string }>): Iterable<Id> {
  for (const { raw, id } of entries) {
    const record = records.get(id);
    if (record && record.order !== raw.order) yield id;
  }
}
