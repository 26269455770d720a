import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Group, partsOf, ROOM } from '../../../renderer/canvas/groups';
import { frameOf, labelAt, labelsIn, onBadge, spotAt } from '../../../renderer/canvas/hits';
import type { Graph } from '../../../shared/model/graph';
import { draw } from '../../kinds/fishbone/drawn';
import { graphOf, sample } from '../../kinds/fishbone/random';

const drawn = fc
  .record({ seed: fc.nat(), causes: fc.integer({ min: 1, max: 60 }), categories: fc.integer({ min: 1, max: 8 }) })
  .map((wanted): { groups: readonly Group[]; graph: Graph } => {
    const sketch = sample({ ...wanted, depth: 4 });
    const { scene, anchor } = draw(sketch);
    return { groups: partsOf(scene, anchor, null).groups, graph: graphOf(sketch) };
  });

const middle = ({ rect: { x, y, width, height } }: Group) => ({ x: x + width / 2, y: y + height / 2 });

describe('what lies under the pointer', () => {
  test('in the middle of a label it is that label, and what is dragged goes below it', () => {
    fc.assert(
      fc.property(drawn, ({ groups, graph }) => {
        for (const group of groups) {
          expect(labelAt(groups, middle(group))).toBe(group);
          expect(spotAt(groups, graph, middle(group))).toEqual({ target: group.id, position: 'under' });
        }
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  test('a frame takes what it touches: round one label that one, round all of them all', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ groups }, i) => {
        const one = groups[i % groups.length];
        if (!one) return;
        const { x, y, width, height } = one.rect;
        const inner = frameOf({ x: x + ROOM, y: y + ROOM }, { x: x + width - ROOM, y: y + height - ROOM });
        expect(labelsIn(groups, inner)).toEqual([one.id]);
        const far = 1e6;
        expect(labelsIn(groups, frameOf({ x: far, y: far }, { x: -far, y: -far }))).toEqual(groups.map(({ id }) => id));
        expect(labelsIn(groups, frameOf({ x: far, y: far }, { x: far + 9, y: far + 9 }))).toEqual([]);
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  test('between two causes, one beneath the other, the place is the same from either side', () => {
    const sketch = sample({ causes: 0, categories: 1, depth: 1, seed: 1 });
    const [category] = sketch.children;
    if (!category) throw new Error('expected a category');
    const siblings = ['Ice', 'Works', 'Hills'];
    category.children = siblings.map((text) => ({ id: text, text, children: [] }));
    const { scene, anchor } = draw(sketch, { aspect: 0.5 });
    const { groups } = partsOf(scene, anchor, null);
    const graph = graphOf(sketch);
    const column = groups.filter(({ id }) => siblings.includes(id));
    const spots = column.map((group) => {
      const x = middle(group).x;
      const top = spotAt(groups, graph, { x, y: group.rect.y + 1 });
      const bottom = spotAt(groups, graph, { x, y: group.rect.y + group.rect.height - 1 });
      return [top, bottom].map((spot) =>
        spot ? siblings.indexOf(spot.target) + Number(spot.position === 'after') : -1,
      );
    });
    expect(spots).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  test('what stands at the top has nothing beside it', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0, max: 1, noNaN: true }), ({ groups, graph }, share) => {
        const [root] = graph.children(null);
        const head = groups.find(({ id }) => id === root?.id);
        if (!head) return;
        const { x, y, width, height } = head.rect;
        expect(spotAt([head], graph, { x: x + width * share, y: y + height * share })?.position).toBe('under');
        expect(spotAt([head], graph, { x: x - 4, y: y + height / 2 })).toBeNull();
      }),
      { seed: 4, numRuns: 20 },
    );
  });

  test('a small sign takes a finger', () => {
    const group: Group = {
      id: 'a',
      rect: { x: 100, y: 100, width: 80, height: 30 },
      boxed: false,
      words: undefined,
      marks: [{ kind: 'box', role: 'folded', tone: { part: 'sunken' }, x: 60, y: 8, width: 14, height: 14, round: 7 }],
    };
    expect(onBadge(group, { x: 167, y: 115 })).toBe(true);
    expect(onBadge(group, { x: 178, y: 104 })).toBe(true);
    expect(onBadge(group, { x: 120, y: 115 })).toBe(false);
  });
});
