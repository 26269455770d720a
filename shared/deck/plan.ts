import type { Slide } from '../kinds/kind';
import { deckOf, slideGraph } from '../kinds/slides';
import { drawnOf } from '../kinds/visible-graph';
import type { Graph } from '../model/graph';
import type { Scene } from '../scene/scene';
import type { Size } from './form';
import { drawOverview, type OverviewInput } from './overview';
import { type Branch, branchOf } from './rows';
import { sizesOf } from './sizes';

export interface PlanInput extends OverviewInput {
  size: Size;
}

/** What all slides of a deck have in common. */
export interface Plan {
  slides: readonly Slide[];
  /** By slide, with the size of its words, px; the overview has none. */
  branches: ReadonlyMap<Slide, { branch: Branch; words: number }>;
  /** The whole drawing, of which each slide of a branch shows a small picture. */
  whole: Scene;
}

const known = new WeakMap<Graph, { input: PlanInput; plan: Plan }>();

/** Made once for the slides of one deck, that are asked for one after the other. */
export function planOf(input: PlanInput): Plan {
  const before = known.get(input.graph);
  if (before && isSame(before.input, input)) return before.plan;
  const plan = fresh(input);
  known.set(input.graph, { input, plan });
  return plan;
}

const isSame = (one: PlanInput, other: PlanInput): boolean =>
  one.kind === other.kind &&
  one.measure === other.measure &&
  one.translate === other.translate &&
  one.size.width === other.size.width &&
  one.size.height === other.size.height;

const WHOLE = 16 / 9;

function fresh(input: PlanInput): Plan {
  const { graph, kind, size } = input;
  const slides = deckOf(graph, kind);
  const found = slides.slice(1).flatMap((slide) => {
    const branch = branchOn(input, slide);
    return branch ? [{ slide, branch }] : [];
  });
  const branches = found.map(({ branch }) => branch);
  const sizes = sizesOf(input, branches, size);
  return {
    slides,
    branches: new Map(found.map(({ slide, branch }, i) => [slide, { branch, words: sizes[i] ?? 0 }])),
    whole: drawOverview(input, slides, WHOLE).scene,
  };
}

function branchOn({ graph, kind }: PlanInput, slide: Slide): Branch | undefined {
  const shown = drawnOf(slideGraph(graph, kind, slide), kind).graph;
  const [root] = shown.children(null);
  const [branch] = root ? shown.children(root.id) : [];
  return branch && branchOf(shown, branch);
}
