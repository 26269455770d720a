import type { Element, Id, Standing } from '../../../model/document';
import type { Graph } from '../../../model/graph';
import { hueOf } from '../../hues';
import { type Label, type Lettering, labelAt, type Words } from './words';

/** What is drawn, in lists: chains of causes may be deeper than the machine's stack, so nothing here calls itself. */
export interface Tree {
  head: Element | undefined;
  categories: readonly Category[];
  /** All causes. */
  size: number;
}

export interface Category {
  element: Element;
  hue: number;
  plate: Label;
  /** All of them, in the outline's order: each before those below it. */
  causes: readonly Cause[];
  /** The same from the last to the first: those below a cause before it. */
  upwards: readonly Cause[];
  tops: readonly Cause[];
}

export interface Cause {
  id: Id;
  standing: Standing | undefined;
  /** In `Category.causes`; those below it follow, up to `index + size`. */
  index: number;
  size: number;
  up: Cause | undefined; // undefined: it stands on the bone itself
  parent: Id;
  children: readonly Cause[];
  words: Words;
  spot: Spot;
}

/** Where a cause stands under the plan that was traced last. Rows from the spine outwards, px in the sheared plane. */
export interface Spot {
  side: Side;
  label: Label;
  rows: number; // with all below it
  row: number; // from its parent's first row, or from the spine
  at: number; // from the spine
  out: number; // from the bone of its parent to its own (mini-)bone
  on: number; // from the category's bone to its own (mini-)bone
  far: number; // from its own (mini-)bone to the outermost mini-bone on its twig; 0 without
  splits: number; // causes with several mini-bones, itself included, one below the other
  inner: Cause | undefined; // the sibling before it on the same (mini-)bone, toward the spine
}

/** Of a bone: toward the tail or toward the head. */
export type Side = -1 | 1;
/** Of the spine: above or below. */
export type Half = -1 | 1;

/** `folded`: how many are put away below an element. */
export function treeOf(graph: Graph, lettering: Lettering, folded: Folded): Tree {
  const head = graph.children(null).find(({ type }) => type === 'problem');
  const categories = head
    ? graph.children(head.id).map((element) => categoryOf(graph, element, lettering, folded))
    : [];
  return { head, categories, size: categories.reduce((sum, { causes }) => sum + causes.length, 0) };
}

type Folded = ReadonlyMap<Id, number>;

function categoryOf(graph: Graph, element: Element, lettering: Lettering, folded: Folded): Category {
  const causes: Cause[] = [];
  const tops: Cause[] = [];
  const open: { element: Element; up: Cause | undefined; beside: Cause[] }[] = [];
  const below = (parent: Id, up: Cause | undefined, beside: Cause[]) => {
    const children = graph.children(parent);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) open.push({ element: child, up, beside });
    }
  };
  below(element.id, undefined, tops);
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, standing, text, focus = false, votes = 0 } = next.element;
    const words = lettering.cause(
      text,
      { focus, standing, votes, folded: folded.get(id) ?? 0 },
      graph.children(id).length > 0,
    );
    const children: Cause[] = [];
    const parent = next.up?.id ?? element.id;
    const spot: Spot = {
      side: -1,
      label: labelAt(words, 0),
      rows: 0,
      row: 0,
      at: 0,
      out: 0,
      on: 0,
      far: 0,
      splits: 0,
      inner: undefined,
    };
    const cause: Cause = { id, standing, index: causes.length, size: 1, up: next.up, parent, children, words, spot };
    causes.push(cause);
    next.beside.push(cause);
    below(id, cause, children);
  }
  const upwards = [...causes].reverse();
  for (const cause of upwards) if (cause.up) cause.up.size += cause.size;
  return {
    element,
    hue: hueOf(element),
    plate: lettering.plate(element.text, folded.get(element.id) ?? 0),
    causes,
    upwards,
    tops,
  };
}
