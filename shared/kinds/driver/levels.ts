/** The types that stand in the picture, from the aim outwards: a column for each. */
export const LEVELS = ['aim', 'primary', 'secondary', 'tertiary', 'idea'] as const;

const names: readonly string[] = LEVELS;

/** Between the aim and the ideas. */
export const DRIVERS = names.slice(1, -1);

export const isDriver = ({ type }: { type: string }): boolean => DRIVERS.includes(type);

/** How far from the aim; -1 for what has no place in the picture. */
export const levelOf = (type: string): number => names.indexOf(type);
