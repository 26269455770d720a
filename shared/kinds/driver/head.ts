import type { Element, JsonObject } from '../../model/document';
import type { NewId } from '../../model/ids';
import { fitNote, fitText, LIMITS } from '../../model/schema';
import { withinLimits } from '../field-values';
import { measureFields } from './fields';
import { readMeasure, writeMeasure } from './measure-line';
import { recordsOf } from './measures';
import { PARTS, partsOf, sentence } from './sentence';

/** The aim above the lines. A part stands there only where the aim's words do not say it. */
const KEY_OF = { what: 'what', howMuch: 'how-much', forWhom: 'for-whom', byWhen: 'by-when' } as const;

export const HEAD = ['aim', ...Object.values(KEY_OF), 'measure', 'result', 'draft'];

type Head = ReadonlyMap<string, string>;

export function headOf(aim: Element): Head {
  const { text, more } = aim;
  const head = new Map([['aim', text]]);
  const own = partsOf(more);
  const read = partsOf(sentence.read(text));
  for (const part of PARTS) if (own[part] !== read[part]) head.set(KEY_OF[part], own[part] ?? '');
  const measures = recordsOf(aim)
    .map(writeMeasure)
    .filter((line) => line !== '');
  if (measures.length > 0) head.set('measure', measures.join('\n'));
  const { result } = more;
  if (typeof result === 'string' && result !== '') head.set('result', result.replace(/\r\n?/g, '\n'));
  if (more.draft === true) head.set('draft', 'yes');
  return head;
}

/** `text`: the aim's words. */
export function moreOf(head: Head, text: string, newId: NewId): JsonObject {
  const more = sentence.read(text);
  for (const part of PARTS) {
    const said = head.get(KEY_OF[part])?.replaceAll('\n', ' ');
    if (said === '') delete more[part];
    else if (said !== undefined) more[part] = said;
  }
  const measures = measureLines(head);
  if (measures.length > 0) more.measures = measures.map((line) => ({ id: newId(), ...readMeasure(line) }));
  const result = head.get('result') ?? '';
  if (result !== '') more.result = result;
  if (/^(?:yes|true|x)$/i.test(head.get('draft')?.trim() ?? '')) more.draft = true;
  return more;
}

const measureLines = (head: Head): readonly string[] =>
  (head.get('measure') ?? '').split('\n').filter((line) => line.trim() !== '');

/** What is longer, or more, than there may be, or says nothing that is known, as it stood. */
export const overlong = (head: Head): readonly string[] => [
  ...[...head].flatMap(([key, value]) => (key !== 'measure' && !isWhole(key, value) ? [`${key}: ${value}`] : [])),
  ...measureLines(head)
    .filter((line, i) => i >= LIMITS.list || isTooLong(line))
    .map((line) => `measure: ${line}`),
];

function isWhole(key: string, value: string): boolean {
  if (key === 'draft') return /^(?:yes|true|x|no|false|)$/i.test(value.trim());
  const { rest } = key === 'result' ? fitNote(value) : fitText(value, LIMITS.text);
  return rest === '';
}

/** Would one of the fields of this measure be cut? */
export function isTooLong(line: string): boolean {
  const record = readMeasure(line);
  return withinLimits(measureFields, record) !== record;
}
