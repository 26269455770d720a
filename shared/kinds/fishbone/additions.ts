import type { Id } from '../../model/document';
import type { Point } from '../../scene/scene';
import type { Addition } from '../kind';
import type { Geometry, PlacedCategory } from './layout/place';
import { COT } from './layout/sizes';

/** Twigs that an empty bone holds out: how far along it from the spine, and to which side. */
const HELD_OUT = [
  { along: 0.68, side: 1 },
  { along: 0.34, side: -1 },
] as const;
const TWIG = 92; // px
const CLEAR = 1.5; // half a plus and what is between it and what it belongs to
const PAST_BONE = 2 * COT * CLEAR; // as far a bone in the lower half comes nearer on the way up

/** A category at the end of the spine; causes on twigs of an empty bone, or else beside the plate. `by`: from the anchor to the scene. */
export function additionsOf({ tail, categories }: Geometry, problem: Id | undefined, by: Point): readonly Addition[] {
  const end = { x: tail + by.x, y: by.y };
  const spine: Addition[] = problem ? [{ under: problem, spots: [{ at: end, away: { x: 0, y: 0 } }] }] : [];
  return [
    ...spine,
    ...categories.flatMap((placed) => (placed.causes.length > 0 ? onPlate(placed, by) : onBone(placed, by))),
  ];
}

function onBone({ category, half, bone }: PlacedCategory, by: Point): Addition[] {
  return HELD_OUT.map(({ along, side }) => {
    const at = {
      x: bone.to.x + along * (bone.from.x - bone.to.x) + by.x,
      y: bone.to.y + along * (bone.from.y - bone.to.y) + by.y,
    };
    const end = { x: at.x + side * TWIG, y: at.y };
    const spot = {
      at: side > 0 ? at : end,
      away: { x: CLEAR + (side > 0 && half > 0 ? PAST_BONE : 0), y: -CLEAR },
    };
    return { under: category.element.id, spots: [spot], line: [at, end] };
  });
}

function onPlate({ category, half, plate }: PlacedCategory, by: Point): Addition[] {
  const [left, top] = [plate.x + by.x, plate.y + by.y];
  const [middle, right] = [top + plate.height / 2, left + plate.width];
  const outer = half < 0 ? top : top + plate.height;
  return [
    {
      under: category.element.id,
      near: true,
      spots: [
        { at: { x: right, y: middle }, away: { x: CLEAR, y: 0 } },
        { at: { x: left, y: middle }, away: { x: -CLEAR, y: 0 } },
        { at: { x: left + plate.width / 2, y: outer }, away: { x: 0, y: half * CLEAR } },
      ],
    },
  ];
}
