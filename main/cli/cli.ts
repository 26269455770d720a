import { readFileSync } from 'node:fs';
import { kinds } from '../../shared/kinds';
import { type Args, argsOf, type CommandName } from './args';
import { runExport } from './export';
import { EXIT, type Exit, type Io, Refusal, worst } from './io';
import { runLayout } from './layout';
import { runNew } from './new';
import { ioOf, type Output, outputTo, type Streams } from './streams';
import { faultLine, translate } from './translate';
import { runValidate } from './validate';

const commands: Readonly<Record<CommandName, (args: Args, io: Io) => Promise<Exit>>> = {
  export: runExport,
  validate: runValidate,
  layout: runLayout,
  new: runNew,
};

/**
 * The command line, without the process round it: arguments in, data on stdout, words for people on stderr, and the exit
 * code, when all of it is written. Whatever happens ends in a sentence, where there still is somebody to read it.
 */
export async function run(argv: readonly string[], streams: Streams): Promise<Exit> {
  const [out, err] = [outputTo(streams.stdout), outputTo(streams.stderr)];
  const io = ioOf(streams, out, err);
  const earned = await attempt(() => command(argv, io), io);
  const given = await attempt(() => delivered(out), io);
  return worst(earned, given, await attempt(() => delivered(err), io));
}

async function command(argv: readonly string[], io: Io): Promise<Exit> {
  const args = argsOf(argv);
  if (args.has('version')) io.data(`${version()}\n`);
  else if (args.has('help')) io.data(`${help()}\n`);
  else if (args.command) return commands[args.command](args, io);
  else {
    for (const line of help().split('\n')) io.tell(line);
    return EXIT.refused;
  }
  return EXIT.ok;
}

async function attempt(work: () => Promise<Exit>, io: Io): Promise<Exit> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      io.tell(faultLine(error.fault, error.about));
      return EXIT.refused;
    }
    io.tell(translate('cli.bug', { reason: error instanceof Error ? error.message : String(error) }));
    return EXIT.bug;
  }
}

/** Who reads may have read enough, as `| head` has: that is no fault. */
const ENOUGH: readonly string[] = ['EPIPE', 'ECONNRESET'];
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Throws a Refusal where the output is not whole. */
async function delivered(output: Output): Promise<Exit> {
  const code = await output.end();
  if (code === null || ENOUGH.includes(code)) return EXIT.ok;
  throw new Refusal({ code: FULL.includes(code) ? 'cli.output-full' : 'cli.output-failed', params: { code } });
}

const help = (): string => translate('cli.help', { version: version(), kinds: [...kinds.keys()].join(', ') });

/** Sources and the built file both stand two folders below package.json. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
