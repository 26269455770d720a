import fc from 'fast-check';
import { run } from '../../main/cli/cli';
import { readWorkbook } from '../../shared/file/read';
import { writeWorkbook } from '../../shared/file/write';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { rng } from '../kinds/fishbone/random';
import { anyDamages, damaged } from '../shared/file/damage';
import type { BadDay } from './bad-day';
import { mutatedBytes, mutatedText, pick, tokensIn } from './mutations/mutate';
import { carriers, soundTexts } from './mutations/sound-files';

/**
 * Sound files, and pictures with one inside, after something happened to their bytes, their values or their records. Each goes
 * through the command line's `validate`, and what can be read of it is written and read once more: then there is nothing
 * to mend, and the second text is the first to the letter.
 */
const day: BadDay = {
  title: 'Mutations of sound files, read and read again',
  rounds: { short: 1_500, long: 100_000 },
  async run(count, seed) {
    const next = rng(seed);
    const figures = { mutations: 0, refused: 0, mended: 0, exceptions: 0, unsettled: 0, 'ms at most': 0 };
    for (const file of files(count, seed, next)) {
      figures.mutations++;
      const before = performance.now();
      const end = await lookAt(file).catch((error: unknown) => error);
      figures['ms at most'] = Math.max(figures['ms at most'], Math.round(performance.now() - before));
      if (end === 'refused' || end === 'mended' || end === 'unsettled') figures[end]++;
      else if (end !== 'sound') figures.exceptions++;
      if (end !== 'sound' && end !== 'refused' && end !== 'mended')
        console.error(end, JSON.stringify(Buffer.from(file).toString('latin1')).slice(0, 4_000));
    }
    return figures;
  },
  atMost: { exceptions: 0, unsettled: 0 },
  inLong: { atMost: { 'ms at most': 2_000 } },
};
export default day;

const BATCH = 500;

/** By bytes, by values and by records in turn, as they are or inside a picture. */
function* files(count: number, seed: number, next: () => number): Iterable<Uint8Array> {
  const texts = soundTexts(seed).map((text) => ({ text, tokens: tokensIn(text) }));
  const ways = [carriers.throughline, carriers.throughline, carriers.png, carriers.svg];
  let fates: ReturnType<typeof damages> = [];
  for (let i = 0; i < count; i++) {
    const { text, tokens } = pick(next, texts);
    const carried = pick(next, ways);
    if (i % 3 === 0) yield mutatedBytes(carried(text), next, carried(pick(next, texts).text));
    else if (i % 3 === 1) yield carried(mutatedText(text, tokens, next));
    else {
      if (fates.length === 0) fates = damages(seed + i);
      yield carried(damaged(text, fates.pop() ?? []));
    }
  }
}

const damages = (seed: number) => fc.sample(anyDamages, { seed, numRuns: BATCH });

/** What stays so: a newer file is newer, a kind that we do not know is not known. */
const LASTING: readonly string[] = ['file.newer', 'file.kind'];

async function lookAt(bytes: Uint8Array): Promise<'sound' | 'mended' | 'refused' | 'unsettled'> {
  const said: string[] = [];
  const write = (line: string | Uint8Array) => said.push(Buffer.from(line).toString());
  const out = { write };
  const exit = await run(['validate', '-'], { stdin: once(bytes), stdout: out, stderr: out, cwd: '.' });
  if (exit === 3 || said.length === 0) throw new Error(said.join(''));
  const opened = openAnything(bytes, '', kinds);
  if (!opened.ok) return 'refused';
  const { workbook, repairs, readOnly } = opened.value;
  if (readOnly) return 'mended'; // looked at, and never written
  const text = writeWorkbook(workbook);
  const again = readWorkbook(text, kinds);
  const settled =
    again.ok &&
    !again.value.readOnly &&
    again.value.repairs.every(({ code }) => LASTING.includes(code)) &&
    writeWorkbook(again.value.workbook) === text;
  if (!settled) return 'unsettled';
  return repairs.length > 0 ? 'mended' : 'sound';
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
