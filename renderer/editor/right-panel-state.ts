import { useStore } from 'zustand';
import { ROOMY, useMedia } from './media-queries';
import { meeting } from './meeting';
import { type Looks, looks } from './preferences';

export type Right = 'inspector' | 'list' | null;

interface Situation {
  looks: Pick<Looks, 'details' | 'list'>;
  /** Is there room for a panel that nobody asked for? */
  roomy: boolean;
}

/**
 * What stands at the right of a wide page. What a person asked for is there in any case; the rest only where there is room, and
 * there all the time: with nothing selected it is about the diagram, and the picture moves for no selection.
 */
export function rightOf({ looks, roomy }: Situation): Right {
  if (looks.list) return 'list';
  const comes = looks.details === 'always' || (looks.details === 'selected' && roomy);
  return comes ? 'inspector' : null;
}

/** The same key shows the details and puts them away. */
export function toggled(now: Situation): Pick<Looks, 'details' | 'list'> {
  if (rightOf(now) === 'inspector') return { list: false, details: 'never' };
  return { list: false, details: now.roomy ? 'selected' : 'always' };
}

/** A vote stands at the right already, and the picture is what people vote on. */
export function useRoomy(): boolean {
  const wide = useMedia(ROOMY);
  const voting = useStore(meeting, ({ vote }) => vote !== 'none');
  return wide && !voting;
}

/** What stands at the right of a wide page now. */
export function useRight(): Right {
  const now = useStore(looks);
  const roomy = useRoomy();
  return rightOf({ looks: now, roomy });
}

const WIDTH = 301; // px of the panel and the hairline beside it, as in workbook.css

/** px at the right of the picture that are kept free of the drawing as long as the panel is still being loaded: nothing moves then. */
export const useSpare = (): number => (useRight() === null ? 0 : WIDTH);
