import { expect, test } from 'vitest';
import { slideAspect, slideRound } from '../../../renderer/canvas/slide';
import { tableMeasure } from '../../../shared/layout/measure';
import { boundsOf } from '../../../shared/scene/transform';
import { draw } from '../../kinds/fishbone/drawn';
import { sample } from '../../kinds/fishbone/random';

const frame = {
  id: 'd',
  title: 'Why are the buses late?',
  about: { team: 'Team', date: 'May' },
  measure: tableMeasure,
  translate: (key: string) => key,
};
const sketch = sample({ causes: 21, categories: 4, depth: 3, seed: 1 });

test('a slide is 16:9 round the drawing, with its title, and covers none of its words', () => {
  const drawing = draw(sketch, { aspect: slideAspect(frame) });
  const { marks, bounds } = slideRound(frame, drawing);
  expect(bounds.width / bounds.height).toBeCloseTo(16 / 9);
  const inner = boundsOf(drawing.scene.marks);
  expect(inner.x).toBeGreaterThanOrEqual(bounds.x);
  expect(inner.y + inner.height).toBeLessThanOrEqual(bounds.y + bounds.height);
  expect(marks.map(({ role }) => role)).toEqual(['sheet', 'title', 'byline']);
  expect(marks[0]).toMatchObject({ x: bounds.x, y: bounds.y });
});

test('the taller the title, the flatter the drawing', () => {
  const bare = { ...frame, title: '', about: {} };
  expect(slideAspect(bare)).toBeLessThan(slideAspect(frame));
});
