import type { Id } from '../../model/document';
import type { View } from '../kind';
import { branchSlides } from '../slides';
import { draw } from './draw';
import { arrange } from './layout/arrange';
import { serves } from './serves';

/**
 * The driver diagram: columns by level from the aim on the left to the change ideas on the right, links of many to many between
 * them. The layout's steps, a file each: web (columns, and a bend wherever a link passes one); order, by families and sift
 * against what crossings count; forest, the part of the tree by which pack finds heights; content, piece and face write the
 * boxes; form chooses how wide columns are; memory and hold keep all as it was, moved but for what a person moved; routes leads the links.
 */
export const drawing: View = {
  id: 'drawing',
  remembers: 'shape',
  draw({ graph, measure, aspect, memory, hurry, folded = NOTHING }) {
    const arranged = arrange({ graph, measure, aspect: shapeOf(aspect), memory, hurry, folded });
    const arrangement = `arrangement-${arranged.arrangement}`;
    return { ...draw(arranged.geometry), memory: arranged.memory, arrangement };
  },
  /** One for each primary driver: the aim, the driver, and all that serves it, whatever else that serves. */
  slides: (graph) => branchSlides(graph, { links: [serves] }),
};

const NOTHING: ReadonlyMap<Id, number> = new Map();

/** No shape is so flat or so narrow that it would leave no room for words. */
const shapeOf = (aspect: number): number => (aspect > 0 ? Math.min(8, Math.max(1 / 8, aspect)) : 16 / 9);
