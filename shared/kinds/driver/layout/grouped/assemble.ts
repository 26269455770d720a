import type { Point } from '../../../../scene/scene';
import type { Face } from '../box-text';
import type { Card, Dot, Geometry, Placed } from '../geometry';
import { BOX } from '../sizes';
import { connect } from './connect';
import type { Entry, Family, Item, Model, Text } from './model';
import type { Places } from './place';
import { entriesAt, entryWidth, familyWidth, panelAt, type Shape, widthOf } from './shape';
import { CARD, GAPS, INDENT, LIST, STAY } from './sizes';
import { busOf, itemWidth, leadHeight } from './sizing';

/** A family that stands. px. */
export interface PlacedFamily {
  family: Family;
  panel: number;
  /** Its own top, and the foot of the one above it in its panel. */
  top: number;
  above: number;
  lead: Placed | undefined;
  entries: readonly PlacedEntry[];
}

export interface PlacedEntry {
  entry: Entry;
  column: number;
  left: number;
  foot: number;
  /** Where what it hangs on leads to. */
  port: Point;
  driver: Placed | undefined;
  items: readonly PlacedItem[];
}

export interface PlacedItem {
  item: Item;
  box: Placed;
  /** Where a link to it ends. */
  dot: Point;
}

export type Assembled = Pick<Geometry, 'boxes' | 'cards' | 'dots' | 'lines' | 'width' | 'top' | 'bottom'>;

const RADIUS = { first: 3.2, deeper: 2.2 } as const; // of dots

/** Boxes, words, dots and lines of a shape in which families and entries stand. */
export function assembled(model: Model, shape: Shape, places: Places): Assembled {
  const aim = placed(model.aim, 'aim', { x: 0, y: -model.aim.height(shape.aim) / 2 }, shape.aim);
  const feet: number[] = [];
  const families = model.families.map((family): PlacedFamily => {
    const panel = places.panels.get(family.key) ?? 0;
    const top = places.tops.get(family.key) ?? 0;
    const left = panelAt(shape, panel);
    const entries = family.entries.map((entry) => placedEntry(entry, shape, places, left + entriesAt(shape)));
    const lead = family.lead ? placedLead(family.lead, { family, shape, places, left, top, entries }) : undefined;
    const above = feet[panel] ?? Number.NEGATIVE_INFINITY;
    feet[panel] = footOf(entries, lead ? lead.y + lead.height : top);
    return { family, panel, top, above, lead, entries };
  });
  const boxes = families.flatMap(({ lead, entries }) => [
    ...(lead ? [lead] : []),
    ...entries.flatMap(({ driver, items }) => [...(driver ? [driver] : []), ...items.map(({ box }) => box)]),
  ]);
  const bodyTop = families.reduce((least, { top }) => Math.min(least, top - busOf(shape)), aim.y);
  return {
    boxes: [aim, ...boxes],
    cards:
      shape.style === 'cards'
        ? families.flatMap(({ entries }) => entries.map((each) => cardOf(each, shape, places)))
        : [],
    dots: families.flatMap(({ entries }) => entries.flatMap(({ items }) => items.map(dotOf))),
    lines: connect(shape, aim, families),
    width: widthOf(shape),
    top: bodyTop,
    bottom: Math.max(aim.y + aim.height, ...feet.filter((foot) => foot !== undefined)),
  };
}

const footOf = (entries: readonly PlacedEntry[], least: number): number =>
  entries.reduce((most, { foot }) => Math.max(most, foot), least);

function placed(text: Text, role: Placed['role'], { x, y }: Point, width: number): Placed {
  const { element, hue } = text.box;
  const face = text.face(width);
  return { id: element.id, role, element, hue, face, x, y, width, height: face.height, ports: [] };
}

function placedEntry(entry: Entry, shape: Shape, places: Places, first: number): PlacedEntry {
  const column = places.columns.get(entry.key) ?? 0;
  const left = first + column * (entryWidth(shape) + GAPS.across);
  const top = places.tops.get(entry.key) ?? 0;
  const height = places.heights[entry.index] ?? 0;
  const at = { column, left, foot: top + height };
  return shape.style === 'cards'
    ? { ...inCard(entry, shape, left, top), ...at }
    : { ...inList(entry, shape, { left, top, height, stood: places.stood }), ...at };
}

type Inside = Omit<PlacedEntry, 'column' | 'left' | 'foot'>;

