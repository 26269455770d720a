/**
 * # What a kind is
 *
 * Throughline draws several kinds of diagram and knows none of them. All that differs between a fishbone and a driver
 * diagram stands in a value of the type `Kind`: data and pure functions, no class, no state, no import of a sibling.
 * The test of this contract is a question: does any caller ask "is this a fishbone?" Where it would have to, a field is
 * missing here. A fifth kind is one folder, one line in `kinds/index.ts`, and its fixtures.
 *
 * One edit, from the key to the picture:
 *
 * 1. A key is pressed on an element. The common action asks `rules.key` what that key means there and gets a `Place`: a
 *    type, a parent and the sibling to stand after. Paste, outline and keyboard all ask the same rules, so they cannot
 *    disagree: `fits` says what may stand where, `grows` what a thing becomes that does not fit as it is (a cause moved
 *    out to the spine becomes a category). A refusal is a code, whose words are shown where the hand is.
 * 2. The action performs a command (`shared/commands`), the only writer. It asks the element type what a `fresh` one
 *    carries (a category: the next hue) and puts the record into the table. Positions are never written: they are answers.
 * 3. `view.draw` turns the diagram into a `Scene`. It is pure and deterministic, never lets two labels touch, and moves
 *    little when little was changed. For that it hands out a `memory`: plain JSON that only the view understands, saved
 *    with the diagram, for all shapes or for each, and handed in again next time. A memory that is none is treated as if there were none.
 *    While a person types the caller is in a `hurry`: the old choices are kept and only what is new is placed. After a
 *    pause it asks again without hurry and the view may search for something better, if that is worth the moves.
 *    `anchor` is the point that stays where it is on the screen: the head, the aim, the start.
 * 4. Canvas, SVG, PNG and screen reader show the scene. They know its vocabulary (`shared/scene`) and nothing else.
 *
 * A view draws in one step, from elements to scene, and keeps its geometry to itself: the scene is plain data, so it
 * crosses to a worker and back, and there is no geometry whose type the callers would have to pretend not to see
 * (docs/decisions/0002). What applies to every drawing (title, team, date, legend, dimming) is added to the
 * finished scene by `shared/scene/page.ts`, never by a kind.
 *
 * Words: a kind brings its own, by locale, looked up as `<kind id>:<key>`. Names of types, of checks and of verdicts are
 * keys there. All text that a kind draws comes from the elements.
 *
 * What was said and stands nowhere yet (`loose`) hangs below the root and is drawn nowhere: the page keeps it in a strip
 * of its own. A view never sees it, nor what is folded away; it is told how much is hidden (`DrawInput.folded`). What is folded
 * away where it stands and belongs to something that is to be seen as well, a view is given there (`shown.ts`).
 *
 * Links: beside the tree an element may belong elsewhere as well, or lead to others (`links`). The same rules answer the key, the
 * drag and the reference line of an outline. What leads from one diagram to another ('through') is no kind's business: `shared/cross-links`.
 *
 * Fields: what a type says beside the common card is described as data (`fields`), so that the details, the outline's head and
 * a file agree on it and nobody outside needs to know it.
 *
 * Checks are what a coach would ask, in a sentence; precise before complete, shown quietly, never in the way.
 *
 * Outline: a kind reads its elements from lines of text and writes them as lines, what is loose behind all others. Reading
 * what was written gives the same structure. What cannot be placed comes back as `left` and is shown to the person, never dropped.
 */
import type { Element, Id, Json, JsonObject, Link } from '../model/document';
import type { Graph } from '../model/graph';
import type { NewId } from '../model/ids';
import type { Point, Scene } from '../scene/scene';

