import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { oddsIn } from '../../shared/kinds/field-values';
import type { Field, Kind } from '../../shared/kinds/kind';
import { workbookFromTemplate } from '../../shared/kinds/templates';
import type { Element, Id, Json } from '../../shared/model/document';
import { idsFrom } from '../../shared/model/ids';
import { anyEdit } from '../shared/commands/edits';
import { graphAfter } from './after';
import { agenda } from './agenda';
import { process } from './process';

const fieldsIn = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => [field, ...(field.as === 'list' ? fieldsIn(field.of) : [])]);

const strange: readonly Json[] = [
  '',
  'x',
  '730%',
  '12',
  'soon',
  '1926',
  '2090-99-99',
  'ä'.repeat(3_000),
  0,
  -1,
  true,
  null,
  [],
  {},
  ['a'],
  [{ name: 7 }],
];

/** What every kind says as data, and owes the rest of the program about it. No line here may know which kind it has. */
describe.each([...kinds.values(), agenda, process])('$id', (kind) => {
  const types = [...kind.elements.values()];
  const fields = fieldsIn([...kind.settings, ...types.flatMap(({ fields }) => fields)]);

  test('has words for each field, each choice, and whatever may be odd', () => {
    for (const words of Object.values(kind.words))
      for (const field of fields) {
        const choices = field.as === 'choice' ? field.of.map(({ label }) => label) : [];
        const one = field.as === 'list' ? [field.one, `${field.one}-add`] : [];
        const odd = strange
          .flatMap((value) => field.odd?.(value, { [field.at]: value }) ?? [])
          .map((code) => `field-${code}`);
        for (const key of [field.label, field.hint ?? field.label, ...choices, ...one, ...odd])
          expect(words[key]).toBeTruthy();
      }
  });

  test('says nothing twice: each field of a type stands at a place of its own', () => {
    for (const { fields } of [...types, { fields: kind.settings }])
      expect(new Set(fields.map(({ at }) => at)).size).toBe(fields.length);
    for (const field of fields)
      if (field.as === 'choice') expect(new Set(field.of.map(({ value }) => value)).size).toBe(field.of.length);
  });

  test('finds nothing odd in what it begins with', () => {
    for (const { outline } of kind.samples) {
      const read = workbookFromOutline(outline, new Map([[kind.id, kind]]));
      if (!read.ok) throw new Error(read.fault.code);
      for (const { type, more } of read.value.workbook.elements.values())
        expect(oddsIn(kind.elements.get(type)?.fields ?? [], more)).toEqual([]);
    }
  });

  test('reads of a sentence what it writes from its parts', () => {
    const say = (key: string) => kind.words.en?.[key] ?? key;
    const begun = kind.templates.map((template) => workbookFromTemplate(kind, template, say, idsFrom(template.id)));
    const samples = kind.samples.map(({ outline }) => {
      const read = workbookFromOutline(outline, new Map([[kind.id, kind]]));
      if (!read.ok) throw new Error(read.fault.code);
      return read.value.workbook;
    });
    for (const workbook of [...begun, ...samples])
      for (const { type, text } of workbook.elements.values()) {
        const sentence = kind.elements.get(type)?.sentence;
        const parts = sentence?.read(text) ?? {};
        if (!sentence || Object.keys(parts).length === 0) continue;
        for (const part of Object.keys(parts))
          expect(kind.elements.get(type)?.fields.some(({ at }) => at === part)).toBe(true);
        expect(sentence.read(sentence.write(parts))).toEqual(parts);
      }
  });

  test('writes a sentence of whatever stands in a record', () => {
    const record = fc.dictionary(fc.constantFrom('', ...fields.map(({ at }) => at)), fc.constantFrom(...strange));
    fc.assert(
      fc.property(record, fc.string(), (more, text) => {
        for (const { sentence } of types) {
          if (!sentence) continue;
          expect(typeof sentence.write(more)).toBe('string');
          expect(Object.values(sentence.read(text)).every((part) => part !== '')).toBe(true);
        }
      }),
    );
  });

  test('begins with branches of any other kind where it may stand', () => {
    const { receives } = kind;
    if (!receives) return;
    const other = fc.constantFrom<Kind>(...kinds.values(), agenda);
    fc.assert(
      fc.property(other, fc.array(anyEdit, { maxLength: 30 }), (source, edits) => {
        const branches = graphAfter(source, edits)
          .all()
          .filter(({ parent }) => parent !== null)
          .map(
            (element): Element => ({
              ...element,
              parent: element.parent === rootOf(source, edits) ? null : element.parent,
            }),
          );
        const given = receives(branches);
        const ids = new Set(branches.map(({ id }) => id));
        const placed = new Map<Id, string>();
        for (const { id, type, parent } of given) {
          expect(ids.has(id)).toBe(true);
          expect(placed.has(id)).toBe(false);
          expect(kind.rules.fits(type, parent === null ? kind.root : (placed.get(parent) ?? null))).toBe(true);
          placed.set(id, type);
        }
        const worded = branches.filter(({ text }) => text.trim() !== '');
        expect(worded.filter(({ id }) => !placed.has(id))).toEqual([]);
      }),
    );
  });
});

const rootOf = (kind: Kind, edits: Parameters<typeof graphAfter>[1]): Id | undefined =>
  graphAfter(kind, edits).children(null)[0]?.id;
