import fc from 'fast-check';
import { run } from '../../main/cli/cli';
import { EXIT } from '../../main/cli/io';
import type { Stream } from '../../main/cli/streams';
import { numbersFrom } from '../random';
import { anyDamages, damaged } from '../shared/file/damage';
import type { BadDay } from './bad-day';
import { type Judged, judged } from './judged';
import { mutatedBytes, mutatedText, pick, tokensIn } from './mutations/mutate';
import { carriers, soundTexts } from './mutations/sound-files';

const none = { 'without a sentence': 0, unsettled: 0 };

/**
 * Sound files, and pictures with one inside, after something happened to their bytes, their values or their records. Each goes
 * through the command line's `validate`, and what can be read of it is written and read once more: then there is nothing
 * to mend, and the second text is the first to the letter.
 */
const day: BadDay = {
  title: 'Mutations of sound files, read and read again',
  rounds: { short: 1_500, long: 100_000 },
  async run(count, seed) {
    const next = numbersFrom(seed);
    const figures = { mutations: 0, sound: 0, mended: 0, refused: 0, exceptions: 0, ...none, 'ms at most': 0 };
    for (const file of files(count, seed, next)) {
      figures.mutations++;
      const tell = (...words: unknown[]) =>
        console.error(...words, Buffer.from(file).toString('latin1').slice(0, 4_000));
      try {
        const { end, ms, wrong } = await lookAt(file);
        figures[end]++;
        figures['ms at most'] = Math.max(figures['ms at most'], ms);
        for (const each of wrong) figures[each]++;
        if (wrong.length > 0) tell(wrong);
      } catch (error) {
        figures.exceptions++;
        tell(error);
      }
    }
    return figures;
  },
  atMost: { exceptions: 0, ...none },
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

/** Through the command line, which says a line at least; then read and read again. */
async function lookAt(bytes: Uint8Array): Promise<Judged> {
  const said: string[] = [];
  const out: Stream = {
    write(line, done) {
      said.push(Buffer.from(line).toString());
      done();
    },
  };
  const exit = await run(['validate', '-'], { stdin: once(bytes), stdout: out, stderr: out, cwd: '.' });
  if (exit === EXIT.bug || said.length === 0) throw new Error(said.join(''));
  return judged(bytes, '');
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
