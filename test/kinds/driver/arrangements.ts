import type { Drawing } from '../../../shared/kinds/kind';
import type { Point } from '../../../shared/scene/scene';
import { numbersFrom } from '../../random';
import { type Faults, faultsOf, NONE, sumOf } from '../faults';
import { shareUnmoved } from '../unmoved';
import { AIRY, type Nearness, nearnessOf } from './air';
import { type Arrangement, draw, filed } from './drawn';
import { copyOf, edit, type Sketch } from './random';
import { seen } from './sound';

/** What must never be in lists and bands. */
export interface Soundness extends Faults, Nearness {
  /** Drawings that came out otherwise when asked again. */
  changed: number;
}

export const SOUND: Soundness = { ...NONE, ...AIRY, changed: 0 };

const ASPECTS = [16 / 9, 4 / 3, 0.7];
/** What others stand on, or what stands where a link arrives. */
export const GROUND = ['card', 'bar', 'dot', 'also'];

/** Is it drawn in columns? There links cross, and each idea has a box. */
export const inColumns = ({ memory }: Drawing): boolean => !('shape' in memory);

/** Faults as first drawn, and after so many edits on top of each other with what a file would remember. */
export function soundnessOf(first: Sketch, seed: number, edits: number, arrangement: Arrangement): Soundness {
  const aspect = ASPECTS[seed % ASPECTS.length] ?? 1;
  const sketch = copyOf(first);
  const next = numbersFrom(seed + 77);
  let drawn = draw(sketch, { aspect, arrangement });
  let sum = lookAt(drawn, sketch);
  let changed = same(drawn, draw(copyOf(first), { aspect, arrangement }));
  for (let i = 0; i < edits; i++) {
    edit(sketch, next, seed + i);
    const asked = { aspect, memory: filed(drawn.memory), hurry: i % 2 === 0, arrangement };
    drawn = draw(sketch, asked);
    sum = added(sum, lookAt(drawn, sketch));
    changed += same(drawn, draw(sketch, asked));
  }
  return { ...sum, changed };
}

function lookAt(drawn: Drawing, sketch: Sketch): Faults & Nearness {
  const columns = inColumns(drawn);
  const faults = faultsOf(drawn.scene, { ids: seen(sketch), mayCross: columns, ground: columns ? [] : GROUND });
  return { ...faults, ...(columns ? AIRY : nearnessOf(drawn.scene)) };
}

const added = (a: Faults & Nearness, b: Faults & Nearness): Faults & Nearness => ({
  ...sumOf(a, b),
  boxes: a.boxes + b.boxes,
  lines: a.lines + b.lines,
  outOfCard: a.outOfCard + b.outOfCard,
});

const same = (a: Drawing, b: Drawing): number => (JSON.stringify(a) === JSON.stringify(b) ? 0 : 1);

/** The share of those drawn twice whose words begin where they began, as seen from the aim. */
export const unmovedWords = (before: Drawing, after: Drawing): number =>
  shareUnmoved(startsOf(before), startsOf(after));

function startsOf({ scene, anchor }: Drawing): ReadonlyMap<string, Point> {
  const starts = new Map<string, Point>();
  for (const mark of scene.marks)
    if (mark.kind === 'text' && mark.id && !starts.has(mark.id))
      starts.set(mark.id, { x: mark.x - anchor.x, y: (mark.lines[0]?.baseline ?? 0) - anchor.y });
  return starts;
}
