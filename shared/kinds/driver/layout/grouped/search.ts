import type { Arrangement } from '../content';
import type { Model, Text } from './model';
import type { Shape } from './shape';
import { AIMS, LEADS, LEAST, MOST_LEAST, WIDTHS } from './sizes';
import { leadHeight, type Sized, type Sizing } from './sizing';
import { type Page, worthOf } from './worth';

/** A shape, how large the drawing is in it, and what that is worth. */
export interface Trial {
  shape: Shape;
  size: Sized;
  worth: number;
}

interface Widths {
  cards: number;
  drivers: number;
  ideas: number;
  leads: readonly number[];
  aims: readonly number[];
}

const STARTS = 3;
const ROUNDS = 3;
const REACH = 3; // widths to either side
const RATIOS = [0.65, 1]; // of drivers to their ideas
const FINE = { reach: 12, step: 2 }; // px, since the widths tried are coarse

/**
 * The shape at which the words are worth most: each with the one width at which the drawing is as wide as the page lets it be,
 * for its height falls as that grows; then the widths of the best few, one after the other. `only`: what a person asked for.
 */
export function search(sizing: Sizing, page: Page, only?: Arrangement): Trial | undefined {
  const widths = widthsOf(sizing.model);
  const trials = shapesOf(sizing.model, only).map((shape) => tried(sizing, shape, widths, page));
  trials.sort((a, b) => b.worth - a.worth);
  const best = trials.slice(0, STARTS).map((trial) => refined(sizing, trial, widths, page));
  const chosen = best.reduce<Trial | undefined>((a, b) => (a ? better(a, b) : b), undefined);
  return chosen && polished(sizing, chosen, widths, page);
}

export const judged = (sizing: Sizing, shape: Shape, page: Page): Trial => {
  const size = sizing.size(shape);
  return { shape, size, worth: worthOf(shape, size, page) };
};

const better = (a: Trial, b: Trial): Trial => (b.worth > a.worth ? b : a);

function shapesOf({ families }: Model, only: Arrangement | undefined): readonly Shape[] {
  const most = families.reduce((sum, { entries }) => Math.max(sum, entries.length), 1);
  const shapes: Shape[] = [];
  for (const style of ['lists', 'cards'] as const)
    for (let panels = 1; panels <= Math.min(families.length, 4); panels++)
      for (let across = 1; across <= Math.min(most, 8) && panels * across <= 8; across++)
        for (const lead of ['left', 'top'] as const) {
          if (style === 'lists' && (across > 2 || (lead === 'top' && panels === 1))) continue;
          if (only && (style === 'lists') !== (only === 'lists')) continue;
          shapes.push({ style, panels, across, lead, aim: 152, primary: 114, entry: 180, ideas: 200 });
        }
  return shapes;
}

function widthsOf({ aim, families, entries }: Model): Widths {
  const widest = (texts: readonly (Text | null)[], most: number) =>
    texts.reduce((sum, text) => Math.max(sum, Math.min(most, text?.least ?? 0), text?.must ?? 0), 0);
  const heads = entries.map(({ head }) => head);
  const items = entries.flatMap((entry) => entry.items.map(({ text }) => text));
  const from = (list: readonly number[], least: number) => [
    Math.max(list[0] ?? 0, least),
    ...list.filter((width) => width > Math.max(list[0] ?? 0, least)),
  ];
  return {
    cards: Math.max(LEAST.cards, widest([...heads, ...items], MOST_LEAST - 21) + 21),
    drivers: Math.max(
      LEAST.drivers,
      widest(
        entries.map(({ boxed }) => boxed),
        MOST_LEAST,
      ),
    ),
    ideas: Math.max(LEAST.ideas, widest(items, MOST_LEAST - 9) + 9),
    leads: from(
      LEADS,
      widest(
        families.map(({ lead }) => lead),
        LEADS.at(-1) ?? 0,
      ),
    ),
    aims: from(AIMS, widest([aim], AIMS.at(-1) ?? 0)),
  };
}

