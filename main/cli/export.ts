import { extname } from 'node:path';
import { writeWorkbook } from '../../shared/file/write';
import type { Opened } from '../../shared/import/open';
import { outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import type { Diagram, Workbook } from '../../shared/model/document';
import { byOrder } from '../../shared/model/order';
import { type Args, chosen, unknown } from './args';
import { notesOn, openInput } from './input';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { put, targetsFor } from './output';
import { type Picture, type PictureOptions, pictureOf, pngFile, svgFile } from './picture';
import { say, sayFault } from './say';

const FORMATS = ['svg', 'png', 'json', 'outline'] as const;
type Format = (typeof FORMATS)[number];
const THEMES = ['light', 'dark', 'print'] as const;
const ENDINGS: Readonly<Record<Format, string>> = { svg: 'svg', png: 'png', json: 'json', outline: 'txt' };

/** export INPUT... --to svg|png|json|outline. One input that cannot be read does not stop the others. */
export async function runExport(args: Args, io: Io): Promise<Exit> {
  const { files } = args;
  if (files.length === 0) throw new Refusal({ code: 'cli.needs-input' });
  const format = formatOf(args);
  const options = pictureOptions(args, format);
  const out = args.text('out');
  const targets = await targetsFor(files, { out, ending: ENDINGS[format], force: args.has('force') }, io);
  let exit: Exit = EXIT.ok;
  for (const [i, file] of files.entries()) {
    const tell = (line: string) => io.stderr.write(`${line}\n`);
    try {
      const opened = await openInput(file, io);
      for (const note of notesOn(file, opened)) tell(note);
      const target = targets[i] ?? { to: 'stdout' };
      await put(target, await exported(opened, format, options, (words) => tell(`${file}: ${words}`)), io);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(sayFault(error.fault, error.about ?? file));
      exit = EXIT.refused;
    }
  }
  return exit;
}

async function exported(
  { workbook, readOnly, shown }: Opened,
  format: Format,
  options: PictureOptions,
  tell: (words: string) => void,
): Promise<string | Uint8Array> {
  // Written by us it would lack what we do not know of it, and a picture carries it inside.
  if (readOnly && format !== 'outline') throw new Refusal({ code: 'file.newer-copy' });
  if (format === 'json') return writeWorkbook(workbook, { withPrivate: false });
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  const diagram = workbook.diagrams.get(shown ?? '') ?? first;
  if (!diagram) throw new Error('a workbook without a diagram');
  const [words, count] = [diagram === first ? 'cli.first-only' : 'cli.shown-only', workbook.diagrams.size - 1];
  if (count > 0) tell(say(words, { title: diagram.title, count }));
  if (format === 'outline') return outlineText(workbook, diagram);
  const picture = pictureOf(workbook, diagram.id, options);
  tellStrangers(picture, tell);
  return format === 'svg' ? svgFile(picture) : pngFile(picture);
}

function outlineText(workbook: Workbook, { id }: Diagram): string {
  const outline = outlineOf(workbook, id, kinds);
  if (!outline.ok) throw new Refusal(outline.fault);
  return outline.value;
}

const SHOWN = 5;

function tellStrangers({ strangers }: Picture, tell: (words: string) => void): void {
  if (strangers.length === 0) return;
  const signs = strangers.slice(0, SHOWN).join(' ') + (strangers.length > SHOWN ? ' …' : '');
  tell(say('cli.letters', { signs }));
}

/** As it is said, or as the ending of the output has it. */
function formatOf(args: Args): Format {
  const typed = args.text('to');
  if (typed !== undefined) return chosen('cli.format', typed, FORMATS);
  const ending = extname(args.text('out') ?? '').slice(1);
  const meant = FORMATS.find((format) => ENDINGS[format] === ending);
  if (!meant) throw new Refusal({ code: 'cli.needs-format', params: { known: FORMATS.join(', ') } });
  return meant;
}

function pictureOptions(args: Args, format: Format): PictureOptions {
  const [theme, size, scale] = [args.text('theme'), args.text('size'), args.text('scale')];
  const option = Object.entries({ theme, size, scale }).find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined && (format === 'json' || format === 'outline'))
    throw new Refusal({ code: 'cli.only-pictures', params: { option: `--${option}` } });
  return {
    theme: theme === undefined ? 'light' : chosen('cli.theme', theme, THEMES),
    size: sizeOf(size ?? '1920x1080'),
    scale: scaleOf(scale ?? '1'),
  };
}

function sizeOf(typed: string): PictureOptions['size'] {
  if (typed.toLowerCase() === 'fit') return 'fit';
  const [, width, height] = /^(\d{1,6})[x×](\d{1,6})$/i.exec(typed) ?? [];
  if (/^[a-z]+$/i.test(typed)) throw unknown('cli.size', typed, ['fit']);
  if (!Number(width) || !Number(height)) throw new Refusal({ code: 'cli.size', params: { typed } });
  return { width: Number(width), height: Number(height) };
}

function scaleOf(typed: string): number {
  const scale = /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : 0;
  if (scale <= 0) throw new Refusal({ code: 'cli.scale', params: { typed } });
  return scale;
}
