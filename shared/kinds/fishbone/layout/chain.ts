import { heaviestChain } from '../../../model/chain';

/**
 * Something that wants to stay where it was: of causes, so many rows further out than if all were packed tight; of bones, so
 * many px from the head.
 */
export interface Link {
  slack: number | undefined; // undefined: it was not there
  weight: number;
}

interface Able extends Link {
  slack: number;
}

/** The heaviest of those that can stay where they were together: their slack is known, not negative, and never falls. */
export const heaviestStay = (links: readonly Link[]): ReadonlySet<Link> =>
  heaviestChain(
    links.filter((link): link is Able => link.slack !== undefined && link.slack >= 0),
    ({ slack }) => slack,
    ({ weight }) => weight,
  );
