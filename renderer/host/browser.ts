import type { Fault } from '../../shared/file/fault';
import { fileLimit } from '../../shared/host/limits';
import { fileName } from '../../shared/model/file-name';
import { fail, ok, type Result } from '../../shared/model/result';
import type { FileType, Host, Opened } from './host';

interface PickerOptions {
  id: string; // the browser remembers the folder under it
  suggestedName?: string;
  types: { description: string; accept: Record<string, string[]> }[];
}

declare global {
  interface Window {
    showOpenFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
  }
}

/** With File System Access where the browser has it; else a file input, and a download. */
export const browserHost: Host = {
  desktop: null,

  open: ({ types }) =>
    tried(async () => {
      const file = await (window.showOpenFilePicker ? picked(window.showOpenFilePicker, types) : chosen(types));
      return file ? read(file) : ok(null);
    }),

  save: ({ name, otherwise, bytes, types }) =>
    tried(async () => {
      const suggestedName = fileName(name, otherwise);
      const file = new Blob([new Uint8Array(bytes)], { type: mime(suggestedName.split('.').at(-1) ?? '') });
      // The dialog may only follow a press: after a long wait for the bytes there is none any more.
      if (!window.showSaveFilePicker || !navigator.userActivation.isActive) return ok(download(suggestedName, file));
      const handle = await window.showSaveFilePicker({ id: 'throughline', suggestedName, types: accepted(types) });
      const out = await handle.createWritable(); // a file beside it; takes its place when it is closed
      await out.write(file);
      await out.close();
      return ok({ name: handle.name });
    }),
};

const MIMES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['json', 'application/json'],
  ['zip', 'application/zip'],
  ['txt', 'text/plain'],
]);
const mime = (ending: string): string => MIMES.get(ending) ?? 'application/octet-stream';

async function tried<T>(run: () => Promise<Result<T | null, Fault>>): Promise<Result<T | null, Fault>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return ok(null); // the dialog was closed
    if (error.name === 'QuotaExceededError') return fail({ code: 'storage.full' });
    if (error.name === 'NotAllowedError' || error.name === 'SecurityError') return fail({ code: 'door.forbidden' });
    return fail({ code: 'door.failed', params: { reason: error.message } });
  }
}

async function read(file: File): Promise<Result<Opened, Fault>> {
  if (file.size > fileLimit) return fail({ code: 'file.too-large', params: { most: fileLimit / 1024 / 1024 } });
  return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}

function accepted(types: readonly FileType[]): PickerOptions['types'] {
  return types.map(({ name, endings }) => {
    const accept: Record<string, string[]> = {};
    for (const ending of endings) accept[mime(ending)] = [...(accept[mime(ending)] ?? []), `.${ending}`];
    return { description: name, accept };
  });
}

async function picked(
  pick: NonNullable<Window['showOpenFilePicker']>,
  types: readonly FileType[],
): Promise<File | undefined> {
  const [handle] = await pick.call(window, { id: 'throughline', types: accepted(types) });
  return handle?.getFile();
}

function chosen(types: readonly FileType[]): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = types.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',');
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** Where it ends up is the browser's business. */
function download(name: string, file: Blob): { name: string } {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser reads it when it likes
  return { name };
}
