import { directionOf } from '../kinds/direction';
import { faced, mirrored } from '../scene/direction';
import { type FrameInput, looksFor, textOf } from '../scene/frame';
import { pageOf, sheetOf, smallestOn } from '../scene/page';
import type { Mark, Scene } from '../scene/scene';
import { branchMarks } from './branch-page';
import { formOf } from './form';
import { locatorOf } from './locator';
import { drawOverview } from './overview';
import { type Plan, type PlanInput, planOf } from './plan';
import { tonesOf } from './rows';

export interface DeckInput extends FrameInput, PlanInput {
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
 * deck, but for a branch that has no room in it.
 */
export function deckPage(input: DeckInput, index: number): DeckPage {
  const plan = planOf(input);
  const slide = plan.slides[index];
  if (!slide) throw new Error(`a deck without slide ${index}`);
  const number = `${index + 1} / ${plan.slides.length}`;
  if (index === 0) return overview(input, plan, number);

  const { graph, kind, size } = input;
  const [root] = graph.children(null);
  const planned = plan.branches.get(slide);
  if (!planned) throw new Error('a slide without a branch');
  const { branch, words } = planned;
  const page = { width: size.width, height: size.height };
  const marks = [sheetOf(input.id, input.size), ...branchMarks({ input, branch, root, number, page, size: words })];
  const reading = [branch.element.id, ...branch.rows.map(({ element }) => element.id)];
  const plain: Scene = { ...page, marks, reading, legend: [] };
  const direction = directionOf(graph);
  const { scene } = faced({ scene: plain, anchor: { x: 0, y: 0 } }, direction);
  const { locator } = formOf(input, branch.element, page);
  const x = direction === 'rtl' ? size.width - locator.x - locator.width : locator.x;
  const tones = { root: root?.id, tone: tonesOf(kind, branch.element).line };
  const small = locatorOf(plan.whole, slide.only, tones, { ...locator, x });
  const whole = { ...scene, marks: [...scene.marks, ...small] };
  return { scene: whole, smallest: smallestOn(whole) };
}

/** As a single page is, over a line with its number. */
function overview(input: DeckInput, { slides }: Plan, number: string): DeckPage {
  const { graph, size, legend } = input;
  const room = { width: size.width, height: size.height - looksFor(size).small.line };
  const draw = (aspect: number) => {
    const drawing = drawOverview(input, slides, aspect);
    return legend ? drawing : { ...drawing, scene: { ...drawing.scene, legend: [] } };
  };
  const { scene } = pageOf({ ...input, size: room, draw });
  const foot = numberOn(input, number);
  const placed = directionOf(graph) === 'rtl' ? mirrored(foot, size.width) : foot;
  const marks = [sheetOf(input.id, input.size), ...scene.marks.filter(({ role }) => role !== 'sheet'), placed];
  const whole = { ...scene, ...size, marks };
  return { scene: whole, smallest: smallestOn(whole) };
}

function numberOn({ id, size, measure }: DeckInput, number: string): Mark {
  const { margin, small } = looksFor(size);
  const widths = [measure.width(number, small.size, small.weight)];
  const place = { x: size.width - margin, baseline: size.height - margin + small.size * 0.2 };
  const text = textOf(id, 'foot', { lines: [number], widths, ...place, font: small, tone: { part: 'ink2' } });
  return { ...text, anchor: 'end' };
}