export interface Kind {
  id: string;
  /** By locale, then key; the page looks them up as `<id>:<key>`. `name` and `about` must be there. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Line drawing on a 24 x 24 grid, 1.75 px strokes in the current colour: SVG path data. */
  glyph: string;
  /** A larger one for the start screen, 96 x 68; where there is none the glyph stands in. */
  art?: readonly ArtLine[];
  elements: ReadonlyMap<string, ElementType>;
  /** The type of the one element that stands above all others. */
  root: string;
  /** The type of what stands nowhere yet; fits under the root and under itself, and grows under nothing but itself. */
  loose: string;
  rules: Rules;
  /** The first is the drawing; others look at the same elements another way. */
  views: readonly [View, ...View[]];
  outline: Outline;
  samples: readonly Sample[];
  /** To begin with, beside an empty one. */
  templates: readonly Template[];
  checks: readonly Check[];
  /** Relations beside those of the tree; none where an element stands in one place and in no other. One type at most is a membership. */
  links: readonly LinkType[];
  /** What is set for a diagram as a whole: `diagram.settings`. */
  settings: readonly Field[];
  /** How branches of another diagram begin here; null where nothing of another kind is carried on. */
  receives: Receives | null;
}

/**
 * A type of links between elements of one diagram. Its role says what the rest of the program makes of such a link:
 *
 * - `membership`: `from` belongs to `to` as well. What an element stands under is its first parent, a membership a second one.
 *   Deletion, folding, outline rows, slides, moves and the way to the top follow it. How strong it is: `more.weak`, in the link
 *   or, for the first parent, in the element.
 * - `flow`: `from` leads to `to`, as one step of a process leads to the next. It is drawn and kept, and nothing stands anywhere
 *   because of it.
 */
export interface LinkType {
  /** Also the key of what such a link says: "serves". */
  type: string;
  role: 'membership' | 'flow';
  /** What a link says beside its text: `more`. */
  fields: readonly Field[];
  /** May there be several from the same element to the same other one? */
  parallel: boolean;
  /** May one lead from an element to itself? */
  loops: boolean;
  /** May links of this type lead back to where they came from? */
  cycles: boolean;
  /** `from` and `to` are there, and the three answers above are given: may it be? Codes are keys of the kind's own words, or `rule.*` of the common ones. */
  may(graph: Graph, from: Id, to: Id): Verdict;
}

/** Elements under no parent are to stand under the root. Ids are the given ones; what nothing can come of is left out. */
export type Receives = (branches: readonly Element[]) => readonly Element[];

/** SVG path data, in ink or in a hue; a line of this weight, or filled where it has none. */
export interface ArtLine {
  d: string;
  hue?: number;
  weight?: number;
}

export interface ElementType {
  /** Key of its name; `<name>-ask`, where the kind has such a word, is the hint in an empty one. */
  name: string;
  /**
   * What a new one carries, seen the siblings that are there already, in order. Also asked when an element takes on this
   * type. Must not take longer the more siblings there are: lists of 200,000 are pasted.
   */
  fresh(siblings: readonly Element[]): JsonObject;
  /** Hue 1-8 that marks this element and all below it, or none. Where it has one of its own, that is `more.hue`. */
  hue(element: Element): number | undefined;
  /** May it be voted on, taken into focus, believed or known? */
  claim: boolean;
  /** What it says beside the card that every element carries: `more`. Shown in the details, in this order. */
  fields: readonly Field[];
  /** Its words follow from the fields as long as nobody has written others; and words may say what the fields are. */
  sentence?: Sentence;
}

export interface Sentence {
  write(more: JsonObject): string;
  /** What the words say of fields that are words themselves; nothing where they are no such sentence. */
  read(text: string): JsonObject;
}

/**
 * One thing that a person can say, as data: whoever shows it knows no kind. `at` is its name in the record. A dot in it leads
 * into an object, which is there as long as something is said in it: 'headings.primary'.
 */
export type Field = {
  at: string;
  /** Keys of the kind's own words; `hint` for an empty one. */
  label: string;
  hint?: string;
  /**
   * A code if there is something odd about it, seen the record that it stands in: what was said is kept, and `field-<code>`
   * said beside it.
   */
  odd?(value: Json, record: JsonObject): string | null;
} & (
  | { as: 'line' | 'long' | 'date' | 'flag' }
  /** `unsaid` is the value that holds where none is chosen; without it, that nothing is said can be chosen as well. */
  | { as: 'choice'; of: readonly { value: string; label: string }[]; unsaid?: string }
  /**
   * Records of their own, in order, each with an `id` by which undo and merge know it. `one` is the key of what one is called,
   * `<one>-add` of what makes another; what the first of its fields says is its name.
   */
  | { as: 'list'; one: string; of: readonly Field[] }
);

