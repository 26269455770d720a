import { describe, expect, test } from 'vitest';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Workbook } from '../../../shared/model/document';
import { LIMITS } from '../../../shared/model/schema';
import { paste } from '../../paste-text';
import { onlyDiagram, rootOf } from '../../workbooks';
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
    const hand = new Hand(fishbone).type('P').leavesTheWords();
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

describe('too much', () => {
  /** A workbook with that many elements: one diagram on the screen, the others in a second one. */
  const filled = (shown: Hand, count: number): Workbook => {
    const { workbook } = shown;
    const [diagram] = workbook.diagrams.values();
    const root = rootOf(workbook);
    if (!diagram) throw new Error('no diagram');
    const elements = new Map(workbook.elements);
    for (let i = elements.size; i < count; i++) elements.set(`far${i}`, { ...root, id: `far${i}`, diagram: 'far' });
    const far = { ...diagram, id: 'far', order: `${diagram.order}V` };
    return { ...workbook, elements, diagrams: new Map(workbook.diagrams).set('far', far) };
  };
  const refused = { ok: false, fault: { code: 'paste.too-many', params: { most: LIMITS.records } } };

  test('for a workbook is refused, and nothing is changed', () => {
    const hand = new Hand(filled(new Hand(fishbone).type('P'), LIMITS.records - 2));
    expect(paste(hand.context(), list)).toEqual(refused);
    expect([hand.workbook.elements.size, hand.steps]).toEqual([LIMITS.records - 2, 0]);
    expect(paste(hand.context(), 'Ice\nSnow')).toEqual({ ok: true, value: [] });
    expect(hand.workbook.elements.size).toBe(LIMITS.records);
  });

  test('counts the empty line out whose place is taken', () => {
    const hand = new Hand(filled(new Hand(fishbone).type('P'), LIMITS.records - 3)).press('Tab');
    expect(paste(hand.context(), list)).toEqual({ ok: true, value: [] });
    expect(hand.workbook.elements.size).toBe(LIMITS.records);
  });

  test('is a whole outline, too, beside what other diagrams have', () => {
    const hand = new Hand(filled(new Hand(fishbone), LIMITS.records - 1));
    expect(paste(hand.context(), sample)).toEqual(refused);
    expect([hand.lines, hand.workbook.title]).toEqual([[''], 'Untitled']);
  });

  test('for one line is cut, and told of', () => {
    const long = 'word '.repeat(500).trim();
    const hand = new Hand(fishbone).type('P');
    expect(paste(hand.context(), `Ice\n${long}`)).toEqual({ ok: true, value: [long] });
    expect(hand.lines.map(({ length }) => length)).toEqual([1, 5, 2 + LIMITS.text]);
  });
});

describe('a whole outline', () => {
  test('makes an empty diagram what the file of it would be, in one step', () => {
    const hand = new Hand(fishbone);
    const empty = hand.workbook;
    expect(paste(hand.context(), sample)).toEqual({ ok: true, value: [] });
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