function tried(sizing: Sizing, shape: Shape, widths: Widths, page: Page): Trial {
  if (shape.style === 'cards') return across(sizing, shape, widths, page);
  return RATIOS.map((ratio) => across(sizing, shape, widths, page, ratio)).reduce(better);
}

/** A width at which the drawing is just as wide as the page lets it be. `ratio`: of the drivers to it, or they stay as they are. */
function across(sizing: Sizing, shape: Shape, widths: Widths, page: Page, ratio?: number): Trial {
  const least = shape.style === 'cards' ? widths.cards : widths.ideas;
  const list = WIDTHS.filter((width) => width >= least);
  const at = (i: number): Trial => {
    const width = list[i] ?? least;
    if (shape.style === 'cards') return fitted(sizing, { ...shape, entry: width }, widths, page);
    const entry = ratio === undefined ? shape.entry : Math.max(widths.drivers, Math.round(width * ratio));
    return fitted(sizing, { ...shape, entry, ideas: width }, widths, page);
  };
  let [low, high] = [0, list.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const { size } = at(middle);
    if (size.width + page.beside > size.height * page.aspect) high = middle;
    else low = middle;
  }
  return better(at(low), at(high));
}

/** The narrowest primary drivers that are no higher than their families, the narrowest aim that is no higher than all of them. */
function fitted(sizing: Sizing, shape: Shape, { leads, aims }: Widths, page: Page): Trial {
  const inner = sizing.inner(shape);
  const { families, aim } = sizing.model;
  const fits = (primary: number) =>
    families.every((family, i) => leadHeight(family, { ...shape, primary }) <= (inner[i] ?? 0));
  const primary = shape.lead === 'left' ? (leads.find(fits) ?? leads.at(-1) ?? shape.primary) : shape.primary;
  const { panels } = sizing.size({ ...shape, primary });
  const enough = aims.find((width) => aim.height(width) <= panels);
  const choices = enough === undefined ? aims.slice(-4) : [enough];
  return choices.map((width) => judged(sizing, { ...shape, primary, aim: width }, page)).reduce(better);
}

/** One width after the other, as long as that is worth something. */
function refined(sizing: Sizing, start: Trial, widths: Widths, page: Page): Trial {
  let now = start;
  for (let round = 0, before = Number.NEGATIVE_INFINITY; round < ROUNDS && now.worth > before + 1e-9; round++) {
    before = now.worth;
    const { shape } = now;
    const isCards = shape.style === 'cards';
    for (const entry of around(shape.entry, isCards ? widths.cards : widths.drivers)) {
      const next = { ...shape, entry };
      now = better(now, isCards ? fitted(sizing, next, widths, page) : across(sizing, next, widths, page));
    }
    if (shape.lead === 'left')
      for (const primary of widths.leads) now = better(now, judged(sizing, { ...now.shape, primary }, page));
    for (const aim of widths.aims) now = better(now, judged(sizing, { ...now.shape, aim }, page));
  }
  return now;
}

function around(width: number, least: number): readonly number[] {
  const at = WIDTHS.reduce(
    (best, each, i) => (Math.abs(each - width) < Math.abs((WIDTHS[best] ?? 0) - width) ? i : best),
    0,
  );
  return WIDTHS.slice(Math.max(0, at - REACH), at + REACH + 1).filter((each) => each >= least);
}

function polished(sizing: Sizing, start: Trial, widths: Widths, page: Page): Trial {
  let now = start;
  const isCards = start.shape.style === 'cards';
  const least = {
    entry: isCards ? widths.cards : widths.drivers,
    ideas: widths.ideas,
    aim: widths.aims[0] ?? 0,
    primary: widths.leads[0] ?? 0,
  };
  for (const key of isCards
    ? (['entry', 'aim', 'primary'] as const)
    : (['ideas', 'entry', 'aim', 'primary'] as const)) {
    const width = now.shape[key];
    for (let by = -FINE.reach; by <= FINE.reach; by += FINE.step)
      if (width + by >= least[key]) now = better(now, judged(sizing, { ...now.shape, [key]: width + by }, page));
  }
  return now;
}
