import type { Drawing } from '../../../shared/kinds/kind';
import { numbersFrom } from '../../random';
import { type Faults, faultsOf, NONE, sumOf } from '../faults';
import { draw, filed } from './drawn';
import { copyOf, edit, type Sketch } from './random';

/** Links may cross: these are all that may not be. */
export interface Soundness extends Omit<Faults, 'crossings'> {
  /** Drawings that came out otherwise when asked again. */
  changed: number;
}

const { crossings: _, ...none } = NONE;
export const SOUND: Soundness = { ...none, changed: 0 };

const ASPECTS = [16 / 9, 4 / 3, 0.7];

/** Those under the aim: what must be drawn. */
export function seen({ nodes }: Sketch): readonly string[] {
  const ids = new Set<string>();
  const first = nodes.findIndex(({ type, parent }) => type === 'aim' && parent === null);
  for (const [i, { id, parent, type }] of nodes.entries())
    if (i === first || (parent !== null && type !== 'note' && ids.has(parent))) ids.add(id);
  return [...ids];
}

/** Faults as first drawn, and after so many edits on top of each other with what a file would remember. */
export function soundnessOf(first: Sketch, seed: number, edits: number): Soundness {
  const aspect = ASPECTS[seed % ASPECTS.length] ?? 1;
  const sketch = copyOf(first);
  const next = numbersFrom(seed + 77);
  let drawn: Drawing = draw(sketch, { aspect });
  let faults = faultsOf(drawn.scene, { ids: seen(sketch), mayCross: true });
  let changed = same(drawn, draw(copyOf(first), { aspect }));
  for (let i = 0; i < edits; i++) {
    edit(sketch, next, seed + i);
    const asked = { aspect, memory: filed(drawn.memory), hurry: i % 2 === 0 };
    drawn = draw(sketch, asked);
    faults = sumOf(faults, faultsOf(drawn.scene, { ids: seen(sketch), mayCross: true }));
    changed += same(drawn, draw(sketch, asked));
  }
  const { crossings: _, ...rest } = faults;
  return { ...rest, changed };
}

const same = (a: Drawing, b: Drawing): number => (JSON.stringify(a) === JSON.stringify(b) ? 0 : 1);
