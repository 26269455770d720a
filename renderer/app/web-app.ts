import type { TFunction } from 'i18next';
import { openFiles } from '../editor/dropped-files';
import type { Services } from '../editor/services';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';

declare global {
  interface Window {
    /** Files that the system opens with the installed page. */
    launchQueue?: {
      setConsumer(consumer: (launch: { files: readonly FileSystemFileHandle[] }) => void): void;
    };
  }
}

/** For a page that comes from the web: kept on this device for the time without a network, and a program that opens files. */
export async function becomeApp(t: TFunction, services: Services): Promise<void> {
  window.launchQueue?.setConsumer(({ files }) => void openLaunched(t, services, files));
  if ('serviceWorker' in navigator) await keepHere(() => tell(t('update.ready')));
}

/** `newer` is called when another build than this page's has been taken in, and waits. */
async function keepHere(newer: () => void): Promise<void> {
  const { serviceWorker } = navigator;
  // A browser may refuse to keep anything, and the server may be gone: then the page is a page.
  const kept = await serviceWorker.register('./service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  if (!kept || !serviceWorker.controller) return; // the first visit: there is none before this
  if (kept.waiting) newer();
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => worker.state === 'installed' && newer());
  follow(kept.installing);
  kept.addEventListener('updatefound', () => follow(kept.installing));
}

async function openLaunched(t: TFunction, services: Services, handles: readonly FileSystemFileHandle[]): Promise<void> {
  const files = await Promise.all(handles.map((handle) => handle.getFile())).catch(() => null); // gone, or not allowed
  if (files) return openFiles(t, services, files);
  const [name = ''] = handles.map((handle) => handle.name);
  tell(t('library.not-opened', { name, reason: faultWords(t, { code: 'drop.unread' }) }), { bad: true });
}
