import type { Scene } from '../../../shared/scene/scene';
import { type Expected, type Faults, faultsOf as faultsOfScene } from '../faults';

export { type Faults, NONE, sumOf } from '../faults';

const AIR = 6; // px at zoom 1 between boxes, labels and foreign strokes

/** A near miss is a fault as well. */
export const faultsOf = (scene: Scene, expected: Expected = {}): Faults =>
  faultsOfScene(scene, { air: AIR, ...expected });
