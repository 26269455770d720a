import type { Drawing } from '../kinds/kind';
import type { Id } from '../model/ids';
import { type FrameInput, headOf, type Looks, legendOf, looksFor, times } from './frame';
import { type Placement, placed } from './place';
import type { Box, Mark, Rect, Scene } from './scene';
import { boundsOf, grown, moved, scaled, solids } from './transform';

export interface PageInput extends FrameInput {
  /** Asked with the width / height to aim at, up to four times. */
  draw(aspect: number): Drawing;
  /** px of the picture, or a page that takes the drawing's own size at zoom 1. */
  size: Size | 'fit';
}

interface Size {
  width: number;
  height: number;
}

export interface Page {
  /** In px of the picture, from (0, 0). */
  scene: Scene;
  drawing: Drawing;
  /** Where the drawing stands on it. */
  place: Placement;
  /** pt of the smallest words where the page fills a slide of 13.333 x 7.5 inches; Infinity where it has no words. */
  smallest: number;
}

/** A drawing with all that a page needs: title, team and date, legend, margins; its words as large as can be. */
export function pageOf(input: PageInput): Page {
  return input.size === 'fit' ? fitted(input, input.draw(16 / 9)) : filled(input, input.size);
}

/** The drawing at its place, with the legend at its. */
interface Fit extends Placement {
  drawing: Drawing;
  legend: readonly Mark[];
  /** px on the page, of the drawing's smallest words. */
  words: number;
}

const NARROW = 360; // px; a title needs some width, however small the drawing is

function fitted(input: PageInput, drawing: Drawing): Page {
  const looks = looksFor('fit');
  const { margin, gap } = looks;
  const { width, height } = boundsOf(drawing.scene.marks);
  const wide = Math.max(width, NARROW);
  const head = headOf(input, { x: margin, y: margin, width: wide }, looks);
  const y = margin + (head.height && head.height + gap);
  const room = { x: margin, y, width: wide, height: Math.max(1, height) };
  const legend = legendOf(input, drawing.scene.legend, wide, looks);
  const band = legend.length ? gap + boundsOf(legend).height : 0;
  const free = band
    ? cornered({ drawing, room, taken: [], legend, least: 0.999 * smallestIn(drawing.scene.marks) }, gap)
    : undefined;
  const fit =
    free ?? stood({ drawing, room, taken: [], legend: moved(legend, room.x, y + room.height + gap), least: 0 });
  if (!fit) throw new Error('a page without room');
  const size = { width: wide + 2 * margin, height: y + room.height + (free ? 0 : band) + margin };
  return finished(input, head.marks, fit, size);
}

const BETTER = 1.02; // how much larger words must become for a legend in a band, a drawing beside the title
const MOST_HEAD = 0.3; // of the page's height

/** Under the title, or beside it where the drawing leaves that free and its words become larger. */
function filled(input: PageInput, size: Size): Page {
  const looks = looksFor(size);
  const { margin, gap } = looks;
  const inner = { x: margin, y: margin, width: size.width - 2 * margin, height: size.height - 2 * margin };
  const head = headWithin(MOST_HEAD * size.height, input, inner, looks);
  const step = head.height && head.height + gap;
  const under = { ...inner, y: inner.y + step, height: Math.max(1, inner.height - step) };
  const calm = fitIn(input, looks, { room: under, taken: [], least: 0 });
  if (!calm) throw new Error('a page without room');
  const taken = head.marks.flatMap(solids).map((rect) => beside(rect, gap));
  const larger = step ? fitIn(input, looks, { room: inner, taken, least: calm.words * BETTER }) : undefined;
  return finished(input, head.marks, larger ?? calm, size);
}

const APART = 3; // gaps between the title and what stands beside it, so that nobody reads it on

const beside = (rect: Rect, gap: number): Rect => {
  const { y, height } = grown(rect, gap);
  return { ...grown(rect, APART * gap), y, height };
};

/** The head, set smaller where it would take more than its share of the page. */
function headWithin(most: number, input: FrameInput, room: Rect, looks: Looks): ReturnType<typeof headOf> {
  let head = headOf(input, room, looks);
  for (let k = 0.85; head.height > most && k > 0.2; k *= 0.85) head = headOf(input, room, times(looks, k));
  return head;
}

/** The legend in a corner that the drawing leaves free, or in a band below it if that makes the words larger. */
function fitIn(input: PageInput, looks: Looks, { room, taken, least }: Area): Fit | undefined {
  const drawing = input.draw(room.width / room.height);
  const legend = legendOf(input, drawing.scene.legend, room.width, looks);
  if (!legend.length) return stood({ drawing, legend, room, taken, least });
  const best = cornered({ drawing, legend, room, taken, least }, looks.gap);
  const height = boundsOf(legend).height;
  const above = { ...room, height: Math.max(1, room.height - height - looks.gap) };
  return (
    stood({
      drawing: input.draw(above.width / above.height),
      legend: moved(legend, room.x, room.y + room.height - height),
      room: above,
      taken,
      least: best ? best.words * BETTER : least,
    }) ?? best
  );
}

interface Area {
  room: Rect;
  /** What the drawing may not reach into. */
  taken: readonly Rect[];
  /** px: smaller words are no answer. */
  least: number;
}

interface Parts extends Area {
  drawing: Drawing;
  legend: readonly Mark[];
}

/** With the legend at the bottom, left or right, where the words become larger. */
function cornered({ legend, ...parts }: Parts, gap: number): Fit | undefined {
  const { room, taken } = parts;
  const { width, height } = boundsOf(legend);
  const corners = [room.x, room.x + room.width - width].map((x) => moved(legend, x, room.y + room.height - height));
  return corners.reduce<Fit | undefined>((best, marks) => {
    const around = grown(boundsOf(marks), gap);
    const least = best ? best.words : parts.least;
    return stood({ ...parts, legend: marks, taken: [...taken, around], least }) ?? best;
  }, undefined);
}

function stood({ drawing, legend, room, taken, least }: Parts): Fit | undefined {
  const size = smallestIn(drawing.scene.marks);
  const placement = placed(drawing.scene, room, taken, least / size);
  return placement && { ...placement, drawing, legend, words: size * placement.k };
}

const smallestIn = (marks: readonly Mark[]): number =>
  marks.reduce((least, mark) => (mark.kind === 'text' ? Math.min(least, mark.size) : least), Number.POSITIVE_INFINITY);

const SLIDE = { width: 960, height: 540 }; // pt: 13.333 x 7.5 inches

/** What all of a page stands on. */
export const sheetOf = (id: Id, { width, height }: Size): Box => ({
  ...{ kind: 'box', id, role: 'sheet', tone: { part: 'sheet' } },
  ...{ x: 0, y: 0, width, height, round: 0 },
});

function finished({ id }: PageInput, head: readonly Mark[], fit: Fit, { width, height }: Size): Page {
  const { drawing, k, dx, dy, legend } = fit;
  const marks = [sheetOf(id, { width, height }), ...scaled(drawing.scene, k, dx, dy).marks, ...head, ...legend];
  const scene: Scene = { ...drawing.scene, width, height, marks };
  return { scene, drawing, place: { k, dx, dy }, smallest: smallestOn(scene) };
}

/** pt of a page's smallest words where it fills a slide; Infinity where it has none. */
export const smallestOn = ({ marks, width, height }: Scene): number =>
  smallestIn(marks) * Math.min(SLIDE.width / width, SLIDE.height / height);
