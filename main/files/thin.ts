const NEWEST = 10;
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000; // ms

interface Copy {
  id: string; // the workbook's
  at: number; // ms since 1970
  size: number; // bytes
}

/**
 * The copies that are not worth keeping: of each workbook stay the ten newest, and the last one of each of the last thirty
 * days on which there are any. Where all together are still larger than `room` bytes, the oldest of the workbook that takes
 * up most goes, and so on; the newest of each stays whatever its size. `fresh` has just been written, and stays too, though
 * the clock may have been wrong before and call it old.
 */
export function surplus<C extends Copy>(copies: readonly C[], fresh: Pick<Copy, 'id' | 'at'>, room: number): C[] {
  const shelves = new Map<string, C[]>();
  for (const copy of copies) shelves.set(copy.id, [...(shelves.get(copy.id) ?? []), copy]);
  const kept = [...shelves.values()].map((shelf) => worthKeeping(shelf, (copy) => isFresh(copy, fresh)));
  for (let size = sizeOf(kept.flat()); size > room; ) {
    const [fullest] = kept.filter((shelf) => shelf.length > 1).sort((a, b) => sizeOf(b) - sizeOf(a));
    if (!fullest) break;
    const oldest = fullest.length - 1;
    const [removed] = fullest.splice(isFresh(fullest[oldest], fresh) ? oldest - 1 : oldest, 1);
    size -= removed?.size ?? 0;
  }
  const stays = new Set(kept.flat());
  return copies.filter((copy) => !stays.has(copy));
}

/** The newest first. */
function worthKeeping<C extends Copy>(shelf: readonly C[], always: (copy: C) => boolean): C[] {
  const days = new Set<number>();
  return [...shelf]
    .sort((a, b) => b.at - a.at)
    .filter((copy, i) => {
      const day = Math.floor(copy.at / DAY);
      const lastOfDay = days.size < DAYS && !days.has(day);
      days.add(day);
      return i < NEWEST || lastOfDay || always(copy);
    });
}

const isFresh = (copy: Copy | undefined, fresh: Pick<Copy, 'id' | 'at'>): boolean =>
  copy?.id === fresh.id && copy.at === fresh.at;

const sizeOf = (copies: readonly Copy[]): number => copies.reduce((sum, { size }) => sum + size, 0);
