import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { translate } from '../../main/cli/translate';
import { writeAtomic } from '../../main/files/atomic';
import { sweep } from '../../main/files/whole';
import { numbersFrom } from '../random';
import type { BadDay } from './bad-day';
import { whyNoDisk } from './disk';
import { type Disk, insertDisk } from './saves/disk';
import { beginSaving, makeSaver } from './saves/saving';

const SITUATIONS = [
  { name: 'an old file', old: 5_000, now: 9_000, link: false, known: false },
  { name: 'an old file that is known', old: 70_000, now: 90_000, link: false, known: true },
  { name: 'a new file', old: null, now: 3_000, link: false, known: false },
  { name: 'behind a link', old: 300, now: 200_000, link: true, known: false },
  { name: 'a longer old file', old: 400_000, now: 40, link: false, known: true },
  { name: 'a large file', old: 1_000_000, now: 1_500_000, link: false, known: false },
  { name: 'an empty old file', old: 0, now: 1, link: false, known: false },
  { name: 'nothing to write', old: 800, now: 0, link: true, known: true },
] as const;
type Situation = (typeof SITUATIONS)[number];

const DISASTERS = ['killed', 'full', 'failing'] as const;

interface Moment {
  situation: Situation;
  step: number;
  disaster: (typeof DISASTERS)[number];
}

/**
 * A file is saved on an ext4 disk by a process of its own that stops before every one of its calls to the disk in turn. Then
 * the process is killed, the disk becomes full, or fails and is read-only from then on; the disk is taken out and looked at
 * anew. The file must be the old one or the new one to the letter: the new one where the save was acknowledged, the old one where it
 * was refused, with a sentence. What a kill leaves beside it is swept by a later save.
 */
const day: BadDay = {
  title: 'Killed, full or read-only at every step of a save',
  rounds: { short: 40, long: 600 },
  missing: whyNoDisk,
  async run(count, seed) {
    const home = mkdtempSync(join(tmpdir(), 'throughline-saves-'));
    const disk = insertDisk();
    const figures = { saves: 0, killed: 0, full: 0, failing: 0, damaged: 0, 'untrue answers': 0, 'left for ever': 0 };
    try {
      const saver = await makeSaver(home);
      const next = numbersFrom(seed);
      for (const moment of await moments(saver, disk, home, count)) {
        const faults = await liveThroughOne(saver, disk, home, moment, next);
        figures.saves++;
        figures[moment.disaster]++;
        for (const fault of faults) figures[fault]++;
        if (faults.length > 0) console.error(moment, faults);
      }
      return figures;
    } finally {
      disk.remove();
      rmSync(home, { recursive: true, force: true });
    }
  },
  atMost: { damaged: 0, 'untrue answers': 0, 'left for ever': 0 },
  inLong: { atLeast: { saves: 500 } },
};
export default day;

/** As many, spread evenly over every step of every situation. */
async function moments(saver: string, disk: Disk, home: string, count: number): Promise<Moment[]> {
  const all: Moment[] = [];
  for (const situation of SITUATIONS) {
    const job = prepare(disk, home, situation);
    const { steps, answer } = await (await beginSaving(saver, { ...job, stop: 0 })).end();
    if (answer !== 'saved') throw new Error(`${situation.name}: ${answer}`);
    for (let step = 1; step <= steps; step++) for (const disaster of DISASTERS) all.push({ situation, step, disaster });
  }
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).filter(
    (one) => one !== undefined,
  );
}

/** A file to be saved, in an empty disk. */
function prepare(disk: Disk, home: string, { old, now, link, known }: Situation) {
  disk.clear();
  const real = join(disk.folder, 'gap.throughline');
  const target = link ? join(disk.folder, 'link.throughline') : real;
  if (link) symlinkSync('gap.throughline', target);
  const [before, after] = [old === null ? null : Buffer.alloc(old, 'old '), Buffer.alloc(now, 'new words ')];
  const source = join(home, 'new');
  writeFileSync(source, after);
  if (before) writeFileSync(real, before, { flush: true });
  disk.sync(); // or a disk that fails brings back what was there in the round before
  return { target, real, source, before, after, known };
}

type Wrong = 'damaged' | 'untrue answers' | 'left for ever';

async function liveThroughOne(
  saver: string,
  disk: Disk,
  home: string,
  { situation, step, disaster }: Moment,
  next: () => number,
): Promise<Wrong[]> {
  const { before, after, real, ...job } = prepare(disk, home, situation);
  const saving = await beginSaving(saver, { ...job, stop: step });
  let answer: string | null = null;
  if (disaster === 'killed') await saving.kill();
  else {
    if (disaster === 'full') disk.fill(Math.floor(next() ** 2 * after.length));
    else disk.fail();
    ({ answer } = await saving.end());
  }
  disk.recover();

  const wrong: Wrong[] = [];
  const there = existsSync(real) ? readFileSync(real) : null;
  const isOld = before === null ? there === null : there?.equals(before) === true;
  const isNew = there?.equals(after) === true;
  if (!isOld && !isNew) {
    wrong.push('damaged');
    console.error('There is', there?.length, there?.subarray(0, 40).toString());
  }
  const isTrue = answer === null || (answer === 'saved' ? isNew : isOld && translate(answer) !== answer);
  if (!isTrue) wrong.push('untrue answers');

  const parts = () => readdirSync(disk.folder).filter((name) => name.endsWith('.part'));
  const long = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  for (const part of parts()) utimesSync(join(disk.folder, part), long, long);
  const later = await writeAtomic(job.target, Buffer.from('later'));
  if (!later.ok || readFileSync(real, 'utf8') !== 'later') wrong.push('untrue answers');
  await sweep(disk.folder, basename(real));
  if (parts().length > 0) wrong.push('left for ever');
  return wrong;
}
