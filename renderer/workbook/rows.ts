import { mayFold } from '../../shared/actions/fold';
import { broughtIn } from '../../shared/kinds/hues';
import type { Kind } from '../../shared/kinds/kind';
import { membershipsFrom, membershipsTo } from '../../shared/kinds/link-rules';
import { shownOf } from '../../shared/kinds/visible-graph';
import type { Element, Id, Link } from '../../shared/model/document';
import type { Graph } from '../../shared/model/graph';

/** A line of the outline, with what a screen reader is told of its place. */
export interface Row {
  /** The element's id, or the link's. */
  key: Id;
  element: Element;
  /** Set where the line only refers to the element: it belongs here as well, and stands elsewhere. */
  link: Link | null;
  /** The line that it stands below. */
  under: Id | null;
  level: number; // the root is 1
  position: number; // among its siblings, from 1
  siblings: number;
  /** The hue that it brings in, if its type brings one. */
  hue: number | undefined;
  /** Is what hangs below it to be seen? Undefined where it cannot be folded. */
  open: boolean | undefined;
  /** How many are folded away below it. */
  away: number;
  /** The guiding question that is asked above it, if there is one. */
  asked: string | undefined;
  /** What it belongs to beside what it stands under; of a line that refers, where that is. */
  also: string;
}

interface Place {
  level: number;
  /** Of its children so far. */
  count: number;
  asks: string | undefined;
  links: readonly Link[];
}

/**
 * What is to be seen of a diagram: no notes, and nothing that is folded away. Behind what stands below an element comes what
 * belongs there as well, also where that is folded away itself.
 */
export function rowsOf(whole: Graph, kind: Kind): readonly Row[] {
  const { graph, folded } = shownOf(whole, kind);
  const top: Place = { level: 0, count: 0, asks: undefined, links: [] };
  const places = new Map<Id | null, Place>([[null, top]]);
  const open: Id[] = []; // from the root down, as far as more may come below them
  const rows: Row[] = [];

  const closeTo = (level: number) => {
    while (open.length >= level) refer(open.pop() ?? '');
  };

  const refer = (id: Id) => {
    const { level, count, links } = places.get(id) ?? top;
    links.forEach((link, i) => {
      const element = whole.get(link.from);
      if (!element) return;
      const place = { level: level + 1, position: count + i + 1, siblings: count + links.length };
      const also = whole.get(id)?.text ?? '';
      const rest = { hue: undefined, open: undefined, away: 0, asked: undefined, also };
      rows.push({ key: link.id, element, link, under: id, ...place, ...rest });
    });
  };

  for (const element of graph.all()) {
    const { id, parent, asks } = element;
    const above = places.get(parent) ?? top;
    above.count++;
    const level = above.level + 1;
    const away = folded.get(id) ?? 0;
    const links = away > 0 ? [] : membershipsTo(whole, kind, id);
    places.set(id, { level, count: 0, asks: parent === null ? undefined : asks || above.asks, links });
    closeTo(level);
    open.push(id);
    rows.push({
      key: id,
      element,
      link: null,
      under: parent,
      level,
      position: above.count,
      siblings: graph.children(parent).length + above.links.length,
      hue: broughtIn(kind, element),
      open: mayFold(whole, element) ? away === 0 : undefined,
      away,
      asked: parent === null ? asks || undefined : above.asks,
      also: membershipsFrom(whole, kind, id)
        .map(({ to }) => whole.get(to)?.text ?? '')
        .join(', '),
    });
  }
  closeTo(1);
  return rows;
}
