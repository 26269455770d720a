import type { Id, Link } from '../model/document';
import { build, type Graph } from '../model/graph';
import { directionOf } from './direction';
import type { Kind, Slide } from './kind';
import { membershipsFrom, membershipsTo } from './link-rules';
import { reparentForDisplay } from './reparent-for-display';
import { drawnOf, isShut, shownOf } from './visible-graph';

/** What is to be seen of a diagram, cut as its kind cuts it; nothing where that would be no more than one slide. */
export function slidesOf(graph: Graph, kind: Kind): readonly Slide[] {
  const slides = kind.views[0].slides?.(drawnOf(graph, kind).graph) ?? [];
  return slides.length > 1 ? slides : [];
}

/** An overview, without a title, with the branches and what stands directly below them, and behind it the slides; or nothing. */
export function deckOf(graph: Graph, kind: Kind): readonly Slide[] {
  const slides = slidesOf(graph, kind);
  if (slides.length === 0) return [];
  const seen = drawnOf(graph, kind).graph;
  const only = new Set(seen.children(null).map(({ id }) => id));
  for (let level = [...only], depth = 0; depth < OVERVIEW; depth++) {
    level = level.flatMap((id) => seen.children(id).map((child) => child.id));
    for (const id of level) only.add(id);
  }
  return [{ title: '', only }, ...slides];
}

const OVERVIEW = 2; // levels below the root

/**
 * One for each branch of the root: the root, the branch, and what belongs to any of it by links, with all below that. What
 * belongs to something that is folded is on no slide for it.
 */
export function branchSlides(graph: Graph, kind: Pick<Kind, 'links'>): readonly Slide[] {
  return graph.children(null).flatMap((root) =>
    graph.children(root.id).map((branch) => {
      const only = new Set([branch.id]);
      for (const id of only) {
        for (const child of graph.children(id)) only.add(child.id); // a Set also visits what it gains meanwhile
        if (graph.get(id)?.folded) continue;
        for (const { from } of membershipsTo(graph, kind, id)) only.add(from);
      }
      return { title: branch.text, only: only.add(root.id) };
    }),
  );
}

/**
 * A slide as a diagram of its own, titled "Title: Slide title": its elements with what is folded away below them, and the links
 * between these. What stands under something that is not there stands under the first of what it belongs to as well. Nothing is
 * remembered of where it was: that was another drawing.
 */
export function slideGraph(graph: Graph, kind: Pick<Kind, 'links' | 'loose'>, { title, only }: Slide): Graph {
  const inPlace = shownOf(graph, kind).graph;
  const on = new Set<Id>();
  for (const { id, parent } of graph.all()) // parents first
    if (only.has(id) || (parent !== null && on.has(parent) && !inPlace.get(id))) on.add(id);
  const there = graph.all().filter(({ id }) => on.has(id));
  const homes = new Map<Id, Link>();
  for (const { id, parent } of there) {
    const home =
      parent === null || on.has(parent)
        ? undefined
        : membershipsFrom(graph, kind, id).find(({ to }) => on.has(to) && !isShut(graph, to));
    if (home) homes.set(id, home);
  }
  const { diagram } = graph;
  const { elements, links } = reparentForDisplay(graph, there, homes);
  const settings = { ...diagram.settings, direction: directionOf(graph) }; // all slides lead the same way
  return build({ ...diagram, title: slideTitle(diagram.title, title), settings, memory: {} }, elements, links);
}

/** Where a title ends in a question mark, a colon has no place. */
export const slideTitle = (title: string, slide: string): string =>
  [title, slide].filter((part) => part !== '').join(/[.?!:…]$/.test(title) ? ' ' : ': ');
