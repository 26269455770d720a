import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perform } from '../../../shared/commands/command';
import { addElements } from '../../../shared/commands/elements';
import { readWorkbook } from '../../../shared/file/read';
import { writeWorkbook } from '../../../shared/file/write';
import { recordsOf } from '../../../shared/kinds/field-values';
import type { Json, JsonObject, Workbook } from '../../../shared/model/document';
import { merge } from '../../../shared/model/merge';
import { LIMITS } from '../../../shared/model/schema';
import { agenda } from '../../kinds/agenda';
import { emptyWorkbook, onlyDiagram, rootOf } from '../../workbooks';

const kinds = new Map([[agenda.id, agenda]]);
const empty = emptyWorkbook(agenda);
const diagram = onlyDiagram(empty);
const item = { id: 'item', diagram, type: 'item', parent: null, order: 'a0', text: 'Rota', more: {} };
const place = { type: 'item', parent: rootOf(empty).id, after: null };
const start = perform(empty, addElements({ kind: agenda, diagram, place, elements: [item] })).workbook;

function saying(more: JsonObject): Workbook {
  const now = start.elements.get('item');
  return now ? { ...start, elements: new Map(start.elements).set('item', { ...now, more }) } : start;
}
const papers = (workbook: Workbook) => workbook.elements.get('item')?.more.papers;
const merged = (base: Json[], mine: Json[], theirs: Json[]) => {
  const [was, here, there] = [base, mine, theirs].map((list) => saying({ papers: list }));
  if (!was || !here || !there) throw new Error('three lists');
  const { workbook, conflicts } = merge(was, here, there);
  return { papers: papers(workbook), asked: conflicts.map(({ key, taken }) => `${key} ${taken}`) };
};

describe('lists of records on two machines', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const list = [a, b, c].flatMap((record) => record ?? []);

  test('what either added, changed or took away is so in the end, and nobody is asked', () => {
    const mine = [
      { id: 'a', name: 'Rota' },
      { id: 'b', name: 'b' },
      { id: 'c', name: 'c' },
      { id: 'm', name: 'mine' },
    ];
    const theirs = [
      { id: 't', name: 'theirs' },
      { id: 'a', name: 'a', pages: '3' },
      { id: 'c', name: 'c' },
    ];
    expect(merged(list, mine, theirs)).toEqual({
      papers: [
        { id: 't', name: 'theirs' },
        { id: 'a', name: 'Rota', pages: '3' },
        { id: 'c', name: 'c' },
        { id: 'm', name: 'mine' },
      ],
      asked: [],
    });
  });

  test('the same field of the same record is asked about, and no other', () => {
    const told = (name: string) => [{ id: 'a', name }, ...list.slice(1)];
    expect(merged(list, told('mine'), told('theirs')).asked).toEqual(['elements/item/more/papers/a/name mine']);
  });

  test('what one took away and the other changed stays, and is asked about', () => {
    const changed = [{ id: 'a', name: 'Rota' }, ...list.slice(1)];
    expect(merged(list, list.slice(1), changed)).toEqual({
      papers: changed,
      asked: ['elements/item/more/papers/a theirs'],
    });
    expect(merged(list, changed, list.slice(1)).papers).toEqual(changed);
  });

  test('nothing that either added is lost, whatever was done', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const records = fc
      .uniqueArray(id, { maxLength: 6 })
      .chain((ids) => fc.tuple(...ids.map((each) => fc.constantFrom('x', 'y').map((name) => ({ id: each, name })))));
    fc.assert(
      fc.property(records, records, records, (base, mine, theirs) => {
        const { papers: list } = merged(base, mine, theirs);
        const ids = recordsOf(list).map(({ key }) => key);
        expect(new Set(ids).size).toBe(ids.length);
        const was = new Set(base.map((record) => record.id));
        for (const record of [...mine, ...theirs]) if (!was.has(record.id)) expect(ids).toContain(record.id);
        expect(merged(base, mine, mine).papers).toEqual(mine);
        expect(merged(base, base, theirs).papers).toEqual(theirs);
      }),
    );
  });
});

describe('at the door', () => {
  const read = (more: JsonObject) => {
    const result = readWorkbook(writeWorkbook(saying({ minutes: 5, ...more })), kinds);
    if (!result.ok) throw new Error(result.fault.code);
    const { workbook, repairs } = result.value;
    return { workbook, more: workbook.elements.get('item')?.more ?? {}, told: repairs.map(({ code }) => code) };
  };

  test('what is longer than there may be is cut, what is of another sort is left out, and both are told', () => {
    const long = 'x'.repeat(LIMITS.text + 1);
    const list = Array.from({ length: LIMITS.list + 3 }, (_, i) => ({ id: `p${i}` }));
    const { more, told } = read({ topic: long, told: { day: 3 }, sort: 'dance', papers: list });
    expect(more.topic).toBe('x'.repeat(LIMITS.text));
    expect(more.told).toEqual({ day: '3' });
    expect(more.sort).toBeUndefined();
    expect(recordsOf(more.papers)).toHaveLength(LIMITS.list);
    expect(told).toEqual(['file.text-spelled', 'file.field', 'file.said-cut']);
  });

  test('each record of a list has an id of its own, once and for all', () => {
    const { workbook, more, told } = read({ papers: [{ name: 'one' }, { id: 'x' }, { id: 'x', name: 'two' }, 7] });
    const keys = recordsOf(more.papers).map(({ key, record }) => [key === record.id, record.name]);
    expect(keys).toEqual([
      [true, 'one'],
      [true, undefined],
      [true, 'two'],
    ]);
    expect(told).toEqual(['file.field', 'file.id']); // what is no record, and the id that was there before
    const again = readWorkbook(writeWorkbook(workbook), kinds);
    expect(again.ok && again.value.repairs).toEqual([]);
  });
});
