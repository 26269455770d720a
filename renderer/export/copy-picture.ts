import type { TFunction } from 'i18next';
import type { Fault } from '../../shared/file/fault';
import { fail, type Result } from '../../shared/model/result';
import { themes } from '../../shared/scene/themes';
import { looks } from '../editor/preferences';
import { pngOf } from '../raster/png';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { copyPng } from './clipboard';
import { jobFor } from './export-request';
import { openPages } from './pages';

/** The diagram that is shown, as a slide of 1920 x 1080, for the program that it is pasted into. */
export async function copyPicture(t: TFunction, state: WorkbookState): Promise<void> {
  const copied = await copyPng(slideOf(t, state));
  if (copied.ok) tell(t('copy.picture-done'));
  else tell(faultWords(t, copied.fault), { bad: true });
}

/** With on it what was chosen for export last. No document inside: the clipboard would not keep it. */
async function slideOf(t: TFunction, state: WorkbookState): Promise<Result<Uint8Array, Fault>> {
  const { out } = looks.getState();
  const job = jobFor(t, { ...state, looks: { ...out, size: 'slide' }, slides: [] });
  if (!job) return fail({ code: 'picture.failed' });
  const pages = openPages();
  const { scene } = await pages.make(job, new AbortController().signal);
  pages.stop();
  return pngOf(scene, themes.light, { scale: 1 });
}
