import { extname } from 'node:path';
import { writeWorkbook } from '../../shared/file/write';
import type { Opened } from '../../shared/import/open';
import { outlineOf } from '../../shared/import/outline';
import { kinds } from '../../shared/kinds';
import { deckOf } from '../../shared/kinds/slides';
import { withoutBlanks } from '../../shared/kinds/without-blanks';
import type { Diagram, Workbook } from '../../shared/model/document';
import { byOrder } from '../../shared/model/order';
import { type Args, chosen, unknown } from './args';
import { notesOn, openInput, STDIN } from './input';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { numbered, pathsFor, put, seen, type Target } from './output';
import { drawable, type Picture, type PictureOptions, pictureOf, pngFile, svgFile } from './picture';
import { faultLine, translate } from './translate';

const FORMATS = ['svg', 'png', 'json', 'outline'] as const;
type Format = (typeof FORMATS)[number];
const THEMES = ['light', 'dark', 'print'] as const;
const ENDINGS: Readonly<Record<Format, string>> = { svg: 'svg', png: 'png', json: 'json', outline: 'txt' };

/** export INPUT... --to svg|png|json|outline [--slides]. One input that cannot be read does not stop the others. */
export async function runExport(args: Args, io: Io): Promise<Exit> {
  const { files } = args;
  if (files.length === 0) throw new Refusal({ code: 'cli.needs-input' });
  const format = formatOf(args);
  const options = pictureOptions(args, format);
  const [out, ending, force, slides] = [args.text('out'), ENDINGS[format], args.has('force'), args.has('slides')];
  if (slides && (out === undefined || out === STDIN)) throw new Refusal({ code: 'cli.needs-name' });
  const paths = await pathsFor(files, { out, ending }, io);
  const targets = paths && !slides ? await seen(paths, { force }, io) : []; // slides are numbered later
  let exit: Exit = EXIT.ok;
  for (const [i, file] of files.entries()) {
    try {
      const opened = await openInput(file, io);
      for (const note of notesOn(file, opened)) io.tell(note);
      const path = paths?.[i];
      const job = { opened, format, options, tell: (words: string) => io.tell(`${file}: ${words}`) };
      if (slides && path !== undefined)
        await putSlides(job, (count) => seen(numbered(path, count, ending), { force }, io), io);
      else await put(targets[i] ?? { to: 'stdout' }, await exported(job), io);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      io.tell(faultLine(error.fault, error.about ?? file));
      exit = EXIT.refused;
    }
  }
  return exit;
}

interface Job {
  opened: Opened;
  format: Format;
  options: PictureOptions;
  tell(words: string): void;
}

async function exported({ opened, format, options, tell }: Job): Promise<string | Uint8Array> {
  const { workbook, readOnly } = opened;
  if (readOnly && format !== 'outline') throw new Refusal(NEWER);
  if (format === 'json') return writeWorkbook(workbook, { withPrivate: false });
  const diagram = diagramOf(opened, tell);
  if (format === 'outline') return outlineText(workbook, diagram);
  const picture = pictureOf(workbook, diagram.id, options);
  tellStrangers(picture.strangers, tell);
  return fileOf(picture, format, documentOf(workbook, diagram));
}

/** One after the other: of a large diagram they would not all be in memory at once. */
async function putSlides({ opened, format, options, tell }: Job, places: (count: number) => Promise<Target[]>, io: Io) {
  const { workbook, readOnly } = opened;
  if (readOnly) throw new Refusal(NEWER);
  const diagram = diagramOf(opened, tell);
  const { id } = diagram;
  const { graph, kind } = drawable(workbook, id);
  const slides = deckOf(withoutBlanks(graph), kind);
  if (slides.length === 0) throw new Refusal({ code: 'cli.no-slides' });
  const targets = await places(slides.length);
  const strangers = new Set<string>();
  const document = documentOf(workbook, diagram); // each slide carries it whole
  for (const i of slides.keys()) {
    const picture = pictureOf(workbook, id, options, i);
    for (const sign of picture.strangers) strangers.add(sign);
    const target = targets[i];
    if (!target) throw new Error('every slide has a target');
    await put(target, await fileOf(picture, format, document), io).catch((error) => {
      if (i > 0) tell(translate('cli.slides-written', { count: i }));
      throw error;
    });
  }
  tellStrangers([...strangers], tell);
}

/** Written by us it would lack what we do not know of it, and a picture carries it inside. */
const NEWER = { code: 'file.newer-copy' };

const fileOf = (picture: Picture, format: Format, document: string) =>
  format === 'svg' ? svgFile(picture, document) : pngFile(picture, document);

/** All of the workbook but private notes; it opens at this diagram. */
const documentOf = (workbook: Workbook, { id }: Diagram): string =>
  writeWorkbook(workbook, { withPrivate: false, shown: id });

/** The one that a picture shows, or the first; where there are others, that is said. */
function diagramOf({ workbook, shown }: Opened, tell: Job['tell']): Diagram {
  const [first] = [...workbook.diagrams.values()].sort(byOrder);
  const diagram = workbook.diagrams.get(shown ?? '') ?? first;
  if (!diagram) throw new Error('a workbook without a diagram');
  const [words, count] = [diagram === first ? 'cli.first-only' : 'cli.shown-only', workbook.diagrams.size - 1];
  if (count > 0) tell(translate(words, { title: diagram.title, count }));
  return diagram;
}

function outlineText(workbook: Workbook, { id }: Diagram): string {
  const outline = outlineOf(workbook, id, kinds);
  if (!outline.ok) throw new Refusal(outline.fault);
  return outline.value;
}

const SHOWN = 5;

function tellStrangers(strangers: readonly string[], tell: Job['tell']): void {
  if (strangers.length === 0) return;
  const signs = strangers.slice(0, SHOWN).join(' ') + (strangers.length > SHOWN ? ' …' : '');
  tell(translate('cli.letters', { signs }));
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
  const slides = args.has('slides') || undefined;
  const option = Object.entries({ theme, size, scale, slides }).find(([, value]) => value !== undefined)?.[0];
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
  const scale = /^\d{1,6}(\.\d{1,9})?$/.test(typed) ? Number(typed) : 0;
  if (scale <= 0) throw new Refusal({ code: 'cli.scale', params: { typed } });
  return scale;
}
