import { parseArgs } from 'node:util';
import type { Fault } from '../../shared/file/fault';
import { Refusal } from './io';
import { nearest } from './nearest';

interface Option {
  type: 'string' | 'boolean';
  short?: string;
}

/** What each command takes beside its files. */
export const commands = {
  export: {
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    theme: { type: 'string' },
    size: { type: 'string' },
    scale: { type: 'string' },
    slides: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  validate: {},
  layout: { json: { type: 'boolean' } },
  new: {
    from: { type: 'string' },
    out: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
  },
} as const satisfies Record<string, Record<string, Option>>;

export type CommandName = keyof typeof commands;

/** For every command alike. */
const general = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } } as const;

export interface Args {
  /** null: nothing but an option such as --help, or nothing at all. */
  command: CommandName | null;
  files: readonly string[];
  text(name: string): string | undefined;
  has(name: string): boolean;
}

/** Throws a Refusal that names the word that was most likely meant. */
export function argsOf(argv: readonly string[]): Args {
  const [first, ...rest] = argv;
  if (first === undefined || first.startsWith('-')) return read(null, argv, general);
  if (!isCommand(first)) throw unknown('cli.command', first, Object.keys(commands));
  return read(first, rest, { ...commands[first], ...general });
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(commands, word);

function read(command: CommandName | null, argv: readonly string[], options: Record<string, Option>): Args {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    const wanted = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!wanted) throw unknown('cli.option', option, optionNames(options));
    if (wanted.type === 'boolean') {
      if (value !== undefined) throw new Refusal({ code: 'cli.no-value', params: { option } });
      flags.add(name);
    } else {
      if (!value) throw new Refusal({ code: 'cli.needs-value', params: { option } });
      texts.set(name, value);
    }
  }
  return { command, files: positionals, text: (name) => texts.get(name), has: (name) => flags.has(name) };
}

const optionNames = (options: Record<string, Option>): string[] =>
  Object.entries(options).flatMap(([name, { short }]) => (short ? [`--${name}`, `-${short}`] : [`--${name}`]));

/** One of a list of words; the list is said where none of them is near. */
export function chosen<T extends string>(code: string, typed: string, words: readonly T[]): T {
  const found = words.find((word) => word === typed.toLowerCase());
  if (found === undefined) throw unknown(code, typed, words);
  return found;
}

export function unknown(code: string, typed: string, words: readonly string[]): Refusal {
  const meant = nearest(typed, words);
  const fault: Fault =
    meant === undefined
      ? { code: `${code}-unknown`, params: { typed, known: words.join(', ') } }
      : { code: `${code}-meant`, params: { typed, meant } };
  return new Refusal(fault);
}
