import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from '../../renderer/workbook/rows';
import { openAnything } from '../../shared/import/open';
import { kinds } from '../../shared/kinds';
import { graphOf } from '../../shared/model/graph';
import { byOrder } from '../../shared/model/order';
import type { Figures } from './bad-day';
import { dieWhileTyping } from './deaths';
import { newDisk } from './disk';
import { freezeAll, killAll } from './processes';
import { type PlaywrightProgram, playwrightPrograms } from './program';
import { judge, type Witness } from './witness';

/**
 * Profile and, in the shell, the workbook's file lie on a disk of their own. At a random moment the program is frozen, and
 * what the disk has by then is all that is left. The next round goes on with that disk.
 */
export async function cutPowerWhileTyping(target: 'page' | 'shell', cuts: number, seed: number): Promise<Figures> {
  const disk = await newDisk();
  const profile = join(disk.folder, 'profile');
  const files = { looked: 0, damaged: 0, lost: 0 };
  let path: string | null = null;
  const saveToFile = async ({ page, save }: PlaywrightProgram) => {
    const folder = join(disk.folder, 'files');
    await mkdir(folder);
    path = await save(folder, () => page.keyboard.press('ControlOrMeta+s'));
    await page.locator('[data-file=written]').waitFor();
  };
  const lookAtFile = async (before: Witness, cut: number) => {
    if (path === null) return;
    files.looked++;
    const found = await screenIn(path).catch(String); // what keeps it from being read stands there instead
    const { lost, found: known } = judge(before, before.inFile, found);
    files.lost += lost;
    if (!known) files.damaged++;
    if (lost > 0 || !known)
      console.error(`After cut ${cut} the file is not the one:`, { promised: before.screens[before.inFile], found });
  };
  try {
    const figures = await dieWhileTyping({
      programs: await playwrightPrograms(target),
      profile,
      deaths: cuts,
      seed,
      die: (kill) => {
        freezeAll(profile);
        return disk.cut(kill);
      },
      ...(target === 'shell' && { begin: saveToFile, look: lookAtFile }),
    });
    const inFiles = { 'files looked at': files.looked, 'files damaged': files.damaged, 'lost in files': files.lost };
    return { 'power cuts': cuts, ...figures, ...(target === 'shell' && inFiles) };
  } finally {
    await killAll(profile);
    await disk.remove();
  }
}

/** What the outline would show of the workbook in a file. Rejects where it is not whole. */
async function screenIn(path: string): Promise<string> {
  const opened = openAnything(await readFile(path), path, kinds);
  if (!opened.ok) throw new Error(opened.fault.code);
  const { workbook, repairs } = opened.value;
  if (repairs.length > 0) throw new Error(`${repairs.length} repairs`);
  const diagram = [...workbook.diagrams.values()].sort(byOrder)[0];
  const graph = graphOf(workbook, diagram?.id ?? '');
  const kind = kinds.get(diagram?.kind ?? '');
  if (!graph || !kind) throw new Error('no diagram');
  return rowsOf(graph, kind)
    .map(({ level, element }) => `${level} ${element.text}`)
    .join('\n');
}
