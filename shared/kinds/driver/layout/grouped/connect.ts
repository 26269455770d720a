import type { Point } from '../../../../scene/scene';
import type { Placed } from '../geometry';
import { curve, type Line } from '../routes';
import type { PlacedEntry, PlacedFamily, PlacedItem } from './assemble';
import { entriesAt, entryWidth, panelAt, type Shape } from './shape';
import { GAPS, INDENT } from './sizes';
import { busOf } from './sizing';

const STEM = 8; // px from a stem to the entries behind it
const FAR = 500; // px up or down, from which on curves would come near what they pass
const STEPS = 16; // of a curve
const CORNER = 6; // px

/**
 * The lines of a shape. What leads to entries side by side is a bracket: a stem before each column, joined by a rail over the
 * family. Lines share stretches; none crosses another, since each stays in the gutter or the gap of what it comes from.
 */
export function connect(shape: Shape, aim: Placed, families: readonly PlacedFamily[]): readonly Line[] {
  const toFamilies = aimLines(shape, aim, families);
  return families.flatMap((placed, i) => {
    const { lead, entries } = placed;
    const path = toFamilies[i] ?? [];
    const lines: Line[] = lead ? [lineTo(lead, path, shape.panels === 1)] : [];
    const ways = lead ? waysFrom(lead, placed, shape) : waysOn(path, placed, shape);
    for (const [k, entry] of entries.entries()) lines.push(...entryLines(shape, entry, ways[k] ?? []));
    return lines;
  });
}

/** `own`: in its hue; lines that others run along have none. */
const lineTo = ({ element: { id, more }, hue }: Placed, points: readonly Point[], own = true): Line => ({
  id,
  weak: more.weak === true,
  hue: own ? hue : undefined,
  points,
});

/** To the left edge of each family: curves beside the aim; else up to the panels' heads, over them and down before each. */
function aimLines(shape: Shape, aim: Placed, families: readonly PlacedFamily[]): readonly (readonly Point[])[] {
  const out = { x: aim.x + aim.width, y: aim.y + aim.height / 2 };
  const ends = families.map((placed): Point => ({ x: panelAt(shape, placed.panel), y: portOf(placed) }));
  const isNear = ends.every(({ y }) => Math.abs(y - out.y) <= FAR);
  const top = families.reduce((least, placed) => Math.min(least, placed.top), 0) - busOf(shape) + STEM - 2;
  const first = panelAt(shape, 0) - GAPS.aim / 2;
  return ends.map((end, i) => {
    const panel = families[i]?.panel ?? 0;
    if (shape.panels === 1 && isNear) return curved(out, end);
    const before = panel > 0 ? panelAt(shape, panel) - GAPS.panels / 2 : first;
    const over =
      panel > 0
        ? [
            { x: first, y: top },
            { x: before, y: top },
          ]
        : [];
    return bent([out, { x: first, y: out.y }, ...over, { x: before, y: end.y }, end]);
  });
}

const portOf = ({ lead, entries, top }: PlacedFamily): number => {
  if (!lead) return entries[0]?.port.y ?? top;
  return lead.y + lead.height / 2;
};

/** From a primary driver to each of its entries. */
function waysFrom(lead: Placed, placed: PlacedFamily, shape: Shape): readonly (readonly Point[])[] {
  const { entries } = placed;
  const start = { x: lead.x + lead.width, y: lead.y + lead.height / 2 };
  if (shape.lead === 'left' && shape.across === 1) {
    const isNear = entries.every(({ port }) => Math.abs(port.y - start.y) <= FAR);
    const middle = start.x + GAPS.lead / 2;
    return entries.map(({ port }) =>
      isNear ? curved(start, port) : bent([start, { x: middle, y: start.y }, { x: middle, y: port.y }, port]),
    );
  }
  const below = { x: lead.x + GAPS.stem - STEM, y: lead.y + lead.height };
  return brackets(shape.lead === 'left' ? start : below, placed, shape).map(bent);
}

/** Where there is no primary driver, the way goes on to each entry. */
function waysOn(path: readonly Point[], placed: PlacedFamily, shape: Shape): readonly (readonly Point[])[] {
  const end = path.at(-1) ?? { x: 0, y: 0 };
  return brackets(end, placed, shape).map((way) => [...path, ...bent(way)]);
}

/** The corners from a start to each entry: the first column by its stem, others by the rail. */
function brackets(
  start: Point,
  { entries, panel, top, above, lead }: PlacedFamily,
  shape: Shape,
): readonly (readonly Point[])[] {
  const first = panelAt(shape, panel) + entriesAt(shape);
  const near = Math.max(6, Math.min(7, top - above - 7)); // over its own cards, under the family above
  const rail = shape.lead === 'left' ? top - near : lead ? lead.y + lead.height + GAPS.strip : top;
  return entries.map(({ column, port }) => {
    const stem = first - STEM + column * (entryWidth(shape) + GAPS.across);
    const down = { x: stem, y: port.y };
    const turn = { x: first - STEM, y: start.y };
    if (column === 0) return [start, turn, down, port];
    return [start, turn, { x: first - STEM, y: rail }, { x: stem, y: rail }, down, port];
  });
}

/** To a driver, and on from it to ideas that stand beside it; or to each of those that have none. */
function entryLines({ style }: Shape, { driver, items, port }: PlacedEntry, way: readonly Point[]): readonly Line[] {
  const out = driver && { x: driver.x + driver.width, y: driver.y + driver.height / 2 };
  const toItem = (placed: PlacedItem): readonly Point[] | undefined => {
    const { item, dot } = placed;
    if (item.depth > 0) return below(style, items[item.under], dot);
    if (style === 'cards') return driver ? undefined : way; // a card's head has its ideas beneath it
    return out ? curved(out, dot) : [...way, ...curved(port, dot)];
  };
  return [
    ...(driver ? [lineTo(driver, way)] : []),
    ...items.flatMap((placed) => {
      const points = toItem(placed);
      return points ? [lineTo(placed.box, points)] : [];
    }),
  ];
}

/** From what something hangs on, below its words or its dot, to the something. */
function below(style: Shape['style'], above: PlacedItem | undefined, dot: Point): readonly Point[] {
  const x = style === 'cards' ? dot.x + 2 - INDENT.by / 2 : dot.x - INDENT.by;
  const start = style === 'cards' ? above && above.box.y + above.box.height : above?.dot.y;
  return bent([{ x, y: start ?? dot.y }, { x, y: dot.y }, dot]);
}

function curved(from: Point, to: Point): readonly Point[] {
  const points: Point[] = [];
  curve(points, from, to, STEPS);
  return points;
}

/** Through these corners, which are rounded. */
function bent(corners: readonly Point[]): readonly Point[] {
  const path = corners.filter(({ x, y }, i) => i === 0 || x !== corners[i - 1]?.x || y !== corners[i - 1]?.y);
  return path.flatMap((corner, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (!before || !after) return [corner];
    const most = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const [start, end] = [toward(corner, before, most), toward(corner, after, most)];
    return [0, 0.25, 0.5, 0.75, 1].map((t) => ({
      x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * corner.x + t ** 2 * end.x,
      y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * corner.y + t ** 2 * end.y,
    }));
  });
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function toward(from: Point, to: Point, far: number): Point {
  const share = far / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
