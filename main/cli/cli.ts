import { readFileSync } from 'node:fs';
import { kinds } from '../../shared/kinds';
import { type Args, argsOf, type CommandName } from './args';
import { runExport } from './export';
import { EXIT, type Exit, type Io, Refusal } from './io';
import { runLayout } from './layout';
import { runNew } from './new';
import { say, sayFault } from './say';
import { runValidate } from './validate';

const commands: Readonly<Record<CommandName, (args: Args, io: Io) => Promise<Exit>>> = {
  export: runExport,
  validate: runValidate,
  layout: runLayout,
  new: runNew,
};

/**
 * The command line, without the process round it: arguments in, data on stdout, words for people on stderr, and the exit
 * code. Whatever happens ends in a sentence.
 */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    const args = argsOf(argv);
    if (args.has('version')) return print(io, `${version()}\n`);
    if (args.has('help')) return print(io, help());
    if (args.command) return await commands[args.command](args, io);
    io.stderr.write(help());
    return EXIT.refused;
  } catch (error) {
    if (error instanceof Refusal) {
      io.stderr.write(`${sayFault(error.fault, error.about)}\n`);
      return EXIT.refused;
    }
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr.write(`${say('cli.bug', { reason })}\n`);
    return EXIT.bug;
  }
}

function print({ stdout }: Io, words: string): Exit {
  stdout.write(words);
  return EXIT.ok;
}

const help = (): string => `${say('cli.help', { version: version(), kinds: [...kinds.keys()].join(', ') })}\n`;

/** Sources and the built file both stand two folders below package.json. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
