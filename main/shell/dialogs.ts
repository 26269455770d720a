import { basename } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Answer, Ask } from '../../shared/host/contract';
import { writeAtomic } from '../files/atomic';
import { readWhole } from '../files/read';

/** Asks for a file and reads it; the page learns its name and its bytes, not where it lies. */
export async function openFile(
  { title, types }: Ask<'file.open'>,
  window: BrowserWindow,
): Promise<Answer<'file.open'>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: filters(types),
    properties: ['openFile'],
  });
  const [path] = filePaths;
  if (path === undefined) return null;
  const read = await readWhole(path);
  return read.ok ? { name: basename(path), bytes: read.value } : { failed: read.fault };
}

/** Asks for a place and writes there. The name is only a proposal: folders in it are not followed. */
export async function saveFile(
  { name, bytes, types }: Ask<'file.save'>,
  window: BrowserWindow,
): Promise<Answer<'file.save'>> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: basename(name),
    filters: filters(types),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (!filePath) return null;
  const written = await writeAtomic(filePath, bytes);
  return written.ok ? { name: basename(filePath) } : { failed: written.fault };
}

const filters = (types: Ask<'file.open'>['types']): FileFilter[] =>
  types.map(({ name, endings }) => ({ name, extensions: endings }));
