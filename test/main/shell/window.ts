import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';

/** A window with a page of ours, as much of it as the shell asks for when a page leaves, hangs or crashes. */
export function fakeWindow() {
  const told: string[] = [];
  const done: string[] = [];
  const page = { objects: false };
  let gone = false;
  const mainFrame = { url: 'throughline://app/', send: (event: string) => void told.push(event) };
  const contents = Object.assign(new EventEmitter(), {
    mainFrame,
    isCrashed: () => gone,
    reload: () => {
      gone = false;
      done.push('reloaded');
    },
    forcefullyCrashRenderer: () => crash('killed'),
  });
  const emitter = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => done.includes('closed'),
    /** As Electron does: whoever listens may prevent it, then the page may object, and then again whoever listens. */
    close: () => {
      if (!prevented(emitter, 'close') && (!page.objects || prevented(contents, 'will-prevent-unload')))
        done.push('closed');
    },
    destroy: () => void done.push('closed'),
  });
  const crash = (reason: string) => {
    gone = true;
    contents.emit('render-process-gone', {}, { reason });
  };
  const window: BrowserWindow = Object(emitter);
  return { window, contents, page, crash, told, done };
}

function prevented(emitter: EventEmitter, name: string): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { preventDefault });
  return prevented;
}
