import { expect, test } from 'vitest';
import { type Command, perform } from '../../../shared/commands/command';
import { addElements, moveElement, removeElements, setText } from '../../../shared/commands/elements';
import { fishbone } from '../../../shared/kinds/fishbone/fishbone';
import type { Key } from '../../../shared/kinds/kind';
import { elementsFromLines, lineOf } from '../../../shared/kinds/lines';
import { mayMove } from '../../../shared/kinds/tree';
import type { Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';

const newId = idsFrom('elements');
const done = (workbook: Workbook, command: Command) => perform(workbook, command).workbook;
const lines = (text: string) =>
  text.split('\n').map((line) => ({ depth: line.search(/\S/) / 2, text: line.trim(), tags: [] }));

function pasted(text: string): Workbook {
  const workbook = emptyWorkbook(fishbone);
  const diagram = onlyDiagram(workbook);
  const place = { type: 'category', parent: rootOf(workbook).id, after: null };
  return done(
    workbook,
    addElements({ kind: fishbone, diagram, place, elements: elementsFromLines(lines(text), diagram, newId) }),
  );
}

/** The diagram as a person reads it: two spaces a level, the type's first letters, a category's hue. */
function read(workbook: Workbook): string[] {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  const depth = (id: string | null): number =>
    id === null ? -1 : 1 + depth(workbook.elements.get(id)?.parent ?? null);
  return (graph?.all() ?? []).slice(1).map((element) => {
    const { text } = lineOf(element, 0);
    return `${'  '.repeat(depth(element.parent))}${text} (${element.type.slice(0, 3)}${element.more.hue ?? ''})`;
  });
}

function named(workbook: Workbook, text: string): string {
  for (const element of workbook.elements.values()) if (element.text === text) return element.id;
  throw new Error(`nothing is called ${text}`);
}

function key(workbook: Workbook, text: string, which: Key): Workbook {
  const graph = graphOf(workbook, onlyDiagram(workbook));
  const place = graph && fishbone.rules.key(graph, named(workbook, text), which);
  return place ? done(workbook, moveElement(fishbone, named(workbook, text), place)) : workbook;
}

const TEAM = 'Time\n  Blocks are short\n    Bells\n  Pull-outs\nPeople\n  Turnover';

test('what is pasted takes the types and hues of its place', () => {
  expect(read(pasted(TEAM))).toEqual([
    'Time (cat1)',
    '  Blocks are short (cau)',
    '    Bells (cau)',
    '  Pull-outs (cau)',
    'People (cat2)',
    '  Turnover (cau)',
  ]);
});

test('a cause moved out to the spine becomes a category with a hue of its own, and back', () => {
  const out = key(pasted(TEAM), 'Pull-outs', 'outdent');
  expect(read(out).slice(3)).toEqual(['Pull-outs (cat3)', 'People (cat2)', '  Turnover (cau)']);
  expect(read(key(out, 'Pull-outs', 'indent')).slice(0, 4)).toEqual(read(pasted(TEAM)).slice(0, 4));
});

test('a category keeps its hue wherever it stands', () => {
  expect(read(key(pasted(TEAM), 'People', 'up')).filter((line) => line.includes('cat'))).toEqual([
    'People (cat2)',
    'Time (cat1)',
  ]);
});

test('a branch goes with all below it, and nothing else', () => {
  const workbook = pasted(TEAM);
  expect(read(done(workbook, removeElements([named(workbook, 'Blocks are short')])))).toEqual([
    'Time (cat1)',
    '  Pull-outs (cau)',
    'People (cat2)',
    '  Turnover (cau)',
  ]);
});

test('nothing moves below itself, and the problem stays', () => {
  const workbook = pasted(TEAM);
  const graph = graphOf(workbook, onlyDiagram(workbook));
  if (!graph) throw new Error('no graph');
  const [time, bells, root] = [named(workbook, 'Time'), named(workbook, 'Bells'), rootOf(workbook).id];
  expect(mayMove(fishbone, graph, time, bells)).toEqual({ ok: false, code: 'rule.into-itself' });
  expect(mayMove(fishbone, graph, root, time)).toEqual({ ok: false, code: 'rule.stays' });
  expect(mayMove(fishbone, graph, bells, root)).toEqual({ ok: true });
  expect(done(workbook, moveElement(fishbone, time, { type: 'cause', parent: bells, after: null }))).toBe(workbook);
});

test('a sibling that is gone by now does not lose what was to stand after it', () => {
  const workbook = pasted(TEAM);
  const place = { type: 'cause', parent: named(workbook, 'Time'), after: 'gone' };
  const elements = elementsFromLines(lines('Late'), onlyDiagram(workbook), newId);
  const next = done(workbook, addElements({ kind: fishbone, diagram: onlyDiagram(workbook), place, elements }));
  expect(read(next)[4]).toBe('  Late (cau)');
});

test('hues come round only after all were used', () => {
  const hues = read(pasted(Array.from({ length: 17 }, (_, i) => `category ${i}`).join('\n'))).map((line) =>
    line.at(-2),
  );
  expect(hues.join('')).toBe('12345678123456781');
});

test('there is room behind siblings to which two machines gave the same order', () => {
  const workbook = pasted('a\nb\nc');
  const [a, b] = [named(workbook, 'a'), named(workbook, 'b')];
  const equal = done(workbook, {
    label: { key: 'test' },
    recipe: (draft) => {
      const [first, second] = [draft.elements.get(a), draft.elements.get(b)];
      if (first && second) second.order = first.order;
    },
  });
  const place = { type: 'category', parent: rootOf(workbook).id, after: [a, b].sort()[0] ?? a };
  const elements = elementsFromLines(lines('new'), onlyDiagram(workbook), newId);
  const next = done(equal, addElements({ kind: fishbone, diagram: onlyDiagram(workbook), place, elements }));
  expect(read(next).slice(2)).toEqual(['new (cat4)', 'c (cat3)']);
});

test('words longer than a file may hold are cut when they are written, not when they are read again', () => {
  const workbook = pasted('a');
  const long = done(workbook, setText(named(workbook, 'a'), 'x'.repeat(5000)));
  expect(long.elements.get(named(workbook, 'a'))?.text).toHaveLength(2000);
});

test.each([
  ['nested', (i: number) => `${'  '.repeat(i % 9)}line ${i}`],
  ['flat', (i: number) => `line ${i}`],
])('twenty thousand %s lines are pasted and removed again', (_, line) => {
  const workbook = pasted(Array.from({ length: 20_000 }, (_, i) => line(i)).join('\n'));
  expect(workbook.elements.size).toBe(20_001);
  const graph = graphOf(workbook, onlyDiagram(workbook));
  const categories = graph?.children(rootOf(workbook).id).map(({ id }) => id) ?? [];
  expect(done(workbook, removeElements(categories)).elements.size).toBe(1);
});
