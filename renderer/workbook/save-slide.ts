import type { TFunction } from 'i18next';
import { writeWorkbook } from '../../shared/file/write';
import { memoryKey, remembered } from '../../shared/kinds/memory';
import { drawShown } from '../../shared/kinds/shown';
import { pageOf } from '../../shared/scene/page';
import { themes } from '../../shared/scene/themes';
import { diagramOf } from '../desk/desk';
import type { Host } from '../host';
import { pngOf } from '../raster/png';
import { measure } from '../store/measure';
import type { WorkbookState } from '../store/state';
import { faultWords } from '../ui/fault-words';
import { tell } from '../ui/notices';
import { save } from './save';

const SLIDE = { width: 1920, height: 1080 }; // px, 16:9

/**
 * The diagram that is shown as one slide: a PNG, always light, with the workbook inside, so that the picture opens as a
 * diagram again. Private notes stay home.
 */
export async function saveSlide(t: TFunction, host: Host, state: WorkbookState): Promise<void> {
  if (state.readOnly) return tell(t('file.newer-copy'), { bad: true });
  const shown = diagramOf(state);
  if (!shown) return;
  const { workbook } = state;
  const { graph, kind } = shown;
  const [view] = kind.views;
  const { scene } = pageOf({
    id: graph.diagram.id,
    title: graph.diagram.title,
    about: workbook.about,
    measure,
    say: (key) => t(key),
    size: SLIDE,
    draw: (aspect) => {
      const memory = remembered(graph.diagram, memoryKey(view.id, aspect));
      return drawShown(kind, view, { graph, measure, aspect, memory, hurry: false });
    },
  });
  const png = await pngOf(scene, themes.light, { scale: 1, document: writeWorkbook(workbook, { withPrivate: false }) });
  if (!png.ok) return tell(faultWords(t, png.fault), { bad: true });
  const name = `${graph.diagram.title || workbook.title || t('library.untitled')}.png`;
  const types = [{ name: t('save.type-picture'), endings: ['png'] }];
  await save(t, host, { name, bytes: png.value, types });
}
