import type { Id } from './ids';
import type { Json, JsonObject } from './json';
import type { Order } from './order';

/**
 * One workbook is one file and one row of the library. Its tables are flat and keyed by id, so that a patch is small,
 * a merge is possible and nothing nests without bound. The same records stand in a file, in the journal and here.
 */
export interface Workbook {
  /** Major and minor. A newer minor version's document keeps its own number, and what we do not know of it. */
  version: readonly [major: number, minor: number];
  id: Id;
  title: string;
  about: About;
  diagrams: ReadonlyMap<Id, Diagram>;
  elements: ReadonlyMap<Id, Element>;
  links: ReadonlyMap<Id, Link>;
  /** What a newer minor version wrote beside these tables, kept as it was. */
  extra: JsonObject;
}

export interface About {
  team?: string;
  /** As the team writes it: 2016-09, "Design Day 2". */
  date?: string;
  draft?: boolean;
  sample?: boolean;
  /** Codes of the checks that the team wants to hear nothing of, in any diagram. */
  muted?: readonly string[];
}

export interface Diagram {
  id: Id;
  kind: string;
  title: string;
  order: Order;
  settings: JsonObject; // parsed by the kind
  /** By view and shape: what the layout remembers, so that a reopened diagram looks the same. Not part of undo. */
  memory: JsonObject;
}

export interface Element {
  id: Id;
  diagram: Id;
  type: string; // one of the kind's element types
  parent: Id | null;
  order: Order;
  /** One line of words: no line breaks, no control characters. */
  text: string;
  more: JsonObject; // what this type adds, parsed by the kind
  note?: string;
  private?: boolean; // the note stays home: no export, no embedded document
  tags?: readonly string[];
  owner?: string;
  standing?: Standing;
  votes?: number;
  focus?: boolean;
  /** What hangs below it is not to be seen, in drawing and outline. */
  folded?: boolean;
  /** A guiding question: asked where the next one below it is to be written; that of a root, where the root is. */
  asks?: string;
  /** Codes of the checks that say nothing about it any more. */
  muted?: readonly string[];
}

/** Each cause is a belief until something was looked at. */
export type Standing = 'believed' | 'known' | 'revised' | 'reframed' | 'set-aside';

export interface Link {
  id: Id;
  type: string; // inside a diagram one of the kind's; across diagrams 'through'
  from: Id;
  to: Id;
  text?: string;
  more: JsonObject;
}

export type { Id, Json, JsonObject, Order };
