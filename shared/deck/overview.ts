import { directionOf } from '../kinds/direction';
import type { Drawing, Kind, Slide } from '../kinds/kind';
import { arrangementOf, drawnOf, drawShown } from '../kinds/visible-graph';
import { build, type Graph } from '../model/graph';
import type { Id } from '../model/ids';
import type { FrameInput } from '../scene/frame';

export interface OverviewInput extends Pick<FrameInput, 'measure' | 'translate'> {
  kind: Kind;
  /** All of the diagram. */
  graph: Graph;
}

/** The branches with their slides' numbers, and what stands directly below them; what hangs there is on their slides. */
function overviewGraph({ graph, kind, translate }: OverviewInput, [first, ...others]: readonly Slide[]): Graph {
  const { graph: seen } = drawnOf(graph, kind);
  const [root] = seen.children(null);
  const numbers = new Map<Id, number>();
  for (const [i, { only }] of others.entries()) {
    const branch = root && seen.children(root.id).find(({ id }) => only.has(id) && !numbers.has(id));
    if (branch) numbers.set(branch.id, i + 2);
  }
  const shown = seen.all().flatMap((element) => {
    if (!first?.only.has(element.id)) return [];
    const number = numbers.get(element.id);
    return number === undefined
      ? element
      : { ...element, text: `${element.text}: ${translate('page.slide')} ${number}` };
  });
  const settings = { ...graph.diagram.settings, direction: directionOf(graph) };
  return build({ ...graph.diagram, settings, memory: {} }, shown, seen.links);
}

/** By the kind's own view, as that remembers it. */
export function drawOverview(input: OverviewInput, slides: readonly Slide[], aspect: number): Drawing {
  const { kind, measure } = input;
  const [view] = kind.views;
  return drawShown(kind, view, {
    graph: overviewGraph(input, slides),
    measure,
    aspect,
    hurry: false,
    memory: view.remembers === 'diagram' ? arrangementOf(kind, view, { ...input, aspect }) : undefined,
    isPart: true,
  });
}
