import { describe, expect, test } from 'vitest';
import { openWorkbookStore } from '../../../renderer/store/workbook-store';
import { addElements, setText } from '../../../shared/commands/elements';
import { elementsFromLines } from '../../../shared/kinds/lines';
import type { Workbook } from '../../../shared/model/document';
import { idsFrom } from '../../../shared/model/ids';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';
import { heldClock, kindsOf, paperJournal, plainDrawer, settled } from './desk';

const paste = (workbook: Workbook, count: number, seed = 'paste') => {
  const diagram = onlyDiagram(workbook);
  const lines = Array.from({ length: count }, (_, i) => ({ depth: 0, text: `line ${i}`, tags: [] }));
  const place = { type: 'item', parent: rootOf(workbook).id, after: null };
  return addElements({ kind: agenda, diagram, place, elements: elementsFromLines(lines, diagram, idsFrom(seed)) });
};

function open(memory = {}) {
  const empty = emptyWorkbook(agenda);
  const diagrams = new Map([...empty.diagrams].map(([id, diagram]) => [id, { ...diagram, memory }]));
  const workbook = { ...empty, diagrams };
  const clock = heldClock();
  const drawer = plainDrawer();
  const opened = { workbook, repairs: [], readOnly: false, journal: paperJournal() };
  const store = openWorkbookStore({ opened, kinds: kindsOf(agenda), drawer, clock });
  const at = () => store.getState();
  return { at, clock, drawer, root: rootOf(workbook).id, width: () => at().picture?.drawing.scene.width };
}

const saved = { 'list@1.50': 'of another shape', 'list@1.33': { count: 40 } };

describe('a workbook that was just opened', () => {
  test('is drawn when the room for it is known', () => {
    const { at, width } = open();
    expect(at().picture).toBeNull();
    at().setAspect(1.3);
    expect(width()).toBe(1);
  });

  test('looks as it did: from its memory, and nothing searches for better until the first edit', async () => {
    const { at, drawer, clock, root } = open(saved);
    at().setAspect(1.3);
    expect(drawer.drawnHere).toMatchObject([{ hurry: true, memory: { count: 40 } }]);
    expect(at().picture?.hurried).toBe(false);
    clock.pass(10_000);
    await settled();
    expect(drawer.askedAway).toHaveLength(0);
    at().perform(setText(root, 'Time'));
    clock.pass(400);
    expect(drawer.askedAway).toMatchObject([{ job: { hurry: false } }]);
  });

  test('is drawn at leisure where there is no memory for this shape', () => {
    const { at, drawer } = open(saved);
    at().setAspect(3);
    expect(drawer.drawnHere).toMatchObject([{ hurry: false, memory: undefined }]);
    expect(at().picture?.hurried).toBe(false);
  });
});

describe('while a person types', () => {
  test('each key is drawn at once, in a hurry, from the memory before', () => {
    const { at, drawer, root } = open();
    at().setAspect(1);
    for (const text of ['T', 'Ti']) at().perform(setText(root, text));
    expect(drawer.drawnHere).toMatchObject([
      { hurry: false },
      { hurry: true, memory: { count: 1 } },
      { hurry: true, memory: { count: 2 } },
    ]);
    expect(drawer.askedAway).toHaveLength(0);
  });

  test('the search waits for a rest, and its answer is dropped when a key came in between', async () => {
    const { at, drawer, clock, root } = open();
    at().setAspect(1);
    at().perform(setText(root, 'T'));
    clock.pass(399);
    at().perform(setText(root, 'Ti'));
    clock.pass(399);
    expect(drawer.askedAway).toHaveLength(0);
    clock.pass(1);
    expect(drawer.askedAway).toHaveLength(1);

    at().perform(setText(root, 'Time'));
    const typed = at().picture;
    drawer.askedAway[0]?.answer();
    await settled();
    expect(at().picture).toBe(typed);

    clock.pass(400);
    drawer.askedAway[1]?.answer();
    await settled();
    expect(at().picture).toMatchObject({ hurried: false });
    clock.pass(10_000);
    await settled();
    expect(drawer.askedAway).toHaveLength(2);
  });
});

describe('a large diagram', () => {
  test('goes to the worker past 1500 elements, one drawing at a time, and only the latest is shown', async () => {
    const { at, drawer, width } = open();
    at().setAspect(1);
    at().perform(paste(at().workbook, 1499));
    expect(width()).toBe(1500);
    expect(drawer.askedAway).toHaveLength(0);

    for (const seed of ['a', 'b', 'c']) at().perform(paste(at().workbook, 1, seed));
    expect(drawer.askedAway.map(({ job }) => job.graph.size)).toEqual([1501]);
    expect(width()).toBe(1500);
    drawer.askedAway[0]?.answer();
    await settled();
    expect(width()).toBe(1500);
    expect(drawer.askedAway.map(({ job }) => job.graph.size)).toEqual([1501, 1503]);
    drawer.askedAway[1]?.answer();
    await settled();
    expect(width()).toBe(1503);
    await at().close();
  });

  test('that is deleted while it is drawn does not come back', async () => {
    const { at, drawer, width } = open();
    at().setAspect(1);
    at().perform(paste(at().workbook, 1600));
    at().undo();
    expect(width()).toBe(1);
    drawer.askedAway[0]?.answer();
    await settled();
    expect(width()).toBe(1);
  });
});

describe('the shape', () => {
  test('is kept until the room has changed by more than a third', () => {
    const { at, drawer } = open();
    for (const aspect of [1.5, 1.9, 1.2, 1.5]) at().setAspect(aspect);
    expect(drawer.drawnHere.map(({ aspect }) => aspect)).toEqual([1.5]);
    at().setAspect(2.1);
    expect(drawer.drawnHere.map(({ aspect }) => aspect)).toEqual([1.5, 2.1]);
    at().setAspect(1.5);
    expect(at().aspect).toBe(1.5);
  });

  test('of a slide is that of the slide to the letter, and gives way to that of the room', () => {
    const { at, drawer } = open();
    at().setAspect(1.5);
    at().setSlide(true);
    at().setAspect(1.8);
    at().setAspect(1.85);
    at().setSlide(false);
    at().setAspect(1.6);
    expect(drawer.drawnHere.map(({ aspect }) => aspect)).toEqual([1.5, 1.8, 1.85, 1.6]);
  });

  test('of a panel that has no height yet is none', () => {
    const { at } = open();
    for (const aspect of [0, Number.NaN, Number.POSITIVE_INFINITY]) at().setAspect(aspect);
    expect(at().aspect).toBeNull();
  });
});