function inCard(entry: Entry, shape: Shape, left: number, top: number): Inside {
  let y = top + CARD.pad;
  const x = left + CARD.left;
  const driver = entry.head ? placed(entry.head, 'words', { x, y }, itemWidth(shape, 0)) : undefined;
  if (driver) y += driver.height + (entry.items.length > 0 ? CARD.under : 0);
  const items = entry.items.map((item): PlacedItem => {
    const indent = INDENT.by * item.depth;
    const box = placed(item.text, 'words', { x: x + indent, y }, itemWidth(shape, item.depth));
    y += box.height;
    const dotX = item.depth > 0 ? box.x - INDENT.by / 2 : left + CARD.bar / 2;
    return { item, box, dot: { x: dotX, y: box.y + BOX.line / 2 } };
  });
  return { entry, driver, items, port: { x: left, y: top + CARD.pad + BOX.line / 2 } };
}

interface Room {
  left: number;
  top: number;
  height: number;
  stood: Places['stood'];
}

/** The driver at the middle of its ideas, or about there where it stood. */
function inList(entry: Entry, shape: Shape, { left, top, height, stood }: Room): Inside {
  const { boxed, items: list } = entry;
  const widths = list.map(({ depth }) => itemWidth(shape, depth));
  const heights = list.map(({ text }, i) => text.height(widths[i] ?? 0));
  const sum = heights.reduce((all, each) => all + each + LIST.apart, -LIST.apart);
  const middle = top + height / 2;
  const own = boxed ? boxed.height(shape.entry) : 0;
  const old = stood.get(boxed?.box.element.id ?? '');
  const stays =
    old !== undefined && Math.abs(old + own / 2 - middle) <= STAY && old >= top && old + own <= top + height;
  const y = stays ? old : Math.round(middle - own / 2);
  const driver = boxed ? placed(boxed, 'driver', { x: left, y }, shape.entry) : undefined;
  let next = Math.round(middle - sum / 2);
  const x = left + shape.entry + GAPS.beside;
  const items = list.map((item, i): PlacedItem => {
    const at = x + INDENT.by * item.depth;
    const box = placed(item.text, 'words', { x: at + LIST.words, y: next }, widths[i] ?? 0);
    next += box.height + LIST.apart;
    return { item, box, dot: { x: at, y: box.y + BOX.line / 2 } };
  });
  return { entry, driver, items, port: { x: left, y: driver ? y + own / 2 : middle } };
}

interface Beside {
  family: Family;
  shape: Shape;
  places: Places;
  left: number;
  top: number;
  entries: readonly PlacedEntry[];
}

/** As high as its row where that is a band; else at the middle of its entries, or about there where it stood; or a strip over them. */
function placedLead(lead: Text, { family, shape, places, left, top, entries }: Beside): Placed {
  if (shape.lead === 'top') return placed(lead, 'primary', { x: left, y: top }, familyWidth(shape));
  const own = leadHeight(family, shape);
  const foot = footOf(entries, top + own);
  if (shape.across > 1) {
    const box = placed(lead, 'primary', { x: left, y: top }, shape.primary);
    return { ...box, height: foot - top, face: lowered(box.face, Math.round((foot - top - own) / 2)) };
  }
  const [first, last] = [entries[0]?.port.y ?? top + own / 2, entries.at(-1)?.port.y ?? top + own / 2];
  const middle = Math.max(top, Math.min(foot - own, Math.round((first + last - own) / 2)));
  const old = places.stood.get(lead.box.element.id);
  const stays = old !== undefined && Math.abs(old - middle) <= STAY && old >= top && old + own <= foot;
  return placed(lead, 'primary', { x: left, y: stays ? old : middle }, shape.primary);
}

function lowered(face: Face, by: number): Face {
  return {
    ...face,
    pieces: face.pieces.map((piece) => ({ ...piece, baseline: piece.baseline + by })),
    signs: face.signs.map((sign) => ({ ...sign, y: sign.y + by })),
    pills: face.pills.map((pill) => ({ ...pill, y: pill.y + by })),
  };
}

function cardOf({ entry, left, foot }: PlacedEntry, shape: Shape, { tops, heights }: Places): Card {
  const box = (entry.head ?? entry.items[0]?.text)?.box;
  const height = heights[entry.index] ?? 0;
  return { hue: box?.hue, x: left, y: tops.get(entry.key) ?? foot - height, width: shape.entry, height };
}

function dotOf({ item, box, dot }: PlacedItem): Dot {
  const weak = box.element.more.weak === true;
  return { hue: box.hue, ...dot, radius: item.depth > 0 ? RADIUS.deeper : RADIUS.first, weak };
}
