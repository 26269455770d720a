import type { Kind, Measure } from '../kinds/kind';
import { type Font, type Wrapped, wrap } from '../layout/wrap';
import type { Element, Id } from '../model/document';
import type { Graph } from '../model/graph';
import type { FrameInput } from '../scene/frame';
import type { Rect, Tone } from '../scene/scene';

/** A branch as a slide shows it: what stands below it, from the top down. */
export interface Branch {
  element: Element;
  rows: readonly { element: Element; depth: number }[];
}

/** With a list of what is still to come: a chain of whys may be deeper than functions can call each other. */
export function branchOf({ children }: Graph, element: Element): Branch {
  const below = (id: Id, depth: number) =>
    children(id)
      .map((child) => ({ element: child, depth }))
      .reverse();
  const rows: { element: Element; depth: number }[] = [];
  const open = below(element.id, 0);
  for (let row = open.pop(); row; row = open.pop()) {
    rows.push(row);
    for (const child of below(row.element.id, row.depth + 1)) open.push(child);
  }
  return { element, rows };
}

/** Tones of a branch: its hue's, or the page's where its kind gives it none. */
export function tonesOf(kind: Kind, element: Element): { line: Tone; fill: Tone; text: Tone } {
  const hue = kind.elements.get(element.type)?.hue(element);
  if (hue === undefined) return { line: { part: 'ruleStrong' }, fill: { part: 'sunken' }, text: { part: 'ink' } };
  return { line: { hue, part: 'line' }, fill: { hue, part: 'fill' }, text: { hue, part: 'text' } };
}

/** A row at its place; px of the page. */
export interface Row {
  element: Element;
  depth: number;
  words: Wrapped;
  font: Font;
  /** Where its line begins: at the bone, or at the small bone of what it stands under. */
  x: number;
  /** Of its words: the left, and the first baseline. */
  left: number;
  baseline: number;
  /** Of the line below its words. */
  bottom: number;
}

export interface Column {
  top: number;
  bottom: number;
  left: number;
  rows: readonly Row[];
}

/** How far a bone leans to the right for each px down. */
export const LEAN = 0.33;
/** Rooms beside each other, in which lines lean less. */
const STEEP = 0.08;
export const leanOf = (rooms: readonly unknown[]): number => (rooms.length > 1 ? STEEP : LEAN);

export const fontOf = (size: number, depth: number): Font =>
  depth === 0 ? { size, line: size * 1.25, weight: 600 } : { size: size * 0.88, line: size * 1.12, weight: 400 };

const INDENT = 1.6; // em a level
const DEEPEST = 6; // levels that are indented: a long chain of whys goes on straight down
const GAP = [0.75, 0.4] as const; // em above a row of the first level, and of all others
const UNDER = 0.32; // em from the last baseline to the line

/** The rows in these rooms, one after the other, so much `air` between them (1: the least); undefined where they do not fit. */
export function columnsIn(
  { measure }: Pick<FrameInput, 'measure'>,
  { rows }: Branch,
  rooms: readonly Rect[],
  size: number,
  air: number,
): readonly Column[] | undefined {
  const lean = leanOf(rooms);
  const columns: { room: Rect; y: number; rows: Row[] }[] = [];
  let next = 0;
  const open = () => {
    const room = rooms[next++];
    if (room) columns.push({ room, y: room.y, rows: [] });
    return room !== undefined;
  };
  if (!open()) return undefined;
  for (const { element, depth } of rows) {
    for (;;) {
      const column = columns.at(-1);
      if (!column) return undefined;
      const row = rowAt(column, element, depth);
      if (row && row.bottom + size * 0.6 <= column.room.y + column.room.height) {
        column.rows.push(row);
        column.y = row.bottom;
        break;
      }
      if (!open()) return undefined;
    }
  }
  const single = rooms.length === 1;
  return columns.map(({ room, y, rows }) => {
    const bottom = single ? room.y + room.height : Math.min(room.y + room.height, y + size * 0.9);
    return { top: room.y, bottom, left: room.x, rows };
  });

  function rowAt({ room, y }: { room: Rect; y: number }, element: Element, depth: number): Row | undefined {
    const font = fontOf(size, depth);
    const above = (depth === 0 ? GAP[0] : GAP[1]) * size * air;
    const boneAt = (down: number) => room.x + lean * (down - room.y);
    const level = INDENT * Math.min(depth, DEEPEST);
    const indent = size * (0.7 + level);
    const marks = marksWidth(measure, element, size);
    const baseline = y + above + font.size;
    for (let lines = 1; ; ) {
      const bottom = baseline + (lines - 1) * font.line + UNDER * size;
      const most = room.x + room.width - boneAt(bottom) - indent - marks - size;
      if (most < size * 4) return undefined;
      const words = wrap(measure, element.text, most, font);
      if (words.lines.length > lines) {
        lines = words.lines.length; // the bone leans: lower down there is less room for them
        continue;
      }
      const x = boneAt(bottom) + (depth === 0 ? 0 : size * (level - 0.4));
      return { element, depth, words, font, x, left: boneAt(bottom) + indent, baseline, bottom };
    }
  }
}

const MOST_DOTS = 10;
export const dotsOf = ({ votes = 0 }: Element): number => Math.min(MOST_DOTS, votes);

/** Of the number behind the dots: as large as the words of the first level. */
export const countFont = (size: number): Font => fontOf(size, 0);

/** px */
export const countWidth = (measure: Measure, { votes = 0 }: Element, size: number): number =>
  votes > 0 ? measure.width(String(votes), countFont(size).size, countFont(size).weight) : 0;

/** px that signs and votes take behind the words. */
export const marksWidth = (measure: Measure, element: Element, size: number): number =>
  (dotsOf(element) > 0 ? size * (0.7 * dotsOf(element) + 1.2) + countWidth(measure, element, size) : 0) +
  (element.standing ? size * 1.2 : 0);
