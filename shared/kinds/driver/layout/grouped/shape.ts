import { GAPS } from './sizes';

/**
 * How a diagram is arranged whose ideas are lists: each below its driver in a card, or beside it in a column. A family is a
 * primary driver with its entries; an entry is a driver with its ideas. Widths in px.
 */
export interface Shape {
  style: 'lists' | 'cards';
  /** Families one below the other, in so many columns side by side. */
  panels: number;
  /** Entries of a family side by side; more than one make it a band. */
  across: number;
  /** Where the primary driver stands: beside its entries, or as a strip over them. */
  lead: 'left' | 'top';
  aim: number;
  primary: number;
  /** Of a card, or of a driver with its ideas beside it. */
  entry: number;
  ideas: number;
}

/** A rail runs between the families. */
export const isRailed = ({ across, lead }: Shape): boolean => across > 1 && lead === 'left';

export const entryWidth = ({ style, entry, ideas }: Shape): number =>
  style === 'cards' ? entry : entry + GAPS.beside + ideas;

/** From the family's left edge to its entries. */
export const entriesAt = ({ lead, across, primary }: Shape): number =>
  lead === 'top' ? GAPS.stem : primary + (across > 1 ? GAPS.comb : GAPS.lead);

export const familyWidth = (shape: Shape): number =>
  entriesAt(shape) + shape.across * entryWidth(shape) + (shape.across - 1) * GAPS.across;

/** Of a panel, from the left edge of the drawing. */
export const panelAt = (shape: Shape, panel: number): number =>
  shape.aim + GAPS.aim + panel * (familyWidth(shape) + GAPS.panels);

export const widthOf = (shape: Shape): number => panelAt(shape, shape.panels) - GAPS.panels;

/** Between two families of a panel. */
export function betweenFamilies(shape: Shape): number {
  if (isRailed(shape)) return GAPS.bands;
  return shape.across > 1 ? GAPS.strips : GAPS.families;
}
