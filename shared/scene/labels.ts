import type { Box, Mark, Text } from './scene';
import { solids } from './transform';

/**
 * The words of an element with what stands in one row with them: signs before them, and behind them how many are folded away,
 * votes, and numbers in their pills. They keep their order whatever the direction, so that none comes to lie on another. A sign
 * of the legend is one label with its own words. All other marks are in no label.
 */
export function labelsIn(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const labels: Mark[][] = [];
  let label: Mark[] | undefined;
  for (const mark of marks) {
    if (!isPart(mark)) label = undefined;
    else if (label && label[0]?.id === mark.id && !BEGINS.has(beginning(mark))) label.push(mark);
    else {
      label = [mark];
      labels.push(label);
    }
  }
  const pills = marks.filter(isPill);
  if (pills.length === 0) return labels;
  return labels.map((parts) => {
    const numbers = parts.filter((mark) => mark.kind === 'text').filter(({ role }) => NUMBERS.has(role));
    return [...parts, ...pills.filter((pill) => numbers.some((number) => isIn(pill, number)))];
  });
}

const NUMBERS: ReadonlySet<string> = new Set(['also', 'also-own']);

/** Dots in one row with the words; dots below them ('vote') stay where they are. */
const isPart = ({ kind, id, role }: Mark): boolean =>
  id !== undefined && (kind === 'text' || kind === 'icon' || (kind === 'box' && role === 'votes'));

/** The page's own marks have one id, and each is a label of its own. */
const BEGINS: ReadonlySet<string> = new Set(['icon legend', 'text foot']);
const beginning = ({ kind, role }: Mark): string => `${kind} ${role}`;

/** Round the number of a further link; it belongs to no element. */
const isPill = (mark: Mark): mark is Box => mark.kind === 'box' && mark.id === undefined && mark.role === 'also';

const isIn = ({ x, y, width, height }: Box, number: Text): boolean =>
  solids(number).some((solid) => {
    const middle = { x: solid.x + solid.width / 2, y: solid.y + solid.height / 2 };
    return middle.x > x && middle.x < x + width && middle.y > y && middle.y < y + height;
  });
