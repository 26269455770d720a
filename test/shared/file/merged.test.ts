import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { addElements, moveElement, removeElements, setText } from '../../../shared/commands/elements';
import { setFields } from '../../../shared/commands/fields';
import { mergedWorkbook } from '../../../shared/file/merged';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { workbookFromOutline } from '../../../shared/import/outline';
import { kinds } from '../../../shared/kinds';
import type { Kind } from '../../../shared/kinds/kind';
import type { Element, Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { idsFrom } from '../../../shared/model/ids';
import type { Conflict, Side } from '../../../shared/model/merge';
import { byOrder } from '../../../shared/model/order';
import { onlyDiagram, rootOf } from '../../workbooks';
import { anyEdit, commandOf, type Edit } from '../commands/edits';

const [fishbone] = kinds.values();
if (!fishbone) throw new Error('expected a kind');
const kind: Kind = fishbone;

function outline(text: string): Workbook {
  const read = workbookFromOutline(`kind: fishbone\nproblem: Why?\n\n${text}`, kinds);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value.workbook;
}

const base = outline('Time\n  Short blocks\n  Late buses\n    Ice\nPeople\n  New teachers\nTools\n  Old books');

function edited(workbook: Workbook, edits: readonly Edit[], who: string): Workbook {
  const newId = idsFrom(who); // two people make different ids
  return edits.reduce((now, edit) => {
    const command = commandOf(edit, now, kind, newId);
    return command ? perform(now, command).workbook : now;
  }, workbook);
}

const hand = fc.array(anyEdit, { maxLength: 12 });
const seed = 20161109;

const merged = (mine: Workbook, theirs: Workbook, choices?: ReadonlyMap<string, Side>) => {
  const result = mergedWorkbook({ base, mine, theirs, ...(choices && { choices }) }, kinds);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};

const text = (workbook: Workbook) => writeWorkbook(workbook);
const words = ({ elements }: Workbook) => [...elements.values()].map((element) => element.text).sort();
const named = (workbook: Workbook, name: string): Element => {
  for (const element of workbook.elements.values()) if (element.text === name) return element;
  throw new Error(`expected “${name}”`);
};
const above = (workbook: Workbook, name: string) => workbook.elements.get(named(workbook, name).parent ?? '')?.text;

const reworded = (workbook: Workbook, name: string, to: string) =>
  perform(workbook, setText(named(workbook, name).id, to)).workbook;
const without = (workbook: Workbook, name: string) =>
  perform(workbook, removeElements([named(workbook, name).id])).workbook;
const moved = (workbook: Workbook, name: string, to: string) =>
  perform(
    workbook,
    moveElement(kind, named(workbook, name).id, { type: 'cause', parent: named(workbook, to).id, after: null }),
  ).workbook;
function added(workbook: Workbook, name: string, under: string, id: string): Workbook {
  const diagram = onlyDiagram(workbook);
  const parent = named(workbook, under);
  const after = graphOf(workbook, diagram)?.children(parent.id).at(-1)?.id ?? null;
  const element: Element = { id, diagram, type: 'cause', parent: null, order: 'a0', text: name, more: {} };
  const place = { type: 'cause', parent: parent.id, after };
  return perform(workbook, addElements({ kind, diagram, place, elements: [element] })).workbook;
}

describe('for any two hands', () => {
  const pair = fc.tuple(hand, hand);
  const check = (property: (mine: Workbook, theirs: Workbook) => void) =>
    fc.assert(
      fc.property(pair, ([a, b]) => property(edited(base, a, 'mine'), edited(base, b, 'theirs'))),
      { seed, numRuns: 150 },
    );

  test('where one side did nothing it is the other side, and no question is asked', () => {
    check((mine) => {
      for (const { workbook, conflicts } of [merged(mine, base), merged(base, mine), merged(mine, mine)]) {
        expect(text(workbook)).toBe(text(mine));
        expect(conflicts).toEqual([]);
      }
    });
  });

  test('the result reads back as it is, with nothing to mend', () => {
    check((mine, theirs) => {
      const { workbook } = merged(mine, theirs);
      const read = readWorkbook(text(workbook), kinds);
      expect(read).toMatchObject({ ok: true, value: { repairs: [], readOnly: false } });
      if (read.ok) expect(text(read.value.workbook)).toBe(text(workbook));
    });
  });

  test('what either side added is there', () => {
    check((mine, theirs) => {
      const { workbook } = merged(mine, theirs);
      for (const side of [mine, theirs])
        for (const { id } of side.elements.values())
          if (!base.elements.has(id)) expect(workbook.elements.has(id), `element ${id}`).toBe(true);
    });
  });

  test('from the other side it looks the same but for what is asked', () => {
    const turned = ({ mine, theirs, taken, ...rest }: Conflict) => ({
      ...rest,
      mine: theirs,
      theirs: mine,
      taken: rest.field === 'there' ? (taken === 'mine' ? 'theirs' : 'mine') : taken,
    });
    check((mine, theirs) => {
      const [here, there] = [merged(mine, theirs), merged(theirs, mine)];
      expect(there.conflicts.map(({ key }) => key).sort()).toEqual(here.conflicts.map(({ key }) => key).sort());
      const asked = new Set(here.conflicts.map(({ key }) => key));
      expect(there.conflicts.map(turned)).toEqual(expect.arrayContaining([...here.conflicts]));
      if (asked.size === 0) expect(text(there.workbook)).toBe(text(here.workbook));
    });
  });

  test('no two that stand under the same one have the same place', () => {
    check((mine, theirs) => {
      const { workbook } = merged(mine, theirs);
      const places = [...workbook.elements.values()].map(({ parent, order }) => `${parent} ${order}`);
      expect(new Set(places).size).toBe(places.length);
    });
  });

  test('whatever is chosen, the result is sound', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.boolean()), ([a, b], coins) => {
        const [mine, theirs] = [edited(base, a, 'mine'), edited(base, b, 'theirs')];
        const choices = new Map<string, Side>();
        for (const { key } of merged(mine, theirs).conflicts) choices.set(key, coins.next().value ? 'mine' : 'theirs');
        const { workbook } = merged(mine, theirs, choices);
        expect(readWorkbook(text(workbook), kinds)).toMatchObject({ ok: true, value: { repairs: [] } });
      }),
      { seed, numRuns: 150 },
    );
  });
});

