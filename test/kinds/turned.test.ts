import { describe, expect, test } from 'vitest';
import { deckPage } from '../../shared/deck/deck';
import { fishbone } from '../../shared/kinds/fishbone/fishbone';
import { deckOf } from '../../shared/kinds/slides';
import { drawShown } from '../../shared/kinds/visible-graph';
import { tableMeasure } from '../../shared/layout/measure';
import type { Element } from '../../shared/model/document';
import { build, type Graph } from '../../shared/model/graph';
import type { Icon, Mark, Rect, Scene, Text } from '../../shared/scene/scene';
import { overlap, solids } from '../../shared/scene/transform';
import { outlined } from '../workbooks';
import { graphIn } from './after';
import { draw } from './driver/drawn';
import { random, type Sketch, sample } from './driver/random';

/** What stands in one row with words, and must not lie on any. */
const SIGNS = ['also', 'votes', 'vote'];

const inner = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 0.5,
  y: y + height * 0.25,
  width: width - 1,
  height: height * 0.5,
});

const isSign = (mark: Mark) => mark.kind === 'text' || mark.kind === 'icon' || SIGNS.includes(mark.role);
const isOwnPill = (one: Mark, other: Mark) => one.role === 'also' && other.role.startsWith('also');

/** Pairs of words and signs that lie on each other, but for a number in its pill. */
function coveredIn({ marks }: Scene): readonly string[] {
  const rects = marks.filter(isSign).flatMap((mark) => solids(mark).map((rect) => ({ mark, rect: inner(rect) })));
  return rects.flatMap(({ mark, rect }, i) =>
    rects
      .slice(i + 1)
      .filter((other) => other.mark !== mark && !isOwnPill(mark, other.mark) && overlap(rect, other.rect))
      .map((other) => `${mark.id} ${mark.role} lies on ${other.mark.id} ${other.mark.role}`),
  );
}

const textsOf = ({ marks }: Scene, ...roles: string[]): readonly Text[] =>
  marks.filter((mark) => mark.kind === 'text').filter(({ role }) => roles.includes(role));

function numbersOutsidePills(scene: Scene): readonly Text[] {
  const pills = scene.marks.filter((mark) => mark.kind === 'box' && mark.role === 'also').flatMap(solids);
  return textsOf(scene, 'also', 'also-own').filter((number) =>
    solids(number).some(
      (rect) =>
        !pills.some(
          ({ x, y, width, height }) =>
            rect.x >= x - 0.1 && rect.x + rect.width <= x + width + 0.1 && overlap(rect, { x, y, width, height }),
        ),
    ),
  );
}

/** Each sign with the first line of the words of its element. */
function signsWithWords({ marks }: Scene, role: string): readonly { icon: Icon; line: Rect }[] {
  return marks.flatMap((icon) => {
    if (icon.kind !== 'icon') return [];
    const words = marks.find((mark) => mark.kind === 'text' && mark.id === icon.id && mark.role === role);
    const line = words && solids(words)[0];
    return line ? [{ icon, line }] : [];
  });
}

