import type { Element, Id } from '../../../model/document';
import type { Face } from './box-text';
import type { Heading } from './headings';
import type { Note } from './notes';
import type { Line } from './routes';

/** All where it stands, in any arrangement: px from the aim's left edge and middle. */
export interface Geometry {
  boxes: readonly Placed[];
  /** Round a driver and its ideas. */
  cards: readonly Card[];
  /** Where links arrive at words without a box. */
  dots: readonly Dot[];
  lines: readonly Line[];
  headings: readonly Heading[];
  notes: readonly Note[];
  width: number;
  top: number;
  bottom: number;
}

/** An element, its words and what stands round them; `words`: nothing does. */
export interface Placed {
  id: Id;
  role: 'aim' | 'primary' | 'driver' | 'idea' | 'words';
  element: Element;
  hue: number | undefined;
  face: Face;
  x: number;
  y: number;
  width: number;
  height: number;
  /** On its left edge: px below its top. */
  ports: readonly Port[];
}

export interface Port {
  y: number;
  radius: number;
}

export interface Card {
  hue: number | undefined;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Dot {
  hue: number | undefined;
  /** Its middle. */
  x: number;
  y: number;
  radius: number;
  weak: boolean;
}
