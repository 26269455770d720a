import { describe, expect, test } from 'vitest';
import { paste } from '../../../shared/actions/paste';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import { onlyDiagram } from '../../workbooks';
import { Hand } from './hand';

const list = 'Ice\n  Salt comes late\nWorks';
const sample = fishbone.samples[0]?.outline ?? '';

describe('a list', () => {
  test('goes below what is selected, and becomes what grows there', () => {
    const hand = new Hand(fishbone).type('Late buses').select('Late buses');
    paste(hand.context(), list);
    expect(hand.lines).toEqual(['Late buses', '  Ice', '    Salt comes late', '  Works']);
    expect(hand.graph.all().map(({ type }) => type)).toEqual(['problem', 'category', 'cause', 'category']);
    expect(hand.here).toBe('Works');
    hand.press('Tab').type('At night');
    expect(hand.lines.at(-1)).toBe('    At night');
  });

  test('takes the place of an empty line, and is one step', () => {
    const hand = new Hand(fishbone).type('P').press('Enter').type('A').press('Enter');
    paste(hand.context(), list);
    expect(hand.lines).toEqual(['P', '  A', '  Ice', '    Salt comes late', '  Works']);
    expect(hand.press('Ctrl+z').lines).toEqual(['P', '  A', '  ']);
  });

  test('goes below the root where nothing is selected', () => {
    const hand = new Hand(fishbone).type('P').press('Escape', 'Ctrl+y');
    hand.selectNothing();
    paste(hand.context(), 'A');
    expect(hand.lines).toEqual(['P', '  A']);
  });

  test('keeps its standing and tags', () => {
    const hand = new Hand(fishbone).type('P').select('P');
    paste(hand.context(), 'Ice [belief]\nSnow [north]');
    expect(hand.graph.all().slice(1)).toMatchObject([{ standing: 'believed' }, { tags: ['north'] }]);
  });
});

describe('a whole outline', () => {
  test('makes an empty diagram what the file of it would be, in one step', () => {
    const hand = new Hand(fishbone);
    const empty = hand.workbook;
    expect(paste(hand.context(), sample)).toEqual([]);
    const opened = workbookFromOutline(sample, kinds);
    if (!opened.ok) throw new Error(opened.fault.code);
    const file = new Hand(opened.value.workbook);
    expect(hand.lines).toEqual(file.lines);
    expect([hand.workbook.title, hand.workbook.about]).toEqual([file.workbook.title, file.workbook.about]);
    const hues = ({ graph }: Hand) => graph.all().map(({ type, more, standing }) => ({ type, more, standing }));
    expect(hues(hand)).toEqual(hues(file));
    expect(hand.workbook.diagrams.get(onlyDiagram(hand.workbook))?.title).toBe(file.workbook.title);
    hand.press('Ctrl+z');
    expect(hand.workbook).toEqual(empty);
  });

  test('brings only its lines into a diagram that has words', () => {
    const hand = new Hand(fishbone).type('Late buses').select('Late buses');
    paste(hand.context(), sample);
    expect(hand.lines[0]).toBe('Late buses');
    expect(hand.lines).toHaveLength(26);
    expect(hand.workbook.title).toBe('Untitled');
  });
});
