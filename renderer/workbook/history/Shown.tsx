import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kinds } from '../../../shared/kinds';
import { remembered } from '../../../shared/kinds/memory';
import type { Id, Workbook } from '../../../shared/model/document';
import { graphOf } from '../../../shared/model/graph';
import { byOrder } from '../../../shared/model/order';
import type { Scene } from '../../../shared/scene/scene';
import { themes } from '../../../shared/scene/themes';
import { scaled } from '../../../shared/scene/transform';
import { useWorkbook } from '../../editor/editor';
import { useServices } from '../../editor/services';
import { Preview } from '../../export/Preview';

/** A diagram of a version, in the shape in which it is drawn on the page; the one that is open there, if it was in it. */
export function Shown({ workbook, when }: { workbook: Workbook; when: string }) {
  const { t } = useTranslation();
  const open = useWorkbook(({ diagram }) => diagram);
  const [picked, setPicked] = useState(open);
  const drawable = [...workbook.diagrams.values()].sort(byOrder).filter(({ kind }) => kinds.has(kind));
  const shown = drawable.find(({ id }) => id === picked) ?? drawable[0];
  const drawing = useScene(workbook, shown?.id ?? '');

  if (!shown) return <p className="history-told">{t('history.no-diagram')}</p>;
  const theme = Object.entries(themes).find(([name]) => name === document.documentElement.dataset.theme);
  return (
    <>
      {drawable.length > 1 && (
        <label className="history-diagram">
          {t('history.diagram')}
          <select value={shown.id} onChange={(event) => setPicked(event.currentTarget.value)}>
            {drawable.map(({ id, title }) => (
              <option key={id} value={id}>
                {title || t('library.untitled')}
              </option>
            ))}
          </select>
        </label>
      )}
      <Preview
        scene={drawing?.scene ?? null}
        theme={theme?.[1] ?? themes.light}
        label={t('history.shown', { when })}
        clear={false}
        busy={!drawing?.fresh}
        most={MOST}
      />
    </>
  );
}

const MOST = 1.5; // times: a few words need not fill a wall
const EDGE = 4; // px: half of a stroke may reach over the scene's own edge

const edged = (scene: Scene): Scene => ({
  ...scaled(scene, 1, EDGE, EDGE),
  width: scene.width + 2 * EDGE,
  height: scene.height + 2 * EDGE,
});

/** Drawn in the worker. That of what was asked for before stays until it is there. */
function useScene(workbook: Workbook, diagram: Id): { scene: Scene; fresh: boolean } | null {
  const { drawer } = useServices();
  const aspect = useWorkbook((state) => state.aspect) ?? 16 / 10;
  const [drawn, setDrawn] = useState<{ scene: Scene; of: Workbook; diagram: Id } | null>(null);

  useEffect(() => {
    const graph = graphOf(workbook, diagram);
    const view = kinds.get(graph?.diagram.kind ?? '')?.views[0];
    if (!graph || !view) return;
    let gone = false;
    const memory = remembered(graph.diagram, view, aspect);
    drawer.away({ graph, aspect, memory, hurry: false }).then(
      ({ scene }) => !gone && setDrawn({ scene: edged(scene), of: workbook, diagram }),
      (error: unknown) => {
        if (gone) return;
        setDrawn(() => {
          throw error; // to the boundary above
        });
      },
    );
    return () => {
      gone = true;
    };
  }, [drawer, workbook, diagram, aspect]);

  return drawn && { scene: drawn.scene, fresh: drawn.of === workbook && drawn.diagram === diagram };
}
