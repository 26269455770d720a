import type { Kind } from '../kinds/kind';
import type { Id, Workbook } from '../model/document';
import { idsFrom, type NewId } from '../model/ids';
import { ok, type Result } from '../model/result';
import type { Fault, Repair } from './fault';
import { plain } from './plain';
import { recordsIn } from './records';
import { newReport } from './report';
import { mendStructure } from './structure';
import { jsonOf, textOf } from './text';
import { versioned } from './version';

export interface Read {
  workbook: Workbook;
  repairs: Repair[];
  /**
   * Made by a newer version: what can be read of it may be looked at, and must not be written back. So it is with every newer
   * major version, and with a newer minor one in which something would have to be mended: what looks broken may be new.
   */
  readOnly: boolean;
  /** The text itself where it is `readOnly`: to be kept in the place of what was understood of it. */
  original?: string;
  /** The diagram that is to be seen first: it came in a picture of this one. */
  shown?: Id;
}

/**
 * The only door for a document from a file, a picture or the device: text of any origin comes in, and out comes a workbook
 * in which everything is as the model and the rules of its kinds have it. What could be mended was, and is told of with
 * its place in the file; reading again what is written then finds nothing to mend. The same bytes give the same workbook.
 * The phases, each in its own file: text, plain JSON, version, records, structure.
 */
export function readWorkbook(source: Uint8Array | string, kinds: ReadonlyMap<string, Kind>): Result<Read, Fault> {
  const text = textOf(source);
  if (!text.ok) return text;
  const json = jsonOf(text.value);
  if (!json.ok) return json;
  const report = newReport();
  const current = versioned(plain(json.value.parsed, report), report);
  if (!current.ok) return current;
  const { file, version, newer } = current.value;

  let ids: NewId | undefined; // made where one is needed: the text may be long
  const newId: NewId = () => {
    ids ??= idsFrom(text.value);
    return ids();
  };
  const context = { kinds, newId, report };
  const records = recordsIn(file, json.value, context);
  if (!records.ok) return records;
  const { id, title, about, extra, shown, diagrams, elements, links } = records.value;
  const unknown =
    newer === 'major' && (elements.size === 0 || ![...diagrams.values()].some(({ kind }) => kinds.has(kind)));
  if (unknown) return { ok: false, fault: { code: 'file.future', params: { version: version.join('.') } } };
  mendStructure(records.value, context);
  const workbook: Workbook = { version, id, title, about, diagrams, elements, links, extra };
  const readOnly = newer === 'major' || (newer === 'minor' && isMended({ repairs: report.list() }));
  const first = shown === undefined ? {} : { shown };
  if (!readOnly) return ok({ workbook, repairs: report.list(), readOnly, ...first });
  if (newer === 'minor') report.add('file.newer', 'format/version', { version: version.join('.') });
  return ok({ workbook, repairs: report.list(), readOnly, original: text.value, ...first });
}

/** Is it another document than the one that was in the file? */
export const isMended = ({ repairs }: Pick<Read, 'repairs'>): boolean => repairs.some(loses);

/** A diagram of a kind that we do not know is told of and kept as it is. */
const loses = ({ code }: Repair): boolean => code !== 'file.kind';
