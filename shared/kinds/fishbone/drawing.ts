import type { Id } from '../../model/document';
import type { View } from '../kind';
import { branchSlides } from '../slides';
import { draw } from './draw';
import { calm, leastWidth } from './layout/calm';
import { memorise, recalled, remembered } from './layout/memory';
import { type Packed, sizeOf, stand } from './layout/pack';
import { place } from './layout/place';
import { recall } from './layout/recall';
import { search } from './layout/search';
import { treeOf } from './layout/tree';
import { letteringOf } from './layout/words';

/** A new arrangement has to be so much better that people look for their causes anew. */
const WORTH_MOVING = 1.18;

/**
 * The fishbone: the problem at the head on the right, a bone for each category, the categories alternating above and below
 * from the head on, causes on twigs, and mini-bones for what causes them. The layout's steps, a file each, from the smallest:
 * words and tree; stack, hang and reach lay out what stands on one side of a bone; bone; pack sets bones along the spine.
 * Forms, parts, column, share and columns find the narrowest columns of causes for a bone of so many rows; halves estimates
 * how high the bones should be, fitted makes them, and search packs the best and refines them in small steps towards the
 * least cost; calm spends what room is left. Memory and recall keep it as it was. Place turns rows into coordinates.
 */
export const drawing: View = {
  id: 'drawing',
  draw({ graph, measure, memory, hurry, folded = NOTHING, ...input }) {
    const aspect = shapeOf(input.aspect);
    const lettering = letteringOf(measure);
    const tree = treeOf(graph, lettering, folded);
    const text = tree.head?.text ?? '';
    const before = remembered(memory);
    const known = before && recalled(before, tree, folded);
    const kept = known && recall(tree, known, lettering.head(text, known.head), leastWidth(aspect));
    const packed =
      kept && hurry ? kept : better(kept, calm(search(tree, lettering.heads(text), aspect), aspect), aspect);
    stand(packed);
    const reading = graph.all().map(({ id }) => id);
    return { ...draw(place(packed), tree.head, packed.head, reading), memory: memorise(packed, before, folded) };
  },
  slides: (graph) => branchSlides(graph, { linking: null }),
};

const NOTHING: ReadonlyMap<Id, number> = new Map();

const better = (kept: Packed | undefined, found: Packed, aspect: number): Packed =>
  kept && sizeOf(found, aspect) * WORTH_MOVING >= sizeOf(kept, aspect) ? kept : found;

/** No shape is so flat or so narrow that it would leave no room for words. */
const shapeOf = (aspect: number): number => (aspect > 0 ? Math.min(8, Math.max(1 / 8, aspect)) : 16 / 9);
