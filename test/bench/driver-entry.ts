// What the speeds are measured on: bundled as the product is, so that no development server's wrapping is timed.
import { settingsOf } from '../../shared/kinds/driver/layout/content';
import { forestOf } from '../../shared/kinds/driver/layout/forest';
import { webOf } from '../../shared/kinds/driver/layout/layered-graph';
import { layout } from '../../shared/kinds/driver/layout/layout';
import { order } from '../../shared/kinds/driver/layout/order';
import { apartBy, spread } from '../../shared/kinds/driver/layout/pack';
import { linesOf } from '../../shared/kinds/driver/layout/routes';
import { ROOMY } from '../../shared/kinds/driver/layout/sizes';
import { tableMeasure } from '../../shared/layout/measure';
import type { Graph } from '../../shared/model/graph';

export { drawing } from '../../shared/kinds/driver/drawing';
export { tableMeasure };

/** What the peers do, and no more: boxes whose sizes are known are ordered and placed, their links routed. */
export function arranging(graph: Graph): () => unknown {
  const web = webOf(graph);
  const settings = settingsOf({});
  const asked = { measure: tableMeasure, aspect: 16 / 9, memory: undefined, hurry: false, folded: new Map() };
  const { form } = layout({ web, settings, ...asked });
  const halves = new Map(web.boxes.map(({ vertex }) => [vertex.key, vertex.half]));
  return () => {
    const own = webOf(graph);
    for (const { vertex } of own.boxes) vertex.half = halves.get(vertex.key) ?? 0;
    order(own, undefined, false);
    spread(own, forestOf(own), apartBy(ROOMY));
    return linesOf(own, form);
  };
}
