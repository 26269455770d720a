import { numbersFrom } from '../../random';
import { disorderOf, draw, filed } from './drawn';
import { type Faults, faultsOf, NONE, sumOf } from './faults';
import { copyOf, edit, type Sketch, seen } from './random';

export interface Soundness extends Faults {
  disorder: number;
  /** Drawings that came out otherwise when asked again. */
  changed: number;
}

export const SOUND: Soundness = { ...NONE, disorder: 0, changed: 0 };

const ASPECTS = [16 / 9, 4 / 3, 1];

/** Faults of a fishbone, and after each of three edits on top of each other with what a file would remember. */
export function soundnessOf(head: Sketch, seed: number): Soundness {
  const aspect = ASPECTS[seed % ASPECTS.length] ?? 1;
  const first = draw(head, { aspect });
  let faults = faultsOf(first.scene, { ids: seen(head) });
  let disorder = disorderOf(first.scene, head);
  const changed = seed % 5 === 0 && JSON.stringify(draw(head, { aspect })) !== JSON.stringify(first) ? 1 : 0;
  const next = copyOf(head);
  let memory: unknown = first.memory;
  for (let k = 0; k < 3; k++) {
    edit(next, numbersFrom(seed * 7 + k + 9), k + seed);
    const edited = draw(next, { aspect, memory: filed(memory), hurry: true });
    faults = sumOf(faults, faultsOf(edited.scene, { ids: seen(next) }));
    disorder += disorderOf(edited.scene, next);
    memory = edited.memory;
  }
  return { ...faults, disorder, changed };
}