/** Yes, or why not. */
export type Verdict = { ok: true } | { ok: false; code: string; params?: Readonly<Record<string, string>> };

export type Key = 'sibling' | 'before' | 'child' | 'indent' | 'outdent' | 'up' | 'down';

export interface Rules {
  /** May this type stand under that one (null: under nothing)? */
  fits(type: string, parent: string | null): boolean;
  /**
   * What grows under this type when nothing else is said: a new element, or one whose own type does not fit here. `laden`: one
   * below which something is to hang, where that makes a difference. Null is the same answer for both.
   */
  grows(parent: string | null, laden?: boolean): string | null;
  /** What a key means here: where an element is to be made ('sibling', 'before', 'child') or moved to; or nothing. */
  key(graph: Graph, at: Id, key: Key): Place | null;
}

export interface Place {
  type: string;
  parent: Id | null;
  after: Id | null; // null: first among its siblings
}

export interface View {
  id: string;
  /** Does its memory hold in all shapes, so that they can agree, or has each shape one of its own? */
  remembers: 'diagram' | 'shape';
  draw(input: DrawInput): Drawing;
  /**
   * How it is cut where one slide could not be read, in order: each has the words of its title and what stands on it. The kind's
   * word `<view id>-slide` says what there is one for each of.
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
  /** width / height to aim at: the canvas, a slide, a page. */
  aspect: number;
  memory?: unknown;
  /** It is no more than a part of what the memory is of, and is to stand as that does, if the view can. */
  isPart?: boolean;
  /** While a person types: keep the old choices. */
  hurry: boolean;
  /** How many stand below those that are folded, even where some of them are drawn elsewhere; without it nothing is folded. */
  folded?: ReadonlyMap<Id, number>;
}

export interface Drawing {
  scene: Scene;
  memory: JsonObject;
  anchor: Point;
  /** Where a mouse can add something; the page shows a plus there, pictures do not. */
  additions?: readonly Addition[];
  /** How it is arranged, where that can change by itself: a key of the kind's words. A change is said. */
  arrangement?: string;
}

/** One more below `under`. The first of the spots is taken on which the plus covers nothing; where there is none, it is left out. */
export interface Addition {
  under: Id;
  spots: readonly AdditionSpot[];
  /** Of something that has nothing below it yet: the line on which it would stand is drawn, and its type is named. */
  line?: readonly [Point, Point];
  /** Only for what is selected, or under the pointer. */
  near?: true;
}

/** A point of the scene, and where from it the plus stands: the plus is as large on the screen at any zoom, so in lengths of its own half. */
export interface AdditionSpot {
  at: Point;
  away: Point;
}

/** Widths from our own table of advances, the same in page, worker and plain Node. px. */
export interface Measure {
  width(text: string, size: number, weight: Weight): number;
}
export type Weight = 400 | 600;

export interface Outline {
  /** Keys that the kind knows above the lines, beside kind, title, team and date: 'problem', 'aim'. */
  keys: readonly string[];
  /**
   * The elements of a whole diagram. A list that is pasted into one is read in the same way, without a head, and what stands
   * under the root is planted by its place and the rules.
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
  /** Lines that could not be placed, as they stood. */
  left: readonly string[];
}

export interface Sample {
  /** File name without its ending. */
  name: string;
  outline: string;
}

/** All words are keys of the kind's own words. */
export interface Template {
  /** `template-<id>` is its name, `template-<id>-about` a sentence about it. */
  id: string;
  /** What the root says from the start; a capital alone holds the place of words that are to come. */
  root?: string;
  /** What stands under the root from the start, in order; what has no words waits to be named. */
  lines: readonly { words?: string; asks?: string }[];
}

/**
 * `check-<code>` is the sentence shown, with the finding's parameters; `check-<code>-why` says why a coach asks, and
 * `check-<code>-example` shows a way out.
 */
export interface Check {
  code: string;
  look(graph: Graph): readonly Finding[];
}

export interface Finding {
  element: Id;
  params?: Readonly<Record<string, string | number>>;
}
