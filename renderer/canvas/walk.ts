import type { Id } from '../../shared/model/document';
import type { Rect } from '../../shared/scene/scene';

/** A label and where it stands. */
export interface Stop {
  id: Id;
  rect: Rect;
}

export type Way = 'left' | 'right' | 'up' | 'down';

/** The last step: who turns round at once comes back to where it began. */
export interface Trail {
  from: Id;
  way: Way;
  to: Id;
}

/**
 * Where an arrow leads in the drawing's own geometry; undefined where nothing lies that way. What is around a label is cut
 * along the diagonals into four quarters, one for each arrow, and the nearest label of the quarter is taken, counted as
 * streets are walked, across and down: a Yao graph of four cones (Yao, 1982). So every label is reached from every other:
 * the arrow in whose quarter the wished one lies leads nearer to it. Labels are wide and low, so across counts for less
 * than down. An arrow into an empty quarter takes the nearest of all that lie on its side.
 */
export function walked(stops: readonly Stop[], at: Id, way: Way, trail: Trail | null = null): Id | undefined {
  const here = stops.find(({ id }) => id === at);
  if (!here) return undefined;
  if (trail?.to === at && trail.way === BACK[way] && stops.some(({ id }) => id === trail.from)) return trail.from;
  const from = middle(here);
  let best: Found | undefined;
  for (const stop of stops) {
    const to = middle(stop);
    const found = look(stop.id, to.x - from.x, to.y - from.y, way);
    if (stop !== here && found && (!best || nearer(found, best))) best = found;
  }
  return best?.id;
}

const BACK: Readonly<Record<Way, Way>> = { left: 'right', right: 'left', up: 'down', down: 'up' };
const FLAT = 4;

const middle = ({ rect }: Stop) => ({ x: (rect.x + rect.width / 2) / FLAT, y: rect.y + rect.height / 2 });

interface Found {
  id: Id;
  inQuarter: boolean;
  far: number;
  aside: number;
}

function look(id: Id, dx: number, dy: number, way: Way): Found | undefined {
  const inQuarter = quarterOf(dx, dy) === way;
  const ahead = { left: -dx, right: dx, up: -dy, down: dy }[way];
  if (!inQuarter && ahead <= 0) return undefined;
  const [across, down] = [Math.abs(dx), Math.abs(dy)];
  return { id, inQuarter, far: across + down, aside: Math.min(across, down) };
}

function nearer(a: Found, b: Found): boolean {
  if (a.inQuarter !== b.inQuarter) return a.inQuarter;
  return a.far < b.far || (a.far === b.far && a.aside < b.aside);
}

/** Each diagonal belongs to one of its two quarters. */
function quarterOf(dx: number, dy: number): Way {
  if (dx > 0 && -dx <= dy && dy < dx) return 'right';
  if (dy > 0 && -dy < dx && dx <= dy) return 'down';
  if (dx < 0 && dx < dy && dy <= -dx) return 'left';
  return 'up';
}
