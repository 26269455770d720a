import type { Id } from '../model/ids';

/**
 * The drawing vocabulary. Every kind draws with these words and no others; canvas, SVG, PNG and the screen reader all
 * read the same scene, so they cannot disagree. px at zoom 1, y downwards, no nesting of transforms, plain data.
 */
export interface Scene {
  width: number;
  height: number;
  marks: readonly Mark[]; // in painting order
  /** Reading order of the ids that stand in it: arrows, screen readers, steps of a slide. */
  reading: readonly Id[];
  /** The signs used that need a word of explanation. */
  legend: readonly LegendEntry[];
}

export type Mark = Box | Stroke | Text | Icon;

interface Base {
  id?: Id; // the element or link that it stands for: data-id
  role: string; // 'head', 'bone', 'label' ...: data-role
  tone: Tone;
}

/** A colour by meaning; the theme turns it into hex. With a hue (1-8) a category's colour, without one the page's. */
export type Tone =
  | { hue: number; part: 'line' | 'fill' | 'text' }
  | {
      hue?: undefined;
      part: 'sheet' | 'sunken' | 'ink' | 'ink2' | 'ink3' | 'rule' | 'ruleStrong' | 'head' | 'onHead' | 'warn';
    };

/** Something with an inside, filled with its tone. */
export interface Box extends Base {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  round: number; // corner radius
  edge?: { tone: Tone; weight: number };
  /** A sign beside words, as a dot is, and not what they stand in. */
  sign?: true;
}

/** A line, or, where it tapers, a filled shape along one: `weight` at the first point and `weightEnd` at the last. */
export interface Stroke extends Base {
  kind: 'stroke';
  points: readonly Point[];
  weight: number;
  weightEnd?: number;
  dash?: readonly number[];
  /** Share of its tone, the rest is the sheet's: mixed and not seen through, so that lines on one another stay one tone. 1 unless said. */
  strength?: number;
}

export interface Point {
  x: number;
  y: number;
}

/** One label, already wrapped by our own measure, a baseline for each line. Nobody wraps again downstream. */
export interface Text extends Base {
  kind: 'text';
  lines: readonly { text: string; baseline: number; width: number }[];
  x: number; // of the anchor
  anchor: 'start' | 'middle' | 'end';
  size: number;
  weight: 400 | 600;
}

/** A sign from the one table in icons.ts; `says` is an i18n key for its word. */
export interface Icon extends Base {
  kind: 'icon';
  name: IconName;
  x: number;
  y: number;
  size: number;
  says: string;
}

export type IconName =
  | 'believed'
  | 'known'
  | 'revised'
  | 'reframed'
  | 'set-aside'
  | 'focus'
  | 'plate'
  | 'votes'
  | 'measures'
  | 'weak';

export interface LegendEntry {
  icon: IconName;
  says: string;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
