import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Group } from '../../../renderer/canvas/groups';
import { Label } from '../../../renderer/canvas/Label';
import type { Box, Tone } from '../../../shared/scene/scene';

const boxOf = (tone: Tone): Box => ({
  ...{ kind: 'box', role: 'idea', tone, x: 6, y: 6, width: 100, height: 30, round: 4 },
});
const shownOf = (tone: Tone): string => {
  const group: Group = {
    ...{ id: 'a', rect: { x: 0, y: 0, width: 112, height: 42 }, words: undefined, boxed: true },
    marks: [boxOf(tone)],
  };
  return renderToStaticMarkup(createElement(Label, { group, selected: true, focused: false, typing: false }));
};
const chosen = (shown: string): string[] =>
  (shown.match(/<rect[^>]*>/g) ?? []).filter((rect) => /label-chosen/.test(rect));

test('a selected box of the page is filled itself; one with a colour keeps it, with a frame round it', () => {
  const [paper, ...more] = chosen(shownOf({ part: 'sheet' }));
  expect(paper).toContain('width="100"');
  expect(more).toEqual([]);
  const hue = shownOf({ hue: 2, part: 'fill' });
  expect(hue).toContain('fill:var(--c2-fill)');
  expect(chosen(hue)).toHaveLength(1);
  expect(chosen(hue)[0]).toContain('label-chosen round');
});
