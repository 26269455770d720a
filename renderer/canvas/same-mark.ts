import type { Mark, Point, Tone } from '../../shared/scene/scene';

/**
 * Would both look the same, the first one moved by `-by`? But for what no eye could see: a hundredth of a px. Field by field,
 * since it is asked for every mark of a drawing at every key.
 */
export function alike(a: Mark, b: Mark, by: Point): boolean {
  if (a.role !== b.role || a.id !== b.id || !sameTone(a.tone, b.tone)) return false;
  if (a.kind === 'box' && b.kind === 'box')
    return (
      at(a, b, by) &&
      near(a.width, b.width) &&
      near(a.height, b.height) &&
      near(a.round, b.round) &&
      near(a.edge?.weight, b.edge?.weight) &&
      sameTone(a.edge?.tone, b.edge?.tone)
    );
  if (a.kind === 'text' && b.kind === 'text')
    return (
      near(a.x - by.x, b.x) &&
      a.anchor === b.anchor &&
      near(a.size, b.size) &&
      a.weight === b.weight &&
      each(
        a.lines,
        b.lines,
        (one, other) =>
          one.text === other.text && near(one.baseline - by.y, other.baseline) && near(one.width, other.width),
      )
    );
  if (a.kind === 'stroke' && b.kind === 'stroke')
    return (
      near(a.weight, b.weight) &&
      near(a.weightEnd, b.weightEnd) &&
      a.strength === b.strength &&
      each(a.points, b.points, (one, other) => at(one, other, by)) &&
      each(a.dash ?? none, b.dash ?? none, near)
    );
  if (a.kind === 'icon' && b.kind === 'icon')
    return at(a, b, by) && a.name === b.name && near(a.size, b.size) && a.says === b.says;
  return false;
}

const none: readonly number[] = [];

const near = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 0.01);

const at = (a: Point, b: Point, by: Point): boolean => near(a.x - by.x, b.x) && near(a.y - by.y, b.y);

const sameTone = (a: Tone | undefined, b: Tone | undefined): boolean => a?.hue === b?.hue && a?.part === b?.part;

/** Of the same length, and one by one alike. */
export const each = <T>(a: readonly T[], b: readonly T[], like: (one: T, other: T) => boolean): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return other !== undefined && like(one, other);
  });
