import { expect, test } from 'vitest';
import { driver } from '../../../shared/kinds/driver/driver';
import { slideGraph, slidesOf } from '../../../shared/kinds/slides';
import { outlined } from '../../workbooks';
import { graphIn } from '../after';

const workbook = outlined(
  `kind: driver
title: On track
aim: Raise attendance

Transition
  Students know someone
    Orientation
Teams
  Lists are current
    -> Orientation [weak]
    Posted on Monday
`,
);
const graph = graphIn(workbook);

test('what serves two drivers stands on the slides of both, with all that stands under it there', () => {
  const [transition, teams, ...others] = slidesOf(graph, driver).map((slide) => slideGraph(graph, driver, slide));
  expect(others).toEqual([]);
  expect(transition?.diagram.title).toBe('On track: Transition');
  expect(transition?.all().map(({ text }) => text)).toEqual([
    'Raise attendance',
    'Transition',
    'Students know someone',
    'Orientation',
  ]);
  expect(teams?.all().map(({ text, more }) => [text, more.weak === true])).toEqual([
    ['Raise attendance', false],
    ['Teams', false],
    ['Lists are current', false],
    ['Posted on Monday', false],
    ['Orientation', true], // as weak as the link was
  ]);
  expect([transition?.links, teams?.links]).toEqual([[], []]);
});
