import { basename } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Ask } from '../../shared/host/contract';

type Types = Ask<'file.open'>['types'];

/** Asks for a file, beginning at `from`. Returns its path; null: the person chose none. */
export async function askWhich(
  window: BrowserWindow,
  { title, types, from }: { title: string; types: Types; from?: string | undefined },
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    ...(from === undefined ? {} : { defaultPath: from }),
    filters: filters(types),
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

/** Asks where to put a file. The name is only a proposal: folders in it are not followed. Null: the person chose none. */
export async function askWhere(window: BrowserWindow, name: string, types: Types): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: basename(name),
    filters: filters(types),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return filePath || null;
}

const filters = (types: Types): FileFilter[] => types.map(({ name, endings }) => ({ name, extensions: endings }));
