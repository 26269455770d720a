/**
 * # What a kind is
 *
 * Throughline draws several kinds of diagram, and no code outside a kind's folder knows which ones. Everything that differs
 * between a fishbone and a driver diagram is in one value of the type `Kind`. It holds data and pure functions: no class, no state,
 * no import from another kind. To test this contract, ask whether any caller has to check "is this a fishbone?". If one does, a
 * field is missing here. A new kind is one folder, one line in `kinds/index.ts`, and its test fixtures.
 *
 * ## One edit, from the key to the picture
 *
 * 1. A person presses a key on an element. The shared action asks `rules.key` what the key means there. The answer is a `Place`: a
 *    type, a parent, and the sibling to go after. Paste, outline and keyboard ask the same rules, so they cannot disagree. `fits`
 *    says what may stand where. `grows` says what an element turns into when it does not fit: a cause that is moved out to the
 *    spine becomes a category. A refusal is a code, and the page shows the words for it at the pointer.
 * 2. The action performs a command (`shared/commands`). Commands are the only writers. A command asks the element type for a
 *    `fresh` record (a category gets the next hue) and adds it to the table. Commands never write positions, because the layout
 *    computes them.
 * 3. `view.draw` turns the diagram into a `Scene`. It is pure and deterministic. No two labels ever touch, and a small edit moves
 *    little. To keep things in place, a view returns a `memory`: plain JSON that only the view understands. The program saves it
 *    with the diagram and passes it in the next time. The view treats a memory that it cannot read as no memory. While a person
 *    types, the caller is in a `hurry`: the view keeps its old choices and places only what is new. After a pause the caller draws
 *    once more without hurry, and the view may search for a better drawing if that is worth the moves. `anchor` is the point that
 *    stays put on the screen: the head, the aim, the start.
 * 4. Canvas, SVG, PNG and screen reader show the scene. They know the vocabulary of `shared/scene` and nothing else.
 *
 * A view goes from elements to scene in one step and keeps its geometry to itself (docs/decisions/0002). The scene is plain data,
 * so it can cross to a worker and back. `shared/scene/page.ts` adds what every page has (title, team, date, legend).
 *
 * ## The rest of the contract
 *
 * - **Words.** A kind brings its own, by locale. The page looks them up as `<kind id>:<key>`. All other text in a drawing comes from
 *   the elements.
 * - **Quick notes** (`loose`) hang below the root and are not drawn. The page keeps them in a strip of their own.
 * - **Folding.** A view never sees what is folded away; it only gets the counts (`DrawInput.folded`). If a folded element also
 *   belongs to a visible one, the view gets it there (`visible-graph.ts`).
 * - **Links.** An element can belong to a second parent, or lead to another element (`links`). The same rules answer the key, the
 *   drag, and the reference line of an outline. Links from one diagram to another are not a kind's business: see
 *   `shared/cross-links`.
 * - **Fields.** What a type says beside the common card is data (`fields`). The details panel, the outline's head and a file read
 *   the same description, so nobody else needs to know a field.
 * - **Checks** are what a coach would ask, as a sentence. They would rather miss something than raise a false alarm, and they stay
 *   out of the way.
 * - **Outline.** A kind reads its elements from lines of text and writes them as lines, quick notes last. Reading what it wrote
 *   gives the same structure. Lines that cannot be placed come back as `left`, and the page shows them. It never drops them.
 */
import type { Element, Id, Json, JsonObject, Link } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import type { Point, Scene } from '../scene/scene';

export interface Kind {
  id: string;
  /** By locale, then by key. The page looks them up as `<id>:<key>`. `name` and `about` are required. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Line drawing on a 24 x 24 grid, 1.75 px strokes in the current color: SVG path data. */
  glyph: string;
  /** A larger drawing for the start screen, 96 x 68. Without one, the page uses the glyph. */
  art?: readonly ArtLine[];
  elements: ReadonlyMap<string, ElementType>;
  /** The type of the one element at the top. */
  root: string;
  /** The type of a quick note. It fits under the root and under itself, and grows only under itself. */
  loose: string;
  rules: Rules;
  /** The first one is the drawing. Others show the same elements in another way. */
  views: readonly [View, ...View[]];
  outline: Outline;
  samples: readonly Sample[];
  /** What a person can start from, besides an empty diagram. */
  templates: readonly Template[];
  checks: readonly Check[];
  /** Relations besides those of the tree. At most one type is a membership. */
  links: readonly LinkType[];
  /** Settings of a whole diagram: `diagram.settings`. */
  settings: readonly Field[];
  /** How branches of another diagram start here. Null if this kind takes none. */
  receives: Receives | null;
}

