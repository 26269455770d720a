import { directionOf } from '../kinds/direction';
import type { Drawing, Kind, Slide } from '../kinds/kind';
import { arrangementOf, drawnOf, drawShown } from '../kinds/shown';
import { deckOf, slideGraph } from '../kinds/slides';
import { build, type Graph } from '../model/graph';
import type { Id } from '../model/ids';
import { faced } from '../scene/direction';
import { type FrameInput, looksFor } from '../scene/frame';
import { pageOf, smallestOn } from '../scene/page';
import type { Box, Scene, Text } from '../scene/scene';
import { branchMarks, columnsFor, formOf, type Size } from './branch-page';
import { locatorOf } from './locator';
import { type Branch, branchOf, tonesOf } from './rows';

export interface DeckInput extends FrameInput {
  kind: Kind;
  /** All of the diagram. */
  graph: Graph;
  size: Size;
  legend: boolean;
}

export interface DeckPage {
  scene: Scene;
  /** pt, as a page's. */
  smallest: number;
}

/**
 * One slide of a deck, whatever the kind: first an overview by the kind's own drawing, then each branch as a list on its bone,
 * under the problem in one line and beside a small picture that shows where in the whole it is. Words have one size through the
 * deck: the largest in which all its branches fit.
 */
export function deckPage(input: DeckInput, index: number): DeckPage {
  const { graph, kind, size } = input;
  const slides = deckOf(graph, kind);
  const slide = slides[index];
  if (!slide) throw new Error(`a deck without slide ${index}`);
  const number = `${index + 1} / ${slides.length}`;
  if (index === 0) return overview(input, slides, number);

  const [root] = graph.children(null);
  const branches = slides.slice(1).flatMap((each) => branchOn(input, each) ?? []);
  const branch = branchOn(input, slide);
  if (!branch) throw new Error('a slide without a branch');
  const words = sizeFor(input, branches);
  const page = { width: size.width, height: size.height };
  const marks = [sheetOf(input), ...branchMarks({ input, branch, root, number, page, size: words })];
  const reading = [branch.element.id, ...branch.rows.map(({ element }) => element.id)];
  const plain: Scene = { ...page, marks, reading, legend: [] };
  const direction = directionOf(graph);
  const { scene } = faced({ scene: plain, anchor: { x: 0, y: 0 } }, direction);
  const { locator } = formOf(input, branch.element, page);
  const x = direction === 'rtl' ? size.width - locator.x - locator.width : locator.x;
  const small = locatorOf(
    drawOverview(input, slides, WHOLE).scene,
    slide.only,
    { root: root?.id, tone: tonesOf(kind, branch.element).line },
    { ...locator, x },
  );
  const whole = { ...scene, marks: [...scene.marks, ...small] };
  return { scene: whole, smallest: smallestOn(whole) };
}

const WHOLE = 16 / 9;
const LARGEST = 1.5; // of a page's small words
const STEP = 0.96;
const LEAST = 0.2;

/** The size of the first level's words with which every branch fits on its slide; px. */
function sizeFor(input: DeckInput, branches: readonly Branch[]): number {
  const { small } = looksFor(input.size);
  const fits = (size: number) =>
    branches.every((branch) =>
      columnsFor(input, branch, formOf(input, branch.element, input.size), { page: input.size, size }),
    );
  let size = small.size * LARGEST;
  while (size > small.size * LEAST && !fits(size)) size *= STEP;
  return size;
}

function branchOn({ graph, kind }: DeckInput, slide: Slide): Branch | undefined {
  const shown = drawnOf(slideGraph(graph, kind, slide), kind).graph;
  const [root] = shown.children(null);
  const [branch] = root ? shown.children(root.id) : [];
  return branch && branchOf(shown, branch);
}

/** The branches with their slides' numbers, and what stands directly below them; what hangs there is on their slides. */
function overviewGraph({ graph, kind, say }: DeckInput, [first, ...others]: readonly Slide[]): Graph {
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
    return number === undefined ? element : { ...element, text: `${element.text}: ${say('page.slide')} ${number}` };
  });
  const settings = { ...graph.diagram.settings, direction: directionOf(graph) };
  return build({ ...graph.diagram, settings, memory: {} }, shown, seen.links);
}

function drawOverview(input: DeckInput, slides: readonly Slide[], aspect: number): Drawing {
  const { kind, measure, legend } = input;
  const [view] = kind.views;
  const drawing = drawShown(kind, view, {
    graph: overviewGraph(input, slides),
    measure,
    aspect,
    hurry: false,
    memory: view.remembers === 'diagram' ? arrangementOf(kind, view, { ...input, aspect }) : undefined,
    isPart: true,
  });
  return legend ? drawing : { ...drawing, scene: { ...drawing.scene, legend: [] } };
}

/** As a single page is, over a line with its number. */
function overview(input: DeckInput, slides: readonly Slide[], number: string): DeckPage {
  const { id, size, measure } = input;
  const { margin, small } = looksFor(size);
  const room = { width: size.width, height: size.height - small.line };
  const { scene } = pageOf({ ...input, size: room, draw: (aspect) => drawOverview(input, slides, aspect) });
  const baseline = size.height - margin + small.size * 0.2;
  const width = measure.width(number, small.size, small.weight);
  const foot: Text = {
    ...{ kind: 'text', id, role: 'foot', tone: { part: 'ink2' }, anchor: 'end', x: size.width - margin },
    ...{ size: small.size, weight: small.weight, lines: [{ text: number, baseline, width }] },
  };
  const marks = [sheetOf(input), ...scene.marks.filter(({ role }) => role !== 'sheet'), foot];
  const whole = { ...scene, ...size, marks };
  return { scene: whole, smallest: smallestOn(whole) };
}

const sheetOf = ({ id, size }: DeckInput): Box => ({
  ...{ kind: 'box', id, role: 'sheet', x: 0, y: 0, width: size.width, height: size.height },
  ...{ round: 0, tone: { part: 'sheet' } },
});
