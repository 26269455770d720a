import type { Looks } from '../../desk/looks';

export type Right = 'inspector' | 'list' | null;

interface Situation {
  looks: Pick<Looks, 'details' | 'list'>;
  /** Is anything selected? */
  selected: boolean;
  /** Is there room for a panel that nobody asked for? */
  roomy: boolean;
}

/** What stands at the right of a wide page. What a person asked for is there in any case; the rest only where there is room. */
export function rightOf({ looks, selected, roomy }: Situation): Right {
  if (looks.list) return 'list';
  const comes = looks.details === 'always' || (looks.details === 'selected' && selected && roomy);
  return comes ? 'inspector' : null;
}

/** The same key shows the details and puts them away. */
export function toggled(now: Situation): Pick<Looks, 'details' | 'list'> {
  if (rightOf(now) === 'inspector') return { list: false, details: 'never' };
  return { list: false, details: now.selected && now.roomy ? 'selected' : 'always' };
}
