import { parse } from 'node:path';
import { textOf } from '../../shared/file/text';
import { writeWorkbook } from '../../shared/file/write';
import { workbookFromOutline } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Kind } from '../../shared/kinds/kind';
import { newWorkbook } from '../../shared/kinds/new';
import type { Workbook } from '../../shared/model/document';
import { randomId } from '../../shared/model/ids';
import { fitText, LIMITS } from '../../shared/model/schema';
import { type Args, chosen } from './args';
import { bytesOf } from './input';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { pathsFor, put, seen } from './output';
import { translate } from './translate';

/** new KIND [--from outline.txt] -o FILE: a workbook with one diagram, empty or with what an outline says. */
export async function runNew(args: Args, io: Io): Promise<Exit> {
  const [name, other] = args.files;
  const known = [...kinds.keys()];
  if (name === undefined || other !== undefined)
    throw new Refusal({ code: 'cli.needs-kind', params: { known: known.join(', ') } });
  const kind = kinds.get(chosen('cli.kind', name, known));
  if (!kind) throw new Error('a kind that is known and is not there');
  const out = args.text('out');
  const paths = await pathsFor([name], { out, ending: 'throughline' }, io);
  const [target = { to: 'stdout' as const }] = paths ? await seen(paths, { force: args.has('force') }, io) : [];
  const from = args.text('from');
  const title = target.to === 'file' ? fitText(parse(target.path).name, LIMITS.text).text : '';
  const workbook = from === undefined ? newWorkbook(kind, title, randomId) : await fromOutline(kind, from, io);
  await put(target, writeWorkbook(workbook), io);
  return EXIT.ok;
}

/** A list that does not say its kind is one of the kind that is asked for. */
async function fromOutline(kind: Kind, file: string, io: Io): Promise<Workbook> {
  const text = textOf(await bytesOf(file, io));
  if (!text.ok) throw new Refusal(text.fault, file);
  const made = workbookFromOutline(text.value, new Map([[kind.id, kind], ...kinds]));
  if (!made.ok) throw new Refusal(made.fault, file);
  const { workbook, left } = made.value;
  for (const diagram of workbook.diagrams.values())
    if (diagram.kind !== kind.id)
      throw new Refusal({ code: 'cli.other-kind', params: { kind: diagram.kind, wanted: kind.id } }, file);
  for (const line of left) io.tell(`${file}: ${translate('cli.left', { line })}`);
  return workbook;
}