/**
 * A type of link between elements of one diagram. Its role tells the rest of the program what such a link means:
 *
 * - `membership`: `from` also belongs to `to`. The element's place in the tree is its first parent, and a membership is a second
 *   one. Deletion, folding, outline rows, slides, moves and the way to the top follow memberships. `more.weak` marks a weak one,
 *   in the link or, for the first parent, in the element.
 * - `flow`: `from` leads to `to`, as one step of a process leads to the next. The program draws and keeps a flow, and it never
 *   decides where an element stands.
 */
export interface LinkType {
  /** Also the key of the link's words: "serves". */
  type: string;
  role: 'membership' | 'flow';
  /** What a link carries besides its text: `more`. */
  fields: readonly Field[];
  /** May two elements have several of these links between them? */
  parallel: boolean;
  /** May a link lead from an element to itself? */
  loops: boolean;
  /** May these links form a circle? */
  cycles: boolean;
  /** May these two elements have this link? The caller checks the three answers above. Codes are keys of the kind's words, or `rule.*` of the common ones. */
  may(graph: Graph, from: Id, to: Id): Verdict;
}

/** Elements without a parent go under the root. Ids stay as given. Leaves out what cannot become anything here. */
export type Receives = (branches: readonly Element[]) => readonly Element[];

/** SVG path data, in ink or in a hue: a line of this weight, or a filled shape if there is no weight. */
export interface ArtLine {
  d: string;
  hue?: number;
  weight?: number;
}

export interface ElementType {
  /** Key of its name. If the kind has the word `<name>-ask`, it is the hint in an empty element. */
  name: string;
  /**
   * What a new element carries, given its siblings in order. Also asked when an element changes to this type. The time must not
   * grow with the siblings: people paste lists of 200,000.
   */
  fresh(siblings: readonly Element[]): JsonObject;
  /** The hue (1-8) of this element and everything below it, if it has one. Its own hue is `more.hue`. */
  hue(element: Element): number | undefined;
  /** Can a team vote on it, focus on it, and mark it as believed or known? */
  claim: boolean;
  /** What it carries besides the common card: `more`. The details panel shows the fields in this order. */
  fields: readonly Field[];
  /** Makes its words from the fields until somebody writes other words, and reads fields back from words. */
  sentence?: Sentence;
}

export interface Sentence {
  write(more: JsonObject): string;
  /** The fields that the words state. Empty if the words are not such a sentence. */
  read(text: string): JsonObject;
}

/**
 * One value that a person can enter, as data, so that the page can show it without knowing the kind. `at` is its name in the
 * record. A dot leads into an object, which exists as long as it holds a value: 'headings.primary'.
 */
export type Field = {
  at: string;
  /** Keys of the kind's words. `hint` is for an empty field. */
  label: string;
  hint?: string;
  /**
   * A code if the value looks wrong, given the record around it. The program keeps the value and shows the word `field-<code>`
   * next to it.
   */
  odd?(value: Json, record: JsonObject): string | null;
} & (
  | { as: 'line' | 'long' | 'date' | 'flag' }
  /** `unsaid` is the default value. Without it, a person can also choose nothing. */
  | { as: 'choice'; of: readonly { value: string; label: string }[]; unsaid?: string }
  /**
   * Records in order, each with an `id` for undo and merge. `one` is the key of a record's name, `<one>-add` of the button that
   * adds one. The first field of a record is its title.
   */
  | { as: 'list'; one: string; of: readonly Field[] }
);

/** Yes, or the reason why not. */
export type Verdict = { ok: true } | { ok: false; code: string; params?: Readonly<Record<string, string>> };

export type Key = 'sibling' | 'before' | 'child' | 'indent' | 'outdent' | 'up' | 'down';

