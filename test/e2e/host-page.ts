import { browserHost } from '../../renderer/host/browser';

const types = [{ name: 'Throughline', endings: ['throughline'] }];

/** What the tests of the browser's own file dialogs call in the page. Bytes cross as plain lists. */
const door = {
  async open() {
    const opened = await browserHost.open({ title: 'Open', types });
    if (!opened.ok || opened.value === null) return opened;
    return { ok: true, value: { name: opened.value.name, bytes: [...opened.value.bytes] } };
  },
  save: (name: string, bytes: readonly number[]) =>
    browserHost.save({ name, otherwise: 'Untitled', bytes: Uint8Array.from(bytes), types }),
};

declare global {
  interface Window {
    door: typeof door;
  }
}
window.door = door;