describe('an English driver diagram that leads to the left', () => {
  const sketches = Array.from({ length: 14 }, (_, i): Sketch => {
    const sketch = i % 2 ? sample(20 + 6 * i, i) : random(i);
    const ideas = sketch.nodes.filter(({ type }) => type === 'idea');
    const drivers = sketch.nodes.filter(({ type }) => type === 'secondary');
    const links = ideas.slice(0, 4).flatMap(({ id, parent }, k) => {
      const to = drivers.at(-1 - k);
      return to && to.id !== parent ? [{ from: id, to: to.id }] : [];
    });
    return { ...sketch, links: [...sketch.links, ...links] };
  });
  const turned = (sketch: Sketch, arrangement: 'lists' | 'bands' | 'columns', direction: string) =>
    draw({ ...sketch, settings: { ...sketch.settings, direction } }, { arrangement }).scene;

  test.each(['lists', 'bands', 'columns'] as const)('has no words on others in %s', (arrangement) => {
    for (const sketch of sketches) {
      const scene = turned(sketch, arrangement, 'rtl');
      expect(coveredIn(scene)).toEqual(coveredIn(turned(sketch, arrangement, 'ltr')));
      expect(numbersOutsidePills(scene)).toEqual([]);
    }
  });

  test('has pills, and signs before the words', () => {
    const scenes = sketches.map((sketch) => turned(sketch, 'lists', 'rtl'));
    expect(scenes.flatMap((scene) => textsOf(scene, 'also', 'also-own')).length).toBeGreaterThan(10);
    const nodes = sketches[1]?.nodes ?? [];
    const marked = nodes.map((node) => ({ ...node, standing: 'believed' as const, text: 'Some English words' }));
    const found = signsWithWords(turned({ nodes: marked, links: [] }, 'lists', 'rtl'), 'words');
    expect(found.length).toBeGreaterThan(5);
    for (const { icon, line } of found) expect(icon.x + icon.size).toBeLessThanOrEqual(line.x);
    const hebrew = marked.map((node) => ({ ...node, text: 'מים ועץ' }));
    const other = signsWithWords(turned({ nodes: hebrew, links: [] }, 'lists', 'ltr'), 'words');
    for (const { icon, line } of other) expect(icon.x).toBeGreaterThanOrEqual(line.x + line.width);
  });
});

describe('a fishbone in English that leads to the left', () => {
  const text = 'A cause that has so many words that it takes more than one line of its slide, and then some at the end';
  const { diagram, elements } = marked(
    graphIn(outlined(`kind: fishbone\nproblem: Why?\n\nOne\n  ${text}\n  b\nTwo\n  c`)),
  );
  const graph = build({ ...diagram, settings: { direction: 'rtl' } }, elements);

  /** Believed, with votes. */
  function marked(of: Graph): { diagram: Graph['diagram']; elements: readonly Element[] } {
    const elements = of
      .all()
      .map((element): Element => (element.type === 'cause' ? { ...element, standing: 'believed', votes: 7 } : element));
    return { diagram: of.diagram, elements };
  }

  test('has no words on others', () => {
    const [view] = fishbone.views;
    const { scene } = drawShown(fishbone, view, { graph, measure: tableMeasure, aspect: 1, hurry: false });
    expect(coveredIn(scene)).toEqual([]);
  });

  const input = { id: 'd', title: '', about: { team: 'Team', draft: true as const }, measure: tableMeasure };
  const size = { width: 1600, height: 900 };
  const page = (index: number) =>
    deckPage({ ...input, translate: (key) => key, graph, kind: fishbone, size, legend: true }, index).scene;

  test('has a deck without words on others, each with its number on the same side', () => {
    const slides = deckOf(graph, fishbone).map((_, index) => page(index));
    expect(slides).toHaveLength(3);
    for (const scene of slides.slice(1)) expect(coveredIn(scene)).toEqual([]);
    for (const scene of slides) for (const { x } of textsOf(scene, 'foot').flatMap(solids)) expect(x).toBeLessThan(300);
  });

  test('has the lines of its deck below all words', () => {
    const { marks } = page(1);
    for (const mark of textsOf(page(1), 'words')) {
      const ends = marks.flatMap((other) => (other.kind === 'stroke' && other.role === 'twig' ? [other.points] : []));
      for (const { x, y, width, height } of solids(mark).slice(-1))
        expect(
          ends.some(
            (points) =>
              points.some((end) => end.x <= x + 0.1 && Math.abs(end.y - y - height) < 10) &&
              points.some((end) => end.x >= x + width - 0.1),
          ),
        ).toBe(true);
    }
  });

  test('has each caption of the legend beside its sign', () => {
    const found = signsWithWords(page(1), 'legend').filter(({ icon }) => icon.role === 'legend');
    expect(found).toHaveLength(1);
    for (const { icon, line } of found) {
      expect(line.x - icon.x - icon.size).toBeGreaterThan(0);
      expect(line.x - icon.x - icon.size).toBeLessThan(icon.size);
    }
  });
});