export interface Rules {
  /** May this type stand under that one? Null is the top. */
  fits(type: string, parent: string | null): boolean;
  /**
   * The type of a new element under this one, and the type that an element takes if its own does not fit here. `laden` means
   * that something will hang below it, if that makes a difference. Null if nothing can grow here, laden or not.
   */
  grows(parent: string | null, laden?: boolean): string | null;
  /** What a key means here: where to make an element ('sibling', 'before', 'child') or where to move this one. Null: nothing. */
  key(graph: Graph, at: Id, key: Key): Place | null;
}

export interface Place {
  type: string;
  parent: Id | null;
  after: Id | null; // null: first among its siblings
}

export interface View {
  id: string;
  /** Is there one memory for the whole diagram, so that all shapes agree, or one for each shape? */
  remembers: 'diagram' | 'shape';
  draw(input: DrawInput): Drawing;
  /**
   * How to cut a diagram that is too large for one slide, in order: a title and the elements of each slide. The kind's word
   * `<view id>-slide` names what each slide is about.
   */
  slides?(graph: Graph): readonly Slide[];
}

export interface Slide {
  title: string;
  only: ReadonlySet<Id>;
}

export interface DrawInput {
  graph: Graph;
  measure: Measure;
  /** Target width / height: of the canvas, a slide, a page. */
  aspect: number;
  memory?: unknown;
  /** The graph is a part of what the memory describes. It should be arranged in the same way, if the view can do that. */
  isPart?: boolean;
  /** A person is typing: keep the old choices. */
  hurry: boolean;
  /** How many elements are folded away below each folded one, even if some of them are drawn elsewhere. Without it nothing is folded. */
  folded?: ReadonlyMap<Id, number>;
}

export interface Drawing {
  scene: Scene;
  memory: JsonObject;
  anchor: Point;
  /** Where a mouse can add something. The page shows a plus there. Exported pictures do not. */
  additions?: readonly Addition[];
  /** How the view arranged it, if that can change by itself: a key of the kind's words. The page announces a change. */
  arrangement?: string;
}

/** Adds one more element below `under`. The page takes the first spot where the plus covers nothing, and omits the plus if there is none. */
export interface Addition {
  under: Id;
  spots: readonly AdditionSpot[];
  /** For an element with nothing below it: the page draws the line on which the new one would stand, and names its type. */
  line?: readonly [Point, Point];
  /** Show it only for what is selected or under the pointer. */
  near?: true;
}

/** A point of the scene, and the way from it to the middle of the plus. The plus has the same size at any zoom, so `away` counts in halves of it. */
export interface AdditionSpot {
  at: Point;
  away: Point;
}

/** Text widths from our own table of advances: the same in the page, in a worker and in plain Node. px. */
export interface Measure {
  width(text: string, size: number, weight: Weight): number;
}
export type Weight = 400 | 600;

export interface Outline {
  /** Keys above the lines that the kind knows, besides kind, title, team and date: 'problem', 'aim'. */
  keys: readonly string[];
  /**
   * Reads the elements of a whole diagram. A list that is pasted into a diagram is read in the same way, without a head; the
   * paste then puts what is under the root in its place by the rules.
   */
  read(input: OutlineInput): OutlineRead;
  write(graph: Graph): OutlineText;
}

export interface OutlineInput {
  diagram: Id;
  newId: NewId;
  text: OutlineText;
}

export interface OutlineText {
  head: ReadonlyMap<string, string>;
  lines: readonly OutlineLine[];
}

export interface OutlineLine {
  depth: number;
  text: string;
  tags: readonly string[];
}

export interface OutlineRead {
  elements: readonly Element[];
  links: readonly Link[];
  /** Lines that could not be placed, unchanged. */
  left: readonly string[];
}

export interface Sample {
  /** File name without its extension. */
  name: string;
  outline: string;
}

/** All words are keys of the kind's words. */
export interface Template {
  /** `template-<id>` is its name, `template-<id>-about` a sentence about it. */
  id: string;
  /** What the root says at the start. A single capital letter is a placeholder. */
  root?: string;
  /** What is under the root at the start, in order. An element without words waits to be named. */
  lines: readonly { words?: string; asks?: string }[];
}

/**
 * The word `check-<code>` is the sentence that the page shows, with the finding's parameters. `check-<code>-why` says why a coach
 * would ask. `check-<code>-example` shows a way out.
 */
export interface Check {
  code: string;
  look(graph: Graph): readonly Finding[];
}

export interface Finding {
  element: Id;
  params?: Readonly<Record<string, string | number>>;
}