describe('what a team would expect', () => {
  test('edits in different places are both there', () => {
    const mine = added(reworded(base, 'Ice', 'Ice on the roads'), 'No aide', 'People', 'a');
    const theirs = without(added(base, 'No time to plan', 'Time', 'b'), 'Tools');
    const { workbook, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(words(workbook)).toEqual(
      [
        ...['Why?', 'Time', 'Short blocks', 'Late buses', 'Ice on the roads', 'No time to plan'],
        ...['People', 'New teachers', 'No aide'],
      ].sort(),
    );
  });

  test('the words of one and the tags of the other, of the same cause', () => {
    const tagged = (tags: string[]) => (workbook: Workbook) =>
      perform(workbook, setFields([named(workbook, 'Ice').id], { tags }, { key: 'command.mark' })).workbook;
    const mine = reworded(tagged(['winter'])(base), 'Ice', 'Black ice');
    const { workbook, conflicts } = merged(mine, tagged(['ours', 'ask Ana'])(base));
    expect(conflicts).toEqual([]);
    expect(named(workbook, 'Black ice').tags).toEqual(['ask Ana', 'ours', 'winter']);
  });

  test('the same words changed twice are mine, and a question that has both', () => {
    const [mine, theirs] = [reworded(base, 'Ice', 'Black ice'), reworded(base, 'Ice', 'Snow')];
    const { workbook, conflicts } = merged(mine, theirs);
    expect(words(workbook)).toContain('Black ice');
    const { id } = named(base, 'Ice');
    const key = `elements/${id}/text`;
    expect(conflicts).toEqual([
      { key, table: 'elements', id, field: 'text', mine: 'Black ice', theirs: 'Snow', taken: 'mine' },
    ]);
    expect(words(merged(mine, theirs, new Map([[key, 'theirs']])).workbook)).toContain('Snow');
  });

  test('a branch that one deleted and the other worked on stays whole, unless somebody says otherwise', () => {
    const mine = without(base, 'Time');
    const theirs = added(base, 'No time to plan', 'Late buses', 'b');
    const { workbook, conflicts } = merged(mine, theirs);
    expect(words(workbook)).toEqual(words(theirs));
    expect(conflicts).toMatchObject([{ field: 'there', id: named(base, 'Time').id, taken: 'theirs' }]);
    const key = conflicts[0]?.key ?? '';
    expect(words(merged(mine, theirs, new Map([[key, 'mine']])).workbook)).toEqual(words(mine));
  });

  test('what was moved into a branch that is deleted by choice goes back to where it stood', () => {
    const mine = without(base, 'Tools');
    const theirs = moved(base, 'Ice', 'Old books');
    const [asked] = merged(mine, theirs).conflicts;
    const { workbook } = merged(mine, theirs, new Map([[asked?.key ?? '', 'mine']]));
    expect(above(workbook, 'Ice')).toBe('Late buses');
  });

  test('two moves that would make a circle: mine holds, and theirs can be had', () => {
    const mine = moved(base, 'Late buses', 'New teachers');
    const theirs = moved(base, 'New teachers', 'Late buses');
    const { workbook, conflicts } = merged(mine, theirs);
    expect(above(workbook, 'Late buses')).toBe('New teachers');
    expect(above(workbook, 'New teachers')).toBe('People');
    const other = merged(mine, theirs, new Map(conflicts.map(({ key }) => [key, 'theirs'])));
    expect(above(other.workbook, 'New teachers')).toBe('Late buses');
    expect(above(other.workbook, 'Late buses')).toBe('Time');
  });

  test('what both added at the same place stands there in one order for everybody', () => {
    const [mine, theirs] = [added(base, 'One', 'Tools', 'x'), added(base, 'Two', 'Tools', 'y')];
    const under = ({ elements }: Workbook) =>
      [...elements.values()]
        .filter(({ parent }) => parent === named(base, 'Tools').id)
        .sort(byOrder)
        .map((element) => element.text);
    expect(under(merged(mine, theirs).workbook)).toEqual(['Old books', 'One', 'Two']);
    expect(under(merged(theirs, mine).workbook)).toEqual(['Old books', 'One', 'Two']);
  });

  test('a cause under what has become loose meanwhile is loose as well', () => {
    const root = rootOf(base).id;
    const loose = { type: kind.loose, parent: root, after: null };
    const mine = perform(base, moveElement(kind, named(base, 'Late buses').id, loose)).workbook;
    const { workbook } = merged(mine, added(base, 'Fog', 'Late buses', 'b'));
    expect(named(workbook, 'Fog').type).toBe(kind.loose);
  });

  test('without a common ground nothing of either is lost', () => {
    const [mine, theirs] = [added(base, 'One', 'Tools', 'x'), reworded(without(base, 'People'), 'Ice', 'Snow')];
    const none: Workbook = { ...base, diagrams: new Map(), elements: new Map(), links: new Map() };
    const result = mergedWorkbook({ base: none, mine, theirs }, kinds);
    if (!result.ok) throw new Error(result.fault.code);
    expect(words(result.value.workbook)).toEqual(words(mine));
    expect(result.value.conflicts.map(({ field }) => field)).toEqual(['text']);
  });
});
