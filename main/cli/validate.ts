import type { Args } from './args';
import { notesOn, openInput } from './input';
import { EXIT, type Exit, type Io, Refusal, worst } from './io';
import { faultLine, translate } from './translate';

/** validate INPUT...: what would be mended goes to stdout, a line each; nothing is written. */
export async function runValidate({ files }: Args, io: Io): Promise<Exit> {
  if (files.length === 0) throw new Refusal({ code: 'cli.needs-input' });
  let exit: Exit = EXIT.ok;
  const ends = (as: Exit, words: string) => {
    exit = worst(exit, as);
    io.tell(words);
  };
  for (const file of files) {
    try {
      const opened = await openInput(file, io);
      const notes = notesOn(file, opened);
      for (const note of notes) io.report(note);
      const { elements, diagrams } = opened.workbook;
      if (notes.length > 0) ends(EXIT.mended, `${file}: ${translate('cli.mended', { count: notes.length })}`);
      else ends(EXIT.ok, `${file}: ${translate('cli.sound', { elements: elements.size, diagrams: diagrams.size })}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      ends(EXIT.refused, faultLine(error.fault, error.about ?? file));
    }
  }
  return exit;
}
