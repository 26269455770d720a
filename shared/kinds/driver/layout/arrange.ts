import type { Id, JsonObject } from '../../../model/document';
import type { Graph } from '../../../model/graph';
import type { Measure } from '../../kind';
import { type Arrangement, settingsOf } from './content';
import type { Geometry } from './geometry';
import { arrangementOf, found, type Grouped, grouped, groupsOf, regrouped, rememberedGroups } from './grouped/grouped';
import { feltOf, MOST_WORTH, type Page, pointsOf } from './grouped/worth';
import { type Web, webOf } from './layered-graph';
import { besideOf, geometryOf, layout } from './layout';
import { remembered } from './memory';
import { GAPS, HEADS } from './sizes';

export interface Asked {
  graph: Graph;
  measure: Measure;
  aspect: number;
  memory: unknown;
  hurry: boolean;
  folded: ReadonlyMap<Id, number>;
}

export interface Arranged {
  arrangement: Arrangement;
  geometry: Geometry;
  memory: JsonObject;
  /** pt of its words, as they are felt, by how much it looks like what people know. */
  worth: number;
}

/** Another arrangement has to be worth so much more that people look for everything anew. */
const WORTH_MOVING = 1.12;

/**
 * Columns, lists or bands, whichever is worth most on the page, or what a person chose. What is remembered stays while a person
 * types, and after a rest unless another is worth a good deal more.
 */
export function arrange({ graph, measure, aspect, memory, hurry, folded }: Asked): Arranged {
  const web = webOf(graph);
  const settings = settingsOf(graph.diagram.settings);
  const only = settings.arrangement;
  const page = { aspect, beside: besideOf(settings) };
  const inColumns = (): Arranged => {
    const columns = layout({ web, settings, measure, aspect, memory, hurry, folded });
    const geometry = geometryOf(web, columns);
    const size = { width: geometry.width, height: geometry.bottom - geometry.top + HEADS };
    const worth = feltOf(pointsOf(size, page));
    return { arrangement: 'columns', geometry, memory: columns.memory, worth };
  };
  const before = rememberedGroups(memory, page);
  const holds = before && (only === undefined || only === arrangementOf(before.shape));
  const isColumns = remembered(memory, page.beside) !== undefined;
  if (only === 'columns' || (only === undefined && isColumns && hurry)) return inColumns();
  const kept = only === undefined && isColumns ? inColumns() : undefined;
  if (kept && kept.worth * WORTH_MOVING >= MOST_WORTH) return kept;
  const few = only === undefined && !holds && web.boxes.length <= FEW;
  const usual = kept ?? (few ? inColumns() : undefined);
  if (usual && usual.worth >= MOST_WORTH) return usual;
  const groups = groupsOf({ web, settings, measure, page, folded });
  if (!groups) return usual ?? inColumns();
  const held = holds ? regrouped(groups, before) : kept;
  if (held && hurry) return held;
  const trial = found(groups, only);
  if (!trial) return held ?? usual ?? inColumns();
  const fresh = (): Grouped => grouped(groups, trial, before);
  const least = held ? held.worth * WORTH_MOVING : 0;
  const other =
    kept || only !== undefined
      ? undefined
      : (usual ?? (mostInColumns(web, page) > trial.worth ? inColumns() : undefined));
  if (other && other.worth >= trial.worth) return held && other.worth <= least ? held : other;
  return held && trial.worth <= least ? held : fresh();
}

const FEW = 30; // boxes, of which columns are reckoned first

const LEAST_BOX = 28; // px

/** No columns can be worth more: the fullest one has boxes of a line each. */
function mostInColumns({ boxes, columns }: Web, page: Page): number {
  const counts = columns.map(() => 0);
  for (const { vertex } of boxes) counts[vertex.column] = (counts[vertex.column] ?? 0) + 1;
  const most = Math.max(...counts);
  return feltOf(pointsOf({ width: 0, height: most * (LEAST_BOX + GAPS.ideas) }, page));
}
